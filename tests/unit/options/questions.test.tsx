import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SummaryView, WeekView } from '../../../lib/app/protocol/views';
import type { Limit } from '../../../lib/domain/limits/limit';
import { type CheckIn, emptyCheckIn } from '../../../lib/domain/notebook/check-in-body';
import type { Preferences } from '../../../lib/domain/settings/settings';
import { createFakeNotebook } from '../../support/fake-notebook';
import { someLimit, someSettings } from '../ui/fake-client';
import { type OpenPage, openPage, someWeek } from './page';

let page: OpenPage;
afterEach(() => {
  page?.close();
  localStorage.clear();
});

/** The present week begins on Monday the 16th of November 2026, a Friday is today. */
const mondayBack = (weeks: number) => Temporal.PlainDate.from('2026-11-16').subtract({ weeks }).toString();
const begunWeeksAgo = (weeks: number, over: Partial<Limit> = {}) =>
  someLimit({ createdAt: new Date(`${mondayBack(weeks)}T12:00`).getTime(), ...over });

interface Scene {
  readonly limits?: readonly Limit[];
  readonly startedOn?: string;
  readonly preferences?: Partial<Preferences>;
  readonly checkIns?: readonly CheckIn[];
  readonly week?: Partial<WeekView>;
  readonly summary?: Partial<SummaryView>;
}

const open = async ({ limits = [], startedOn, preferences, checkIns = [], week, summary }: Scene = {}) => {
  const notebook = createFakeNotebook();
  for (const body of checkIns) {
    await notebook.add({ date: body.week, hour: 20, offsetMinutes: 60, kind: 'checkIn', onPause: 'no', body });
  }
  page = await openPage({
    fragment: '#week',
    notebook,
    settings: someSettings({
      limits,
      ...(startedOn ? { firstStartedAt: new Date(`${startedOn}T12:00`).getTime() } : {}),
      preferences: { ...someSettings().preferences, ...preferences },
    }),
    weeks: [someWeek(week)],
    summary: { weeksBack: 1, trend: [], usual: null, moments: [], exercises: [], ...summary },
  });
  await loaded();
};
const loaded = async () => {
  for (let step = 0; step < 4; step += 1) await page.settle();
  await act(() => vi.dynamicImportSettled());
  for (let step = 0; step < 4; step += 1) await page.settle();
};
const reopen = async (scene: Scene) => {
  page.close();
  await open(scene);
};
const kept = () => JSON.parse(localStorage.getItem('questions') ?? '{}');

const ownChoice = 'Is this your own choice?';

describe('own choice', () => {
  it('comes a quarter after the first start, and goes once it is answered', async () => {
    await open({ startedOn: '2026-08-01' });
    expect(page.text()).toContain(ownChoice);
    await page.press('Yes, it is my own');
    expect(page.settings().preferences.ownChoiceAskedOn).toBe('2026-11-20');
    expect(page.text()).toContain('Thank you.');
    await reopen({ startedOn: '2026-08-01' });
    expect(page.text()).not.toContain(ownChoice);
  });

  it.each([
    { startedOn: '2026-09-01' },
    { startedOn: '2026-01-01', preferences: { ownChoiceAskedOn: '2026-08-21' } },
    { startedOn: '2026-08-01', week: { private: true } },
    { startedOn: '2026-08-01', preferences: { weekQuiet: true } },
    { startedOn: '2026-08-01', checkIns: [{ ...emptyCheckIn(mondayBack(0)), wellbeing: 0 }] },
  ])('does not come otherwise: %j', async (scene) => {
    await open(scene);
    expect(page.text()).not.toContain(ownChoice);
    expect(kept().lastWeek ?? null).toBeNull();
  });

  it('leads who was pushed to the page for that, and keeps no answer', async () => {
    await open({ startedOn: '2026-01-01' });
    await page.press('I feel pushed');
    expect(window.location.hash).toBe('#help/installed');
    expect(JSON.stringify([page.settings(), { ...localStorage }])).not.toContain('pushed');
  });
});

describe('a limit after three weeks', () => {
  const scene = { limits: [begunWeeksAgo(3, { name: 'Evenings' })] };
  const heading = 'You began “Evenings” 3 weeks ago';

  it('stays as it is, and nobody asks again', async () => {
    await open(scene);
    expect(page.text()).toContain(heading);
    expect(page.find<HTMLAnchorElement>('a', 'Change it').getAttribute('href')).toBe('#limits/a');
    await page.press('Keep it as it is');
    expect(document.activeElement?.textContent).toBe('Thank you.');
    expect(kept()).toMatchObject({ settled: ['a'], asked: { limitReview: { open: false, week: mondayBack(0) } } });
    await reopen({ limits: [begunWeeksAgo(30)] });
    expect(page.text()).not.toContain('You began');
  });

  it('later: it goes for now', async () => {
    await open(scene);
    await page.press('Later');
    expect(kept().settled).toEqual([]);
    await reopen(scene);
    expect(page.text()).not.toContain(heading);
  });

  it('less often and never are said, kept, and can be taken back in Settings', async () => {
    await open(scene);
    await page.press('Ask me less often');
    expect(page.text()).toContain('It comes half as often from now on.');
    expect(kept().less).toEqual(['limitReview']);
    await page.goTo('#settings');
    expect(page.control('Is this limit what you want?').value).toBe('less');
    await page.type('Is this limit what you want?', 'never');
    expect(kept()).toMatchObject({ less: [], never: ['limitReview'] });
    await page.type('Is this limit what you want?', 'usual');
    expect(kept()).toMatchObject({ less: [], never: [] });
  });

  it('never: it goes with a word on where that can be changed', async () => {
    await open(scene);
    await page.press('Do not ask this again');
    expect(page.text()).toContain('It is not asked again. You can change that in Settings');
    expect(kept().never).toEqual(['limitReview']);
  });

  it('stands in the place of the week’s other question', async () => {
    const week = { recordedDays: 5, hasEarlier: true };
    await open({ ...scene, week });
    expect(page.text()).toContain(heading);
    expect(page.container.querySelector('[aria-label="A question on the week"]')).toBeNull();
    await reopen({ week });
    expect(page.container.querySelector('[aria-label="A question on the week"]')).not.toBeNull();
  });
});

const hardWeek = (weeksBack: number, keptDays: number) => ({
  days: [mondayBack(weeksBack)],
  recordedDays: 7,
  limits: [{ id: 'a', minutes: 300, keptDays }],
  pauses: { met: 0, left: 0, goneOn: 0 },
});

describe('two hard weeks', () => {
  it('ask whether the limit is right, with ways on that blame nobody', async () => {
    const hard = { limits: [begunWeeksAgo(4)], summary: { trend: [hardWeek(2, 2), hardWeek(1, 0)] } };
    await open(hard);
    expect(page.text()).toContain('Is “Evenings” right for you?');
    const ways = [...page.container.querySelectorAll('main .sheet a.button')].map((link) => link.getAttribute('href'));
    for (const way of ['#limits/a', '#exercises/ifThen', '#exercises/weather', '#help']) expect(ways).toContain(way);
    await page.press('Keep it as it is');
    await reopen(hard);
    expect(page.text()).not.toContain('right for you?');
  });

  it('are two, and of this week nothing is counted', async () => {
    await open({ limits: [begunWeeksAgo(2)], summary: { trend: [hardWeek(1, 0), hardWeek(0, 0)] } });
    expect(page.text()).not.toContain('right for you?');
  });
});

const weeks = (count: number, from: number, answers: (index: number) => Partial<CheckIn>) =>
  Array.from({ length: count }, (_, index) => ({ ...emptyCheckIn(mondayBack(from - index)), ...answers(index) }));

describe('six weeks of nought', () => {
  it('ask whether the limits are still needed', async () => {
    const checkIns = weeks(6, 6, () => ({ room: 0, control: 0, apart: 0, daily: 0 }));
    await open({ limits: [begunWeeksAgo(0)], checkIns });
    expect(page.text()).toContain('Do you still need these limits?');
    expect(page.find<HTMLAnchorElement>('a', 'See my limits').getAttribute('href')).toBe('#limits');
    await page.press('Keep them');
    expect(page.text()).toContain('Thank you.');
  });
});

describe('eight weeks', () => {
  const easier = weeks(8, 8, (index) => ({ room: index < 2 ? 4 : 1, control: index === 7 ? 2 : 1, wellbeing: 3 }));
  const rows = () =>
    [...page.container.querySelectorAll('.then-and-now tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );

  it('are shown in words, with a note on what they do not show', async () => {
    await open({ checkIns: easier });
    expect(page.text()).toContain('8 weeks: at first, and now');
    expect(rows()).toEqual([
      ['Room in my head', 'nearly all the time', 'a little'],
      ['Past my own limits', 'a little', 'between “a little” and “some”'],
      ['How I felt', 'good', 'good'],
    ]);
    expect(page.text()).toContain('Many things change in 8 weeks. This does not show what caused it.');
    expect(page.text()).not.toContain('This tool may not be right');
    await page.press('I have seen it');
    expect(page.text()).toContain('Thank you.');
  });

  it('that got harder lead to people', async () => {
    await open({ checkIns: weeks(8, 8, (index) => ({ room: index < 6 ? 1 : 3, wellbeing: index < 6 ? 3 : 1 })) });
    expect(page.text()).toContain('This tool may not be right for now.');
    expect(page.find<HTMLAnchorElement>('a', 'People who can help').getAttribute('href')).toBe('#help');
  });
});

describe('erasing', () => {
  it('takes with it what was asked because of records', async () => {
    await open({ limits: [begunWeeksAgo(4)], summary: { trend: [hardWeek(2, 2), hardWeek(1, 0)] } });
    expect(Object.keys(kept().asked)).toEqual(['hardLimit']);
    await page.goTo('#settings');
    await page.choose('All of them');
    await page.press('Erase these records');
    await page.press('Erase them');
    expect(kept().asked).toEqual({});
  });
});

describe('the calm hour', () => {
  const label = 'Tell me when my week is there';

  it('is off, asks the browser by the person’s act alone, and proposes Monday evening', async () => {
    await open();
    const asked: string[] = [];
    page.client.requestPermission = async (name) => asked.push(name) > 0;
    await page.goTo('#settings');
    expect(page.control(label).checked).toBe(false);
    expect(asked).toEqual([]);
    page.control(label).click();
    await page.settle();
    expect(asked).toEqual(['notifications']);
    expect(page.settings().preferences.calmHour).toEqual({ weekday: 1, time: '18:00' });
    await page.type('On which day', '3');
    await page.type('At what time', '09:00');
    expect(page.settings().preferences.calmHour).toEqual({ weekday: 3, time: '09:00' });
    page.control(label).click();
    await page.settle();
    expect(page.settings().preferences.calmHour).toBeNull();
  });

  it('stays off where the browser says no, with a word on why', async () => {
    await open();
    page.client.requestPermission = async () => false;
    await page.goTo('#settings');
    page.control(label).click();
    await page.settle();
    expect(page.settings().preferences.calmHour).toBeNull();
    expect(page.text()).toContain('To tell you, the browser has to allow it.');
  });

  it('is offered once at the foot of the week', async () => {
    const scene = { week: { recordedDays: 5, hasEarlier: true } };
    const offer = 'Ebb can tell you once a week that your week is there.';
    await open(scene);
    expect(page.text()).toContain(offer);
    await page.press('No, thank you');
    expect(page.text()).not.toContain(offer);
    await reopen(scene);
    expect(page.text()).not.toContain(offer);
    localStorage.clear();
    await reopen({ ...scene, preferences: { calmHour: { weekday: 1, time: '18:00' } } });
    expect(page.text()).not.toContain(offer);
  });

  it('says so in Settings where the week is quiet', async () => {
    await open({ preferences: { weekQuiet: true } });
    await page.goTo('#settings');
    expect(page.text()).toContain('No note comes and nothing is asked until you show it again');
  });
});
