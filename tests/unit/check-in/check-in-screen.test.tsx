import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type CheckIn, emptyCheckIn } from '../../../lib/domain/notebook/check-in-body';
import { createFakeNotebook, type FakeNotebook } from '../../support/fake-notebook';
import { openPage, someWeek } from '../options/page';

const monday = '2026-11-16';
const days = Array.from({ length: 7 }, (_, index) => Temporal.PlainDate.from(monday).add({ days: index }).toString());

const open = async (notebook: FakeNotebook = createFakeNotebook()) => {
  const page = await openPage({ fragment: '#check-in', notebook, weeks: [someWeek({ days })] });
  await act(() => vi.dynamicImportSettled());
  await page.settle();
  const answer = async (question: string, choice: string) => {
    const group = [...page.container.querySelectorAll('fieldset')].find(
      (each) => each.querySelector('legend')?.textContent === question,
    );
    const label = [...(group?.querySelectorAll('label') ?? [])].find(({ textContent }) => textContent === choice);
    if (!label) throw new Error(`no "${choice}" to "${question}"`);
    await act(() => label.querySelector('input')?.click());
    await page.settle();
  };
  const kept = (): readonly Partial<CheckIn>[] => notebook.all().map(({ body }) => body as CheckIn); // CAST: nothing else is kept
  return { ...page, notebook, answer, kept };
};
const earlier = async (over: Partial<CheckIn>) => {
  const notebook = createFakeNotebook();
  const week = Temporal.PlainDate.from(monday).subtract({ weeks: 1 }).toString();
  const at = { date: week, hour: 20, offsetMinutes: 60, onPause: 'no' } as const;
  await notebook.add({ ...at, kind: 'checkIn', body: { ...emptyCheckIn(week), ...over } });
  return notebook;
};

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
});

describe('the check-in', () => {
  it('keeps each answer at once, in one entry of the week', async () => {
    const { answer, kept, text } = await open();
    await answer('Overall, this week I felt', 'good');
    expect(kept()).toMatchObject([{ week: monday, wellbeing: 3, control: null }]);
    expect(text()).toContain('Kept on this device.');
    await answer('I went past a limit that I had set for myself.', 'A little');
    await answer('What helped?', 'sleep');
    expect(kept()).toMatchObject([{ week: monday, wellbeing: 3, control: 1, helped: ['slept'] }]);
  });

  it('is found again as it was left', async () => {
    const { answer, notebook } = await open();
    await answer('Overall, this week I felt', 'low');
    document.body.replaceChildren();
    const { answer: more, kept } = await open(notebook);
    await more('Overall, this week I felt', 'so-so');
    expect(kept()).toMatchObject([{ wellbeing: 2 }]);
  });

  it('asks where it got in the way only where it did, and why not lower, never why not higher', async () => {
    const { answer, text } = await open();
    const daily = 'It got in the way of my sleep, work, money, health or a relationship.';
    await answer(daily, 'Not at all');
    expect(text()).not.toContain('What did it get in the way of?');
    await answer(daily, 'Some');
    expect(text()).toContain('What did it get in the way of?');
    await answer('How much does change matter to you right now?', '7');
    expect(text()).toContain('Why that, and not a lower number?');
  });

  it('has Help at its head, and no total anywhere', async () => {
    const { container, text, answer } = await open();
    expect(container.querySelector('main a[href="#help"]')).not.toBeNull();
    await answer('Feeling nervous, anxious or on edge', 'Nearly every day');
    await answer('Not being able to stop or control worrying', 'Nearly every day');
    expect(text()).not.toMatch(/\b6 of 6\b|score|severe/i);
  });

  it('says in plain words what comes of the PHQ-4, beside its notice, once all four are answered', async () => {
    const { answer, text } = await open();
    expect(text()).toContain('No permission required to reproduce, translate, display or distribute.');
    await answer('Feeling nervous, anxious or on edge', 'Several days');
    await answer('Not being able to stop or control worrying', 'Several days');
    await answer('Little interest or pleasure in doing things', 'Several days');
    expect(text()).not.toContain('worth a talk');
    await answer('Feeling down, depressed, or hopeless', 'More than half the days');
    expect(text()).toContain('These answers are worth a talk with a doctor or a therapist.');
    expect(text()).toContain('These weeks sound very hard');
  });

  it('offers a person alongside after two hard weeks, until not now', async () => {
    const notebook = await earlier({ control: 4, daily: 3 });
    const { answer, text, press } = await open(notebook);
    expect(text()).not.toContain('You might want a person alongside you');
    await answer('I went past a limit that I had set for myself.', 'A lot');
    await answer('It got in the way of my sleep, work, money, health or a relationship.', 'A lot');
    expect(text()).toContain('You might want a person alongside you');
    await press('Not now');
    expect(text()).not.toContain('You might want a person alongside you');
  });

  it('loses no answer that could not be kept', async () => {
    const notebook = createFakeNotebook();
    notebook.failWith('storage-full');
    const { answer, text, kept } = await open(notebook);
    await answer('Overall, this week I felt', 'good');
    expect(text()).toContain('There is no room left on this device.');
    notebook.failWith(null);
    await answer('What helped?', 'sleep');
    expect(kept()).toMatchObject([{ wellbeing: 3, helped: ['slept'] }]);
  });

  it('keeps nothing in a private window, and says so', async () => {
    const notebook = createFakeNotebook({ kept: false });
    const { answer, text } = await open(notebook);
    await answer('Overall, this week I felt', 'good');
    expect(text()).toContain('Your answers are not kept here.');
    expect(notebook.all()).toEqual([]);
  });
});
