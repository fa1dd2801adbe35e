import type { ChangeClass } from '../../../lib/domain/commitment/change-class';
import type { LimitFields, ListFields } from '../../../lib/domain/commitment/classify';
import { classify, type Field } from '../../../lib/domain/commitment/field';
import type { Limit } from '../../../lib/domain/limits/limit';
import type { ListSubscription } from '../../../lib/domain/lists/subscription';
import type { Settings } from '../../../lib/domain/settings/settings';
import { daily, limitOf, noon } from '../limits/samples';

/** One change of a field in words, and the values that it leads from and to. */
type Example<T> = readonly [words: string, before: T, after: T];
/** Examples for every field: one without any does not compile. */
type Examples<T> = { readonly [F in keyof T]-?: readonly Example<T[F]>[] };

const site = (...patterns: string[]): Limit['sites'] => ({ mode: 'these', patterns, lists: [], labelled: false });
const allBut = (...patterns: string[]): Limit['sites'] => ({
  mode: 'everything-except',
  patterns,
  lists: [],
  labelled: false,
});
const schedule = (from: string, to: string): Limit['when'] => ({ kind: 'schedule', windows: [daily(from, to)] });
const minutes = (amount: number, within: Limit['when'] | null = null): Limit['when'] => ({
  kind: 'budgets',
  budgets: [{ unit: 'minutes', per: 'day', amount }],
  within: within?.kind === 'schedule' ? within.windows : null,
});
const openings = (amount: number): Limit['when'] => ({
  kind: 'budgets',
  budgets: [{ unit: 'openings', per: 'day', amount }],
  within: null,
});
const rolling = (amount: number, hours: number): Limit['when'] => ({
  kind: 'budgets',
  budgets: [{ unit: 'minutes', per: 'rolling', hours, amount }],
  within: null,
});
const always: Limit['when'] = { kind: 'always' };
const evening = schedule('18:00', '23:00');
const focus = (endsAt: number, ...limits: string[]) => ({ limits, startedAt: noon, endsAt });

const limitExamples: Examples<LimitFields> = {
  name: [['another name', 'News', 'Papers']],
  goal: [['another own goal', null, { minutes: 30, per: 'day' }]],
  sites: [
    ['a site more', site('a.com'), site('a.com', 'b.com')],
    ['a site less', site('a.com', 'b.com'), site('a.com')],
    ['another site', site('a.com'), site('b.com')],
    ['an exception more', site('a.com'), site('a.com', '+x.a.com')],
    ['an exception less', site('a.com', '+x.a.com'), site('a.com')],
    ['one more that "everything except" leaves out', allBut('a.com'), allBut('a.com', 'b.com')],
    ['one less that "everything except" leaves out', allBut('a.com', 'b.com'), allBut('a.com')],
    ['a list more', site('a.com'), { ...site('a.com'), lists: ['x'] }],
    ['a list less', { ...site('a.com'), lists: ['x'] }, site('a.com')],
    ['another list', { ...site(), lists: ['x'] }, { ...site(), lists: ['y'] }],
    ['pages that label themselves as well', site('a.com'), { ...site('a.com'), labelled: true }],
    ['pages that label themselves no longer', { ...site('a.com'), labelled: true }, site('a.com')],
    ['everything in place of a list', { ...site(), lists: ['x'] }, allBut()],
    ['everything in place of some sites', site('a.com'), allBut()],
    ['everything but some in place of some', site('a.com'), allBut('b.com')],
  ],
  strength: [
    ['pause in place of notice', 'notice', 'pause'],
    ['block in place of pause', 'pause', 'block'],
    ['pause in place of block', 'block', 'pause'],
  ],
  when: [
    ['always in place of anything', evening, always],
    ['anything in place of always', always, evening],
    ['a wider window', evening, schedule('17:00', '23:30')],
    ['a narrower window', evening, schedule('19:00', '23:00')],
    ['another window', evening, schedule('06:00', '12:00')],
    ['a lower amount', minutes(30), minutes(20)],
    ['a higher amount', minutes(30), minutes(40)],
    ['another kind of amount', minutes(30), openings(3)],
    ['an amount over other hours', rolling(30, 3), rolling(30, 6)],
    ['an amount in place of a window', evening, minutes(30)],
    ['an amount within its window in place of the window', evening, minutes(30, evening)],
    ['an amount that counts at all times, not in a window alone', minutes(30, evening), minutes(30)],
  ],
  waitSeconds: [
    ['a longer wait', 10, 30],
    ['a shorter wait', 30, 10],
  ],
  passMinutes: [
    ['the longest pass is shorter', [5, 10], [5]],
    ['the longest pass is longer', [5, 10], [5, 10, 15]],
    ['a short one more', [10], [5, 10]],
  ],
  allowance: [
    ['none any more', { perWeek: 2, minutes: 10 }, null],
    ['fewer or shorter', { perWeek: 2, minutes: 10 }, { perWeek: 1, minutes: 10 }],
    ['more or longer', { perWeek: 2, minutes: 10 }, { perWeek: 2, minutes: 15 }],
    ['more, but shorter', { perWeek: 2, minutes: 10 }, { perWeek: 3, minutes: 5 }],
  ],
  onHold: [
    ['on hold', false, true],
    ['off hold', true, false],
  ],
  beside: [
    ['a second form more', [], [{ field: 'when', value: evening, number: 2 }]],
    ['a second form given up', [{ field: 'when', value: evening, number: 2 }], []],
  ],
};

const preferenceExamples: Examples<Settings['preferences']> = {
  dayStart: [['another beginning of the day', '04:00', '05:00']],
  weekStart: [['another beginning of the week', 1, 7]],
  visitGapMinutes: [['another gap between visits', 10, 5]],
  idleSeconds: [
    ['counting stops later', 60, 120],
    ['counting stops sooner', 60, 30],
  ],
  warningSeconds: [['another warning', 60, 0]],
  chip: [['the chip on the page', false, true]],
  fade: [['the fade to grey', false, true]],
  listMegabytes: [['how large a list may be', 100, 50]],
  daysKeptWeeks: [['how long days are kept', 13, 52]],
  safeSearch: [
    ['SafeSearch on at one engine more', ['google'], ['google', 'bing']],
    ['SafeSearch off at one engine', ['google', 'bing'], ['google']],
    ['SafeSearch at another engine', ['google'], ['bing']],
  ],
  language: [['another language', 'en', 'es']],
  helpCountry: [['another country for help', null, 'DE']],
  blank: [['pages open blank, or with words', false, true]],
  ownChoiceAskedOn: [['own choice was asked about', null, '2026-11-22']],
  calmHour: [['a note on the week at another hour, or none', { weekday: 1, time: '18:00' }, null]],
  weekQuiet: [['the week is quiet, or shown', true, false]],
};

const commitmentExamples: Examples<Settings['commitment']> = {
  delayMinutes: [
    ['a longer delay', 30, 720],
    ['a shorter delay', 30, 0],
  ],
  lockedUntil: [
    ['a lock, or a later end of it', null, noon + 1],
    ['an earlier end of a lock, or none', noon + 1, null],
    ['a lock that is over is cleared', noon - 1, null],
  ],
  sentence: [
    ['a sentence to type', null, 'What matters to me most'],
    ['no sentence any more', 'What matters to me most', null],
    ['other words', 'What matters to me most', 'What I want to remember'],
  ],
};

const aList: ListSubscription = { id: 'x', name: 'Adult', source: { kind: 'starter' }, createdAt: 0 };
const subscription: readonly Example<ListSubscription | null>[] = [
  ['subscribed to', null, aList],
  ['unsubscribed from', aList, null],
];
const listExamples: Examples<ListFields> = { name: [['another name of a list', 'Adult', 'Sites']] };

const presence: readonly Example<Limit | null>[] = [
  ['a new limit', null, limitOf()],
  ['a limit deleted', limitOf(), null],
];
const focusExamples: readonly Example<Settings['focus']>[] = [
  ['a session begins', null, focus(noon + 9, 'a')],
  ['a session holds longer, or more', focus(noon + 9, 'a'), focus(noon + 19, 'a', 'b')],
  ['a session ends early', focus(noon + 9, 'a'), null],
];

interface Row {
  readonly field: string;
  readonly words: string;
  readonly kind: ChangeClass;
}

const rowsOf = (field: Field, label: string, examples: readonly Example<unknown>[], isUsed = true): readonly Row[] =>
  examples.map(([words, before, after]) => ({
    field: label,
    words,
    kind: classify({ field, before, after }, noon, () => isUsed),
  }));

const groupOf = (
  of: 'limit' | 'list' | 'preferences' | 'commitment',
  examples: Readonly<Record<string, readonly Example<unknown>[]>>,
) =>
  Object.entries(examples).flatMap(([name, each]) => {
    const field = (of === 'limit' || of === 'list' ? { of, id: 'a', name } : { of, name }) as Field; // CAST: the keys of its examples
    return rowsOf(field, `${of} · ${name}`, each);
  });

/** What every change does, as the code says it. */
export const classRows = (): readonly Row[] => [
  ...rowsOf({ of: 'limit', id: 'a', name: 'presence' }, 'limit', presence),
  ...groupOf('limit', limitExamples),
  ...rowsOf({ of: 'list', id: 'x', name: 'presence' }, 'list that a limit uses', subscription),
  ...rowsOf({ of: 'list', id: 'x', name: 'presence' }, 'list that no limit uses', subscription, false),
  ...groupOf('list', listExamples),
  ...rowsOf({ of: 'focus' }, 'focus session', focusExamples),
  ...groupOf('preferences', preferenceExamples),
  ...groupOf('commitment', commitmentExamples),
  ...rowsOf({ of: 'words' }, 'own words', [['other words on the pause page', '', '']]),
];

/** The rows as a table in Markdown. */
export const classTable = (): string =>
  [
    '<!-- Written by the test tests/unit/commitment/class-table.test.ts: `npx vitest run class-table -u`. -->',
    '',
    '| what | change | class |',
    '| --- | --- | --- |',
    ...classRows().map(({ field, words, kind }) => `| ${field} | ${words} | ${kind} |`),
    '',
  ].join('\n');
