import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { mountWelcome } from '../../../components/screens/welcome/mount-welcome';
import type { Request } from '../../../lib/app/protocol/requests';
import type { CoverageView, ReplyOf } from '../../../lib/app/protocol/views';
import { makeChange } from '../../../lib/domain/commitment/make-change';
import type { Settings } from '../../../lib/domain/settings/settings';
import { createFakeNotebook } from '../../support/fake-notebook';
import { noon, someCoverage } from '../options/page';
import { createFakeClient, someLimit, someSettings } from '../ui/fake-client';

const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

interface World {
  readonly fragment?: string;
  readonly settings?: Settings;
  readonly coverage?: CoverageView;
  readonly kept?: boolean;
  readonly pinned?: boolean | null;
}

let close = () => {};
afterEach(() => close());

/** The welcome over a background that makes the changes it is asked for. */
const openWelcome = async ({ fragment = '', settings = someSettings(), coverage, kept = true, pinned }: World = {}) => {
  let current = settings;
  const fake = createFakeClient({ 'settings.get': settings, 'coverage.get': coverage ?? someCoverage() });
  const notebook = createFakeNotebook({ kept });
  const removals: string[] = [];
  const client = {
    ...fake.client,
    isPinned: async () => pinned ?? null,
    uninstall: async () => void removals.push('asked'),
    ask: async <R extends Request>(request: R) => {
      const answer = await fake.client.ask(request);
      if (request.type !== 'settings.change') return answer;
      const outcome = makeChange(current, request.change, { now: noon, latest: noon, id: `l${current.revision}` });
      if (!outcome.ok) throw new Error(outcome.reason);
      current = outcome.settings;
      fake.answers['settings.get'] = current;
      return current as ReplyOf<R['type']>; // CAST: the reply of a change
    },
  };
  window.location.hash = fragment;
  const container = document.body.appendChild(document.createElement('div'));
  let unmount = () => {};
  await act(() => {
    unmount = mountWelcome({
      container,
      client,
      openNotebook: async () => notebook,
      rules: { isPublicSuffix: () => false, isSiteThatHelps: (host) => host === 'help.example' },
      newId: () => 'starter-id',
      now: () => noon,
    });
  });
  await settle();
  await settle();
  close = () => {
    unmount();
    container.remove();
  };
  /** What was asked for is there, and where the fragment changed the window says so. */
  const follow = async () => {
    await settle();
    await act(() => void window.dispatchEvent(new Event('hashchange')));
    await settle();
  };
  const pressable = (name: string) => {
    const found = [...container.querySelectorAll<HTMLElement>('button, a, label')].find((element) =>
      (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().startsWith(name),
    );
    if (!found) throw new Error(`nothing to press "${name}" in: ${container.textContent}`);
    return found;
  };
  return {
    container,
    asked: fake.asked,
    notebook,
    removals,
    settings: () => current,
    text: () => container.textContent ?? '',
    heading: () => container.querySelector('h1')?.textContent,
    press: async (name: string) => {
      await act(() => pressable(name).click());
      await follow();
    },
    type: async (selector: string, value: string) => {
      const field = container.querySelector<HTMLTextAreaElement | HTMLInputElement>(selector);
      if (!field) throw new Error(`no ${selector}`);
      await act(() => {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await settle();
    },
  };
};

describe('the welcome', () => {
  it('says in three lines what Ebb is and is not, and begins', async () => {
    const page = await openWelcome();
    expect(page.container.querySelectorAll('.welcome-lines p').length).toBe(3);
    expect(page.text()).toContain('It is no treatment and no test.');
    await page.press('Begin');
    expect(page.heading()).toBe('Are you 18 or older?');
    expect(window.location.hash).toBe('#age');
  });

  it('can be skipped through, without anything being saved', async () => {
    const page = await openWelcome({ fragment: '#age' });
    const seen = [page.heading()];
    for (const way of ['Skip this step', 'Skip this step', 'Skip this step', 'Skip this step', 'Next']) {
      await page.press(way);
      seen.push(page.heading());
    }
    expect(seen).toEqual([
      'Are you 18 or older?',
      'Is this your own choice?',
      'What matters to you?',
      'Your first limit',
      'Keep Ebb within reach',
      'Where your limits hold',
    ]);
    expect(page.settings().revision).toBe(0);
    expect(page.notebook.all()).toEqual([]);
    expect(page.container.querySelector<HTMLAnchorElement>('a.main')?.getAttribute('href')).toBe('options.html#limits');
  });

  it('shows someone under 18 who listens, and nothing of Ebb', async () => {
    const page = await openWelcome({
      fragment: '#age',
      settings: someSettings({ preferences: { ...someSettings().preferences, helpCountry: 'GB' } }),
    });
    await page.press('I am under 18');
    expect(page.heading()).toBe('If you are under 18');
    expect(page.text()).toContain('Childline');
    expect(page.text()).not.toMatch(/limit|Skip/);
    expect([...page.container.querySelectorAll('main a')].map((link) => link.getAttribute('href') ?? '')).not.toContain(
      'options.html#limits',
    );
    expect(page.settings().revision).toBe(0);
    await page.press('Close this page');
    expect(page.asked.at(-1)).toEqual({ type: 'quickExit' });
  });

  it.each(['Someone asked me to', 'I feel pushed'])(
    '%s: shows the way out first, and keeps the day alone',
    async (said) => {
      const page = await openWelcome({ fragment: '#choice' });
      await page.press(said);
      expect(page.heading()).toBe('If someone made you install this');
      await page.press('Remove Ebb');
      expect(page.removals).toEqual(['asked']);
      expect(page.settings().preferences.ownChoiceAskedOn).toBe('2026-11-20');
      expect(JSON.stringify(page.settings())).not.toMatch(/pushed|asked"/);
      await page.press('Go on with the welcome');
      expect(page.heading()).toBe('What matters to you?');
    },
  );

  it('goes on where it is their own choice', async () => {
    const page = await openWelcome({ fragment: '#choice' });
    await page.press('Yes, it is my own');
    expect(page.heading()).toBe('What matters to you?');
    expect(page.settings().preferences.ownChoiceAskedOn).toBe('2026-11-20');
  });

  it('keeps what matters, and puts the first line on the pause page', async () => {
    const page = await openWelcome({ fragment: '#matters' });
    await page.type('textarea', ' Quiet evenings. ');
    await page.press('Save this line');
    await page.type('textarea', 'My daughter.');
    await page.press('Save this line');
    expect(page.notebook.all().map(({ kind, onPause, body }) => [kind, onPause, body])).toEqual([
      ['reason', 'open', { text: 'Quiet evenings.' }],
      ['reason', 'open', { text: 'My daughter.' }],
    ]);
    expect(page.settings().words.reason).toBe('Quiet evenings.');
    await page.press('Remove this line: Quiet evenings.');
    expect(page.settings().words.reason).toBe('');
    await page.press('Undo');
    expect(page.notebook.all().length).toBe(2);
    expect(page.settings().words.reason).toBe('Quiet evenings.');
  });

  it('keeps nothing of what matters in a private window, and says so', async () => {
    const page = await openWelcome({ fragment: '#matters', kept: false });
    expect(page.text()).toContain('would not be kept');
    expect(page.container.querySelector('textarea')).toBeNull();
  });

  it('makes the first limit out of the set that comes with Ebb', async () => {
    const page = await openWelcome({ fragment: '#limit' });
    expect(page.text()).toContain('Well-known adult sites');
    await page.press('They stay closed');
    await page.press('Save this limit');
    expect(page.settings().lists).toMatchObject([{ id: 'starter-id', source: { kind: 'starter' } }]);
    expect(page.settings().limits).toMatchObject([
      { name: 'Adult sites', strength: 'block', sites: { lists: ['starter-id'], labelled: true } },
    ]);
    expect(page.heading()).toBe('Keep Ebb within reach');
    await page.press('Back');
    expect(page.text()).toContain('Your limits so far');
    await page.press('Add another one');
    await page.press('Save this limit');
    expect(page.settings().lists.length).toBe(1);
    expect(page.settings().limits.length).toBe(2);
  });

  it('says what is to be put right, and loses nothing that was typed', async () => {
    const page = await openWelcome({ fragment: '#limit' });
    await page.press('Social feeds');
    await page.type('textarea', 'help.example');
    await page.press('Save this limit');
    expect(page.container.querySelector('.problem')?.textContent).toContain('help.example');
    expect(document.activeElement).toBe(page.container.querySelector('textarea'));
    expect(page.settings().limits).toEqual([]);
    await page.type('textarea', 'feed.example');
    await page.press('Some minutes a day');
    await page.type('input[type=number]', '20');
    await page.press('Save this limit');
    expect(page.settings().limits).toMatchObject([
      { name: 'Social feeds', when: { budgets: [{ amount: 20 }] }, sites: { patterns: ['feed.example'] } },
    ]);
  });

  it('lets a person with limits go on, and shows them', async () => {
    const page = await openWelcome({ fragment: '#limit', settings: someSettings({ limits: [someLimit()] }) });
    expect(page.text()).toContain('Evenings');
    expect(page.container.querySelector('form')).toBeNull();
    await page.press('Next');
    expect(page.heading()).toBe('Keep Ebb within reach');
  });

  it('says that the icon is in the toolbar, and how it gets there', async () => {
    const page = await openWelcome({ fragment: '#pin', pinned: true });
    expect(page.text()).toContain('The icon is in your toolbar.');
    close();
    const hidden = await openWelcome({ fragment: '#pin', pinned: false });
    expect(hidden.text()).toContain('Press the pin beside Ebb.');
  });

  it('shows what is covered as it is, and opens the browser’s page where it can', async () => {
    const page = await openWelcome({
      fragment: '#cover',
      coverage: someCoverage({ privateWindows: false, addressBarClean: false, addressBarNeedsPermission: true }),
    });
    expect([...page.container.querySelectorAll('.point.open .strong')].map((name) => name.textContent)).toEqual([
      'Private windows',
      'Address bar',
    ]);
    expect(page.text()).toContain('this page closes');
    await page.press('Open the browser’s page on Ebb');
    await page.press('Keep stopped addresses out of the address bar');
    expect(page.asked.filter(({ type }) => type === 'coverage.get').length).toBeGreaterThan(1);
    close();
    const firefox = await openWelcome({
      fragment: '#cover',
      coverage: someCoverage({ browser: 'firefox', privateWindows: false }),
    });
    expect(firefox.text()).toContain('Run in Private Windows');
    expect(firefox.text()).not.toContain('Open the browser’s page on Ebb');
  });
});
