import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PausesView } from '../../../lib/app/protocol/views';
import { createFakeNotebook } from '../../support/fake-notebook';
import { openPage } from '../options/page';

const view = (over: Partial<PausesView> = {}): PausesView => ({
  experiment: null,
  pauses: [],
  exercises: [],
  today: '2026-11-20',
  private: false,
  ...over,
});
const pauses = (count: number, hour: number, outcome: 'left' | 'goneOn') =>
  Array.from({ length: count }, () => ({
    date: '2026-11-10',
    hour,
    offsetMinutes: 60,
    limits: ['a'],
    outcome,
    waitSeconds: 10,
  }));

const open = async (shown: PausesView, notebook = createFakeNotebook()) => {
  const page = await openPage({ fragment: '#week/helps', notebook, pauses: shown });
  await act(() => vi.dynamicImportSettled());
  await page.settle();
  return page;
};

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
});

describe('what seems to help', () => {
  it('has a place of its own below the week', async () => {
    const { container, text } = await open(view());
    expect(container.querySelector('h1')?.textContent).toBe('What seems to help me');
    expect(container.querySelector('nav .week a')?.getAttribute('aria-current')).toBe('page');
    expect(text()).toContain('No pause with a choice is recorded yet.');
  });

  it('says that it is too early while there is little', async () => {
    const { text } = await open(view({ pauses: pauses(4, 20, 'left') }));
    expect(text()).toContain('In the last three months you met 4 pauses and left 4.');
    expect(text()).toContain('It is too early to say. Each line needs 10 pauses with it and 10 without.');
  });

  it('says in words what stands out, and has the figures behind it', async () => {
    const record = [
      ...pauses(18, 20, 'left'),
      ...pauses(2, 20, 'goneOn'),
      ...pauses(20, 2, 'left'),
      ...pauses(20, 2, 'goneOn'),
    ];
    const exercises = [
      { date: '2026-11-10', hour: 20, offsetMinutes: 60, exercise: 'surf' as const, helped: 'yes' as const },
      // It has no name yet: nothing is said of it.
      { date: '2026-11-10', hour: 20, offsetMinutes: 60, exercise: 'safety' as const, helped: 'yes' as const },
    ];
    const notebook = createFakeNotebook();
    const hour = { date: '2026-11-10', hour: 2, offsetMinutes: 60, onPause: 'no' } as const;
    await notebook.add({ ...hour, kind: 'urge', body: { before: 7, after: null, clues: ['tired'] } });
    const { container, text } = await open(view({ pauses: record, exercises }), notebook);
    expect(text()).toContain('In an hour with “Ride the wave”: you left clearly more often.');
    expect(text()).toContain('18 of 20 left, and 20 of 40 at other times.');
    expect(text()).toContain('In an hour when you noted “tired”: you left clearly less often.');
    expect(text()).toContain('Two things can go together without one causing the other.');
    expect(container.querySelectorAll('table')).toHaveLength(4);
    expect(container.querySelector('tbody th')?.textContent).toBe('In an hour with “Ride the wave”');
  });

  it('tells nothing of the wait while an experiment on it has no result', async () => {
    const record = [
      ...pauses(18, 20, 'left').map((pause) => ({ ...pause, waitSeconds: 40 })),
      ...pauses(2, 20, 'goneOn').map((pause) => ({ ...pause, waitSeconds: 40 })),
      ...pauses(20, 20, 'left'),
      ...pauses(20, 20, 'goneOn'),
    ];
    const told = 'With a wait of 31 to 60 seconds: you left clearly more often.';
    expect((await open(view({ pauses: record }))).text()).toContain(told);
    document.body.replaceChildren();
    const experiment = { style: 'wait', extraSeconds: 30, seed: 's', first: '2026-11-01', ended: null } as const;
    const { text } = await open(view({ pauses: record, experiment }));
    expect(text()).not.toContain('With a wait of');
    expect(text()).toContain('While an experiment on the wait runs, this waits for its result.');
  });

  it('says in a private window that there is nothing to show', async () => {
    const { text } = await open(view({ private: true }));
    expect(text()).toContain('This is a private window. Its pauses are not recorded');
  });
});
