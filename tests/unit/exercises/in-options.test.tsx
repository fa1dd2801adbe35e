import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseRoute } from '../../../components/screens/options/route';
import { exercises } from '../../../lib/domain/exercises/exercises';
import { createFakeNotebook, type FakeNotebook } from '../../support/fake-notebook';
import { type OpenPage, openPage } from '../options/page';

let page: OpenPage;

const open = async (fragment: string) => {
  page = await openPage({ fragment });
  await arrive();
};
/** The screens are files of their own: what is imported comes in its own time. */
const arrive = async () => {
  for (let turn = 0; turn < 3; turn += 1) {
    await act(() => vi.dynamicImportSettled());
    await page.settle();
  }
};
const goTo = async (fragment: string) => {
  await page.goTo(fragment);
  await arrive();
};

describe('the route', () => {
  it.each([
    ['#exercises', null],
    ['#exercises/surf', 'surf'],
    ['#exercises/room/more', 'room'],
    ['#exercises/nothing', null],
    ['#exercises/safety', 'safety'],
  ])('of %s is the exercise %s', (fragment, exercise) => {
    expect(parseRoute(fragment)).toEqual({ screen: 'exercises', exercise, change: false });
  });
});

describe('the exercises of the options page', () => {
  afterEach(() => page.close());

  it('are in the navigation after Lists', async () => {
    await open('#exercises');
    const places = [...page.container.querySelectorAll('.side a')].map((link) => link.textContent);
    expect(places.slice(1, 6)).toEqual(['Limits', 'Lists', 'Exercises', 'Check-in', 'Notes and plans']);
    expect(page.container.querySelector('.side [aria-current]')?.textContent).toBe('Exercises');
  });

  it('are listed, each with its lengths and an address of its own', async () => {
    await open('#exercises');
    expect(page.heading()).toBe('Exercises');
    const cards = [...page.container.querySelectorAll<HTMLAnchorElement>('.exercise-card')];
    expect(new Set(cards.map((card) => card.getAttribute('href')))).toEqual(
      new Set(exercises.map(({ key }) => `#exercises/${key}`)),
    );
    expect(cards).toHaveLength(exercises.length);
    const calm = [...page.container.querySelectorAll('.exercise-group')].at(-1)?.textContent;
    expect(calm).toMatch(/^In a calm hour.*Wind down/);
    expect(calm).not.toContain('Ride the wave');
    expect(cards[0]?.textContent).toMatch(/^Ride the wave.*3, 5 or 10 min$/);
  });

  it('open one by its address, and go back to the list', async () => {
    await open('#exercises/breathing');
    expect(page.heading()).toBe('Sit, and let the seat hold you.');
    await goTo('#exercises');
    expect(page.heading()).toBe('Exercises');
  });

  it('ask at the end of one whether it helped', async () => {
    await open('#exercises/grounding');
    for (const _ of [1, 2, 3, 4, 5]) await page.press('Skip this');
    await page.press('Yes');
    expect(page.asked).toContainEqual({ type: 'exercise.helped', exercise: 'grounding', helped: 'yes' });
  });

  it('keep one as it was left while the list is looked at', async () => {
    await open('#exercises/grounding');
    await page.press('Skip this');
    await goTo('#exercises');
    await goTo('#exercises/grounding');
    expect(page.heading()).toBe('Four things you can touch.');
  });

  it('keep one as it was left while Help is looked at', async () => {
    await open('#exercises/grounding');
    await page.press('Skip this');
    await goTo('#help');
    await goTo('#exercises/grounding');
    expect(page.heading()).toBe('Four things you can touch.');
  });

  it('put what was begun behind a lock that closes, and bring it back when it opens', async () => {
    const notebook = createFakeNotebook();
    const lock = { state: 'open', passphrase: 'a long passphrase' } as const;
    page = await openPage({ fragment: '#exercises/kindness', notebook, lock });
    await act(() => notebook.setLock('open'));
    await arrive();
    await page.press('Next');
    await page.press('Next');
    const field = () => page.container.querySelector<HTMLInputElement>('.exercise-stage input');
    await act(() => {
      const written = field();
      if (written) written.value = 'Rest, and call me';
      written?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(() => {
      notebook.setLock('locked');
      page.fakeLock.become('locked');
    });
    await arrive();
    expect(page.heading()).toBe('Your notes have closed');
    expect(page.text()).toContain('Your passphrase');
    expect(field()?.value).not.toBe('Rest, and call me');
    await act(() => {
      notebook.setLock('open');
      page.fakeLock.become('open');
    });
    await arrive();
    expect(field()?.value).toBe('Rest, and call me');
  });

  it('go over to what is better for someone by its address', async () => {
    await open('#exercises/surf');
    await page.press('Look around you');
    await act(() => {
      window.dispatchEvent(new Event('hashchange'));
    });
    await arrive();
    expect(window.location.hash).toBe('#exercises/grounding');
    expect(page.heading()).toBe('Five things you can see.');
  });

  it('fill in the form of a limit, which then is found as it was', async () => {
    await open('#exercises/weather');
    await act(() => page.find<HTMLElement>('button', 'Friday, 22:00').click());
    for (const name of ['Next', 'Skip this', 'Skip this', 'Skip this']) await page.press(name);
    await page.press('Make these hours a limit');
    await page.goTo('#limits/new/prepared');
    expect(page.heading()).toBe('New limit');
    expect(page.control('Name').value).toBe('Hard hours');
    expect(
      [...page.container.querySelectorAll<HTMLInputElement>('input[type=time]')].map(({ value }) => value),
    ).toEqual(['22:00', '23:00']);
    await page.goTo('#help');
    await page.goTo('#limits/new/prepared');
    expect(page.control('Name').value).toBe('Hard hours');
    await page.press('Cancel');
    await page.goTo('#limits/new/prepared');
    expect(page.control('Name').value).toBe('');
  });
});

describe('what is offered in a calm hour', () => {
  const shown = async (notebook: FakeNotebook) => {
    const opened = await openPage({
      fragment: '#exercises',
      notebook,
      tally: { balance: { yes: 3, aBit: 0, no: 0 } },
      outside: { days: [], today: '2026-11-20' },
    });
    await act(() => vi.dynamicImportSettled());
    for (let step = 0; step < 4; step += 1) await opened.settle();
    const keys = [...opened.container.querySelectorAll<HTMLAnchorElement>('.offered-now a')].map(({ hash }) => hash);
    opened.close();
    return keys;
  };

  it('is three at most, follows what the person wrote, and begins with what helped', async () => {
    const notebook = createFakeNotebook();
    const before = await shown(notebook);
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThanOrEqual(3);
    expect(before).not.toContain('#exercises/balance');
    const at = { date: '2026-11-20', hour: 12, offsetMinutes: 60, onPause: 'no' } as const;
    const body = { importance: 9, whyNotLower: '', confidence: 8, lift: '', first: '' };
    await notebook.add({ ...at, kind: 'rulers', body });
    const plan = { goal: 'Calm evenings', best: '', obstacle: '', cue: 'late', act: 'bed' };
    await notebook.add({ ...at, kind: 'ifThen', body: plan });
    expect((await shown(notebook))[0]).toBe('#exercises/balance');
  });
});
