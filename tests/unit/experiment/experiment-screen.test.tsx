import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PausesView } from '../../../lib/app/protocol/views';
import { type Arm, armOn, type Experiment } from '../../../lib/domain/experiment/experiment';
import { createFakeNotebook, type FakeNotebook } from '../../support/fake-notebook';
import { openPage } from '../options/page';

const today = '2026-11-20';
const day = (index: number) => Temporal.PlainDate.from(today).add({ days: index }).toString();
const someExperiment = (over: Partial<Experiment> = {}): Experiment => ({
  style: 'wait',
  extraSeconds: 20,
  seed: 'seed',
  first: day(-8),
  ended: null,
  ...over,
});
const view = (over: Partial<PausesView> = {}): PausesView => ({
  experiment: null,
  pauses: [],
  exercises: [],
  today,
  private: false,
  ...over,
});
/** Four pauses a day, so many of them left by arm. */
const lived = (experiment: Experiment, left: Readonly<Record<Arm, number>>): PausesView['pauses'] =>
  Array.from({ length: 28 }, (_, index) => day(index - 28)).flatMap((date) => {
    const arm = armOn(experiment, date) ?? 0;
    return Array.from({ length: 4 }, (_pause, count) => ({
      ...{ date, hour: 20, offsetMinutes: 60, limits: ['a'], waitSeconds: 10, arm },
      outcome: count < left[arm] ? ('left' as const) : ('goneOn' as const),
    }));
  });

const open = async (shown: PausesView, notebook: FakeNotebook = createFakeNotebook()) => {
  const page = await openPage({ fragment: '#week/experiment', notebook, pauses: shown });
  await act(() => vi.dynamicImportSettled());
  await page.settle();
  const press = async (name: string) => {
    const button = [...page.container.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    if (!button) throw new Error(`no button "${name}"`);
    await act(() => button.click());
    await page.settle();
  };
  const write = async (words: string) => {
    const field = page.container.querySelector('textarea');
    if (!field) throw new Error('no field');
    field.value = words;
    await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  };
  return { ...page, notebook, press, write };
};

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
});

describe('an experiment of one’s own', () => {
  it('does not begin before the question is written down, and keeps it with the notes', async () => {
    const { press, write, text, asked, notebook } = await open(view());
    await press('Start the experiment');
    expect(text()).toContain('Write down your question first.');
    expect(asked.map(({ type }) => type)).not.toContain('experiment.start');
    await write(' Does more time help? ');
    await press('Start the experiment');
    expect(notebook.all()).toMatchObject([{ kind: 'experiment', body: { question: 'Does more time help?' } }]);
    expect(asked).toContainEqual({ type: 'experiment.start', plan: { style: 'wait', extraSeconds: 20 } });
  });

  it('does not begin where the question could not be kept', async () => {
    const { press, write, text, asked, notebook } = await open(view());
    notebook.failWith('storage-full');
    await write('Does more time help?');
    await press('Start the experiment');
    expect(asked.map(({ type }) => type)).not.toContain('experiment.start');
    expect(text()).toContain('Try again');
  });

  it('shows how far it has come, and nothing of where it tends; one click ends it', async () => {
    const experiment = someExperiment();
    const notebook = createFakeNotebook();
    const at = { date: today, hour: 20, offsetMinutes: 60, onPause: 'no' } as const;
    await notebook.add({ ...at, kind: 'experiment', body: { question: 'Does more time help?' } });
    const { press, text, asked, container } = await open(
      view({ experiment, pauses: lived(experiment, { 0: 0, 1: 4 }) }),
      notebook,
    );
    expect(text()).toContain('Does more time help?');
    expect(text()).toContain('Day 9 of 28 at least');
    expect(text()).toContain('The longer wait: 16 pauses met, of 20 at least');
    expect(text()).not.toContain('What came of it');
    expect(container.querySelector('svg[role=img]')).toBeNull();
    await press('Stop the experiment');
    expect(asked).toContainEqual({ type: 'experiment.stop' });
  });

  it('says before its first day that all is as it was', async () => {
    const { text } = await open(view({ experiment: someExperiment({ first: day(1) }) }));
    expect(text()).toContain('It begins with your next day. Until then every pause is as it was.');
  });

  it('says what came of it in words, with the interval, its picture and the figures', async () => {
    const experiment = someExperiment({ first: day(-28) });
    const { text, container } = await open(view({ experiment, pauses: lived(experiment, { 0: 1, 1: 3 }) }));
    expect(text()).toContain('With the longer wait you left about 50 more of 100 pauses.');
    expect(text()).toContain('So some difference is likely. How large it is stays open.');
    expect(text()).toContain('It is not a verdict.');
    expect(text()).toContain('fewer than 1 of 100 such experiments');
    const picture = container.querySelector('.difference svg');
    expect(picture?.getAttribute('aria-label')).toContain('about 50 more');
    expect([...container.querySelectorAll('td')].map(({ textContent }) => textContent)).toEqual([
      '56',
      '14',
      '56',
      '42',
    ]);
  });

  it('says that it may make no difference where the interval has none in it', async () => {
    const experiment = someExperiment({ first: day(-28) });
    const pauses = lived(experiment, { 0: 2, 1: 2 }).map((pause, index) =>
      index % 7 === 0 ? { ...pause, outcome: 'left' as const } : pause,
    );
    const { text } = await open(view({ experiment, pauses }));
    expect(text()).toMatch(/It may be anything from \d+ fewer to \d+ more\./);
    expect(text()).toContain('So it may also make no difference.');
  });

  it('that was stopped early says so without blame, and another can be begun', async () => {
    const { text } = await open(view({ experiment: someExperiment({ ended: day(-3) }) }));
    expect(text()).toContain('It ended before there was enough to say anything. That is fine.');
    expect(text()).toContain('Another experiment');
    expect(text()).toContain('Start the experiment');
  });

  it('is not there in a private window', async () => {
    const { text } = await open(view({ private: true }));
    expect(text()).toContain('An experiment does not run or count here.');
    expect(text()).not.toContain('Start the experiment');
  });
});
