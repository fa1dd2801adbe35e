import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountPause } from '../../../components/screens/pause/mount-pause';
import type { OutsideView, PauseView } from '../../../lib/app/protocol/views';
import type { Showing } from '../../../lib/domain/notebook/entry';
import type { EntryBodies, EntryKind } from '../../../lib/domain/notebook/entry-bodies';
import type { PromptKey } from '../../../lib/domain/pause/prompts';
import { createFakeNotebook, type FakeNotebook } from '../../support/fake-notebook';
import { createPromptStore } from '../../support/prompt-store';
import { createFakeClock } from '../exercises/fake-clock';
import { createFakeClient, someSettings } from '../ui/fake-client';

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined));
let container: HTMLElement;
let unmount: () => void;

const view = (over: Partial<PauseView> = {}): PauseView => ({
  now: Date.now(),
  token: 'token-1234',
  address: { href: 'https://www.example.com/', host: 'www.example.com' },
  verdict: { kind: 'block', limits: [], until: null, allowance: null } as unknown as PauseView['verdict'], // CAST: any block
  standings: [],
  timeRanOut: false,
  wentOnFor: null,
  settings: someSettings({ words: { reason: '', plan: '' } }),
  asks: [],
  trial: null,
  helped: {},
  metToday: 0,
  private: false,
  ...over,
});

let outside: OutsideView['days'] = [];
const goTo = vi.fn<(url: string) => void>();
let background: ReturnType<typeof createFakeClient>;
const open = async (shown: PauseView, openNotebook: () => Promise<FakeNotebook>, prompt: PromptKey = 'hoping') => {
  background = createFakeClient({ 'pause.get': shown, 'outside.get': { days: outside, today: '2026-06-10' } });
  const page = {
    ...createFakeClock(),
    framed: false,
    memory: createPromptStore(prompt),
    canGoBack: () => true,
    token: () => null,
    keepToken: () => undefined,
    goTo,
    onReturn: () => () => undefined,
  };
  await act(() => {
    unmount = mountPause({ container, client: background.client, openNotebook, page });
  });
  await act(() => vi.dynamicImportSettled());
  await pass(0);
};
const add = <K extends EntryKind>(notebook: FakeNotebook, kind: K, body: EntryBodies[K], onPause: Showing) =>
  notebook.add({ kind, body, onPause, date: '2026-06-10', hour: 21, offsetMinutes: 120 });
const text = () => container.textContent ?? '';
const offered = () => [...container.querySelectorAll('.offer')].map((chip) => chip.getAttribute('data-exercise'));
const headline = () => container.querySelector('h1')?.textContent;

beforeEach(() => {
  outside = [];
  vi.useFakeTimers();
  container = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  unmount();
  container.remove();
  vi.useRealTimers();
});

describe('the pause page with a notebook', () => {
  it('shows a reason as the large line where no sentence was written for it, a plan and a line', async () => {
    const notebook = createFakeNotebook();
    await add(notebook, 'reason', { text: 'Breakfast with Sam' }, 'open');
    await add(notebook, 'reason', { text: 'Nobody is to read this' }, 'no');
    await add(notebook, 'ifThen', { goal: '', best: '', obstacle: '', cue: 'I am alone', act: 'I call Sam' }, 'open');
    await add(notebook, 'card', { text: 'It passes' }, 'always');
    await open(view(), async () => notebook);
    expect(headline()).toBe('Breakfast with Sam');
    expect(text()).toContain('If I am alone, then I call Sam.');
    expect(text()).toContain('It passes');
    expect(text()).not.toContain('Nobody is to read this');
  });

  it('keeps the sentence that was written for it', async () => {
    const notebook = createFakeNotebook();
    await add(notebook, 'reason', { text: 'Breakfast with Sam' }, 'open');
    const settings = someSettings({ words: { reason: 'Quiet evenings', plan: '' } });
    await open(view({ settings }), async () => notebook);
    expect(headline()).toBe('Quiet evenings');
  });

  it('does not wait for a notebook that does not open, and nothing moves when it does', async () => {
    const notebook = createFakeNotebook();
    await add(notebook, 'card', { text: 'It passes' }, 'open');
    const slow = new Promise<FakeNotebook>((resolve) => setTimeout(() => resolve(notebook), 5_000));
    await open(view(), () => slow);
    expect(headline()).toBeUndefined();
    await pass(1_000);
    expect(document.activeElement?.textContent).toBe('Leave');
    await pass(6_000);
    expect(text()).not.toContain('It passes');
  });

  it('is whole where the notebook cannot be read', async () => {
    await open(view(), async () => Promise.reject(new Error('broken')));
    expect(document.activeElement?.textContent).toBe('Leave');
  });

  it('notes how strong the urge is, and offers by it', async () => {
    const notebook = createFakeNotebook();
    await open(view(), async () => notebook);
    expect(offered()).toContain('endings');
    const note = container.querySelector<HTMLDetailsElement>('.urge-note');
    await act(() => {
      if (note) note.open = true;
      note?.dispatchEvent(new Event('toggle'));
    });
    await act(() => vi.dynamicImportSettled());
    await pass(0);
    const nine = [...container.querySelectorAll('.rating label')].find((label) => label.textContent === '9');
    await act(() => nine?.querySelector('input')?.click());
    await pass(0);
    expect(notebook.all().map(({ kind, body }) => [kind, body])).toEqual([
      ['urge', { before: 9, after: null, clues: [] }],
    ]);
    // Nothing to think over while an urge is strong.
    expect(offered()).not.toContain('endings');
  });

  const lapse = { day: '2026-06-10', before: '', useful: '', change: '', confidence: null };
  /** In names: "Both endings" is the first of all. */
  it('plays no tape forward on a day with a time outside the plan, told or counted', async () => {
    const notebook = createFakeNotebook();
    await add(notebook, 'review', { ...lapse, day: '2026-06-09' }, 'no');
    await open(view(), async () => notebook);
    expect(offered()[0]).toBe('endings');
    unmount();
    await add(notebook, 'review', lapse, 'no');
    await open(view(), async () => notebook);
    expect(offered()).toHaveLength(3);
    expect(offered()).not.toContain('endings');
    unmount();
    outside = [{ date: '2026-06-10', limits: ['a'] }];
    await open(view(), async () => createFakeNotebook());
    expect(offered()).not.toContain('endings');
  });

  it.each([
    ['locked', 'locked', true],
    ['that a private window has', 'off', false],
  ] as const)('offers nothing that may be wrong where the notebook is one %s', async (_name, lock, kept) => {
    const notebook = createFakeNotebook({ kept });
    notebook.setLock(lock);
    await open(view({ private: !kept, helped: { stop: { yes: 9, aBit: 0, no: 0 } } }), async () => notebook);
    expect(offered()).toHaveLength(3);
    expect(offered()).not.toContain('endings');
    expect(offered()).not.toContain('stop');
  });

  it('offers a thought to unhook from to whom notes “just five minutes”', async () => {
    await open(view(), async () => createFakeNotebook());
    const note = container.querySelector<HTMLDetailsElement>('.urge-note');
    await act(() => {
      if (note) note.open = true;
      note?.dispatchEvent(new Event('toggle'));
    });
    await act(() => vi.dynamicImportSettled());
    await pass(0);
    for (const words of ['5', 'just five minutes']) {
      const label = [...container.querySelectorAll('.urge-note label')].find(
        ({ textContent }) => textContent === words,
      );
      await act(() => label?.querySelector('input')?.click());
      await pass(0);
    }
    expect(offered()[0]).toBe('unhook');
  });

  it('shows no longer what a lock keeps once the lock closes, nor puts another line in its place', async () => {
    const notebook = createFakeNotebook();
    await add(notebook, 'reason', { text: 'Breakfast with Sam' }, 'open');
    await add(notebook, 'card', { text: 'It passes' }, 'always');
    await open(view(), async () => notebook);
    expect(headline()).toBe('Breakfast with Sam');
    await act(() => notebook.setLock('locked'));
    await pass(0);
    expect(text()).not.toContain('Breakfast with Sam');
    expect(text()).toContain('It passes');
  });
});

describe('the prompt that lays out the choices', () => {
  const goingOn = { kind: 'pause', limits: [], waitSeconds: 0, minutes: [5], until: null } as const;
  it.each([
    ['may go on', goingOn, 'You can leave, wait a little, or go on within your limit. It is your call.'],
    ['cannot go on', view().verdict, 'You can leave, wait a little, or ask for help. It is your call.'],
  ])('names what there is for whom %s', async (_name, verdict, words) => {
    await open(view({ verdict }), async () => createFakeNotebook(), 'yourCall');
    expect(container.querySelector('.question')?.textContent).toBe(words);
  });
});

describe('a limit that ends while someone writes', () => {
  const press = (name: string) =>
    act(() => {
      const found = [...container.querySelectorAll<HTMLElement>('button')].find(
        ({ textContent }) => textContent === name,
      );
      if (!found) throw new Error(`no "${name}" in: ${text()}`);
      found.click();
    });
  const ends = async () => {
    background.answers['pause.get'] = view({ verdict: { kind: 'allow', passUntil: null } });
    await act(() => background.change());
    await pass(0);
  };

  it('takes nobody away: the words stay, and going on is an act', async () => {
    await open(view(), async () => createFakeNotebook());
    await press('Write a line');
    const field = container.querySelector('textarea');
    await act(() => {
      if (field) field.value = 'Half a thou';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await ends();
    expect(goTo).not.toHaveBeenCalled();
    expect(container.querySelector('textarea')?.value).toBe('Half a thou');
    expect(text()).toContain('This limit has ended.');
    // Nor later, when the words are kept or let go.
    await press('Cancel');
    expect(document.activeElement?.textContent).toBe('Write a line');
    await ends();
    expect(goTo).not.toHaveBeenCalled();
    await press('Go on to the page');
    await pass(0);
    expect(goTo).toHaveBeenCalledWith('https://www.example.com/');
  });

  it('lets through who is in the middle of nothing, as ever', async () => {
    await open(view(), async () => createFakeNotebook());
    await ends();
    expect(goTo).toHaveBeenCalledWith('https://www.example.com/');
  });

  it('is forgotten where another limit begins', async () => {
    await open(view(), async () => createFakeNotebook());
    await press('Write a line');
    await ends();
    background.answers['pause.get'] = view();
    await act(() => background.change());
    await pass(0);
    expect(text()).not.toContain('This limit has ended.');
  });
});
