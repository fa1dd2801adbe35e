import { describe, expect, it } from 'vitest';
import { createTranslate, type Translate } from '../../../lib/domain/language/translate';
import { defaultPassMinutes } from '../../../lib/domain/limits/bounds';
import { describeLimit } from '../../../lib/domain/limits/describe-limit';
import {
  type Budget,
  type LimitDraft,
  type Strength,
  strengths,
  type Weekday,
  type WeeklyWindow,
  type When,
} from '../../../lib/domain/limits/limit';
import en from '../../../locales/en.json';
import es from '../../../locales/es.json';

const english = createTranslate(en, 'en', en);
const spanish = createTranslate(es, 'es', en);

const lists = ['One', 'Two', 'Three'].map((name, index) => ({ id: `list-${index}`, name }));

const limit = (overrides: Partial<LimitDraft> = {}): LimitDraft => ({
  name: 'News',
  sites: { mode: 'these', patterns: ['example.com'], lists: [], labelled: false },
  strength: 'pause',
  when: { kind: 'always' },
  waitSeconds: 10,
  passMinutes: [...defaultPassMinutes],
  goal: null,
  allowance: null,
  ...overrides,
});

const sentence = (overrides: Partial<LimitDraft>, t: Translate = english) =>
  describeLimit(limit(overrides), t, lists).replaceAll('\u00a0', ' ');

const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const evening: WeeklyWindow = { days: everyDay, from: '22:00', to: '06:00' };
const work: WeeklyWindow = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' };
const halfHour: Budget = { unit: 'minutes', per: 'day', amount: 30 };

const always: When = { kind: 'always' };
const schedule: When = { kind: 'schedule', windows: [evening] };
const budgets: When = { kind: 'budgets', budgets: [halfHour], within: null };
const within: When = { kind: 'budgets', budgets: [halfHour], within: [work] };

const table: readonly [Strength, string, When, string, string][] = [
  [
    'notice',
    'always',
    always,
    'Ebb counts your time on example.com and shows a badge on its icon, and pages open as usual.',
    'Ebb cuenta tu tiempo en example.com y muestra una marca en su icono, y las páginas se abren como siempre.',
  ],
  [
    'notice',
    'schedule',
    schedule,
    'Ebb shows a badge on its icon for example.com every day from 10:00 PM to 6:00 AM, and pages open as usual.',
    'Ebb muestra una marca en su icono para example.com todos los días de 22:00 a 6:00, y las páginas se abren como siempre.',
  ],
  [
    'notice',
    'budgets',
    budgets,
    'After 30 minutes a day, Ebb shows a badge on its icon for example.com, and pages open as usual.',
    'Después de 30 minutos al día, Ebb muestra una marca en su icono para example.com, y las páginas se abren como siempre.',
  ],
  [
    'notice',
    'budgets within a schedule',
    within,
    'On weekdays from 9:00 AM to 5:00 PM, after 30 minutes a day at those times, Ebb shows a badge on its icon for example.com, and pages open as usual.',
    'De lunes a viernes de 9:00 a 17:00, después de 30 minutos al día en ese horario, Ebb muestra una marca en su icono para example.com, y las páginas se abren como siempre.',
  ],
  [
    'pause',
    'always',
    always,
    'The pause page comes up on example.com, and after 10 seconds you can go on for 5, 10, or 15 minutes.',
    'La página de pausa aparece en example.com, y después de 10 segundos puedes seguir 5, 10 o 15 minutos.',
  ],
  [
    'pause',
    'schedule',
    schedule,
    'The pause page comes up on example.com every day from 10:00 PM to 6:00 AM, and after 10 seconds you can go on for 5, 10, or 15 minutes.',
    'La página de pausa aparece en example.com todos los días de 22:00 a 6:00, y después de 10 segundos puedes seguir 5, 10 o 15 minutos.',
  ],
  [
    'pause',
    'budgets',
    budgets,
    'After 30 minutes a day, the pause page comes up on example.com, and after 10 seconds you can go on for 5, 10, or 15 minutes.',
    'Después de 30 minutos al día, la página de pausa aparece en example.com, y después de 10 segundos puedes seguir 5, 10 o 15 minutos.',
  ],
  [
    'pause',
    'budgets within a schedule',
    within,
    'On weekdays from 9:00 AM to 5:00 PM, after 30 minutes a day at those times, the pause page comes up on example.com, and after 10 seconds you can go on for 5, 10, or 15 minutes.',
    'De lunes a viernes de 9:00 a 17:00, después de 30 minutos al día en ese horario, la página de pausa aparece en example.com, y después de 10 segundos puedes seguir 5, 10 o 15 minutos.',
  ],
  ['block', 'always', always, 'Ebb keeps example.com closed at all times.', 'Ebb cierra example.com en todo momento.'],
  [
    'block',
    'schedule',
    schedule,
    'Ebb keeps example.com closed every day from 10:00 PM to 6:00 AM.',
    'Ebb cierra example.com todos los días de 22:00 a 6:00.',
  ],
  [
    'block',
    'budgets',
    budgets,
    'After 30 minutes a day, Ebb keeps example.com closed until that day is over.',
    'Después de 30 minutos al día, Ebb cierra example.com hasta que acabe ese día.',
  ],
  [
    'block',
    'budgets within a schedule',
    within,
    'On weekdays from 9:00 AM to 5:00 PM, after 30 minutes a day at those times, Ebb keeps example.com closed.',
    'De lunes a viernes de 9:00 a 17:00, después de 30 minutos al día en ese horario, Ebb cierra example.com.',
  ],
];

describe('describeLimit', () => {
  it.each(table)('says what %s with %s does', (strength, _name, when, inEnglish, inSpanish) => {
    expect(sentence({ strength, when })).toBe(inEnglish);
    expect(sentence({ strength, when }, spanish)).toBe(inSpanish);
  });

  const window = (days: Weekday[], from: string, to: string): When => ({
    kind: 'schedule',
    windows: [{ days, from, to }],
  });
  const closed = (when: When) => sentence({ strength: 'block', when });
  it.each<[string, When, string]>([
    ['a whole day', window(everyDay, '00:00', '00:00'), 'Ebb keeps example.com closed every day all day.'],
    ['weekends', window([6, 7], '00:00', '00:00'), 'Ebb keeps example.com closed on weekends all day.'],
    [
      'listed days across midnight, in whatever order',
      window([6, 5], '22:00', '02:30'),
      'Ebb keeps example.com closed on Fridays and Saturdays from 10:00 PM to 2:30 AM the next day.',
    ],
    [
      'three days',
      window([1, 3, 5], '07:05', '12:00'),
      'Ebb keeps example.com closed on Mondays, Wednesdays, and Fridays from 7:05 AM to 12:00 PM.',
    ],
    [
      'up to midnight',
      window([1], '22:00', '00:00'),
      'Ebb keeps example.com closed on Mondays from 10:00 PM to 12:00 AM.',
    ],
    [
      'a day that begins at another hour',
      window(everyDay, '06:00', '06:00'),
      'Ebb keeps example.com closed every day from 6:00 AM to 6:00 AM the next day.',
    ],
    [
      'two windows',
      { kind: 'schedule', windows: [work, { days: [7], from: '20:00', to: '23:00' }] },
      'Ebb keeps example.com closed on weekdays from 9:00 AM to 5:00 PM and on Sundays from 8:00 PM to 11:00 PM.',
    ],
    [
      'four windows',
      { kind: 'schedule', windows: [work, evening, work, evening] },
      'Ebb keeps example.com closed at 4 set times in the week.',
    ],
  ])('names %s', (_name, when, expected) => {
    expect(closed(when)).toBe(expected);
  });

  it.each<[Budget, string]>([
    [
      { unit: 'minutes', per: 'visit', amount: 10 },
      'After 10 minutes in one visit, Ebb keeps example.com closed until that visit is over.',
    ],
    [
      { unit: 'minutes', per: 'day', amount: 1 },
      'After 1 minute a day, Ebb keeps example.com closed until that day is over.',
    ],
    [
      { unit: 'minutes', per: 'week', amount: 1200 },
      'After 1,200 minutes a week, Ebb keeps example.com closed until that week is over.',
    ],
    [
      { unit: 'openings', per: 'day', amount: 5 },
      'After 5 openings a day, Ebb keeps example.com closed until that day is over.',
    ],
    [
      { unit: 'openings', per: 'week', amount: 1 },
      'After 1 opening a week, Ebb keeps example.com closed until that week is over.',
    ],
  ])('names the amount %o', (budget, expected) => {
    expect(closed({ kind: 'budgets', budgets: [budget], within: null })).toBe(expected);
  });

  const rolling = (unit: Budget['unit'], amount: number, hours: number): Budget => ({
    unit,
    per: 'rolling',
    hours,
    amount,
  });
  it.each<[Budget, string, string]>([
    [
      rolling('minutes', 30, 3),
      'After 30 minutes in any 3 hours, Ebb keeps example.com closed until there is room again.',
      'Después de 30 minutos en cualquier plazo de 3 horas, Ebb cierra example.com hasta que vuelva a haber margen.',
    ],
    [
      rolling('minutes', 1, 1),
      'After 1 minute in any hour, Ebb keeps example.com closed until there is room again.',
      'Después de 1 minuto en cualquier plazo de 1 hora, Ebb cierra example.com hasta que vuelva a haber margen.',
    ],
    [
      rolling('openings', 5, 24),
      'After 5 openings in any 24 hours, Ebb keeps example.com closed until there is room again.',
      'Después de 5 aperturas en cualquier plazo de 24 horas, Ebb cierra example.com hasta que vuelva a haber margen.',
    ],
    [
      rolling('openings', 1, 168),
      'After 1 opening in any 7 days, Ebb keeps example.com closed until there is room again.',
      'Después de 1 apertura en cualquier plazo de 7 días, Ebb cierra example.com hasta que vuelva a haber margen.',
    ],
    [
      rolling('minutes', 90, 36),
      'After 90 minutes in any 36 hours, Ebb keeps example.com closed until there is room again.',
      'Después de 90 minutos en cualquier plazo de 36 horas, Ebb cierra example.com hasta que vuelva a haber margen.',
    ],
  ])('names the rolling amount %o', (budget, inEnglish, inSpanish) => {
    const when: When = { kind: 'budgets', budgets: [budget], within: null };
    expect(closed(when)).toBe(inEnglish);
    expect(sentence({ strength: 'block', when }, spanish)).toBe(inSpanish);
  });

  it('names no end for a rolling amount beside others, since none can be named', () => {
    const both: When = { kind: 'budgets', budgets: [halfHour, rolling('minutes', 10, 3)], within: null };
    expect(closed(both)).toBe(
      'After 30 minutes a day or 10 minutes in any 3 hours, Ebb keeps example.com closed until there is room again.',
    );
  });

  it('says a rolling amount within a schedule', () => {
    const when: When = { kind: 'budgets', budgets: [rolling('minutes', 20, 2)], within: [work] };
    expect(sentence({ when })).toBe(
      'On weekdays from 9:00 AM to 5:00 PM, after 20 minutes in any 2 hours at those times, the pause page comes up on example.com, and after 10 seconds you can go on for 5, 10, or 15 minutes.',
    );
  });

  it('joins several amounts by "or", and their periods too', () => {
    const when: When = {
      kind: 'budgets',
      budgets: [halfHour, { unit: 'openings', per: 'week', amount: 9 }],
      within: null,
    };
    expect(closed(when)).toBe(
      'After 30 minutes a day or 9 openings a week, Ebb keeps example.com closed until that day or that week is over.',
    );
  });

  const listed = (...count: number[]) => count.map((index) => `list-${index}`);
  const closedOver = (sites: Partial<LimitDraft['sites']>, t: Translate = english) =>
    sentence({ strength: 'block', sites: { mode: 'these', patterns: [], lists: [], labelled: false, ...sites } }, t);
  it.each<[string, string]>([
    [closedOver({ lists: listed(0) }), 'Ebb keeps the sites of the list “One” closed at all times.'],
    [
      closedOver({ lists: listed(0, 1) }),
      'Ebb keeps the sites of the list “One” and the sites of the list “Two” closed at all times.',
    ],
    [closedOver({ lists: listed(0, 1, 2) }), 'Ebb keeps the sites of 3 lists closed at all times.'],
    [closedOver({ labelled: true }), 'Ebb keeps pages that label themselves as adult closed at all times.'],
    [
      closedOver({ patterns: ['a.com', '+b.com'], lists: listed(1), labelled: true }),
      'Ebb keeps a.com, the sites of the list “Two”, and pages that label themselves as adult (with 1 exception) closed at all times.',
    ],
    // A list that nobody is subscribed to any more covers nothing.
    [closedOver({ lists: listed(7) }), 'This limit covers no site yet.'],
    [closedOver({ lists: listed(0) }, spanish), 'Ebb cierra los sitios de la lista «One» en todo momento.'],
  ])('%s', (actual, expected) => {
    expect(actual).toBe(expected);
  });

  const over = (mode: LimitDraft['sites']['mode'], ...patterns: string[]) =>
    sentence({ strength: 'block', sites: { mode, patterns, lists: [], labelled: false } });
  it.each<[string, string]>([
    [over('these', 'a.com', 'b.com'), 'Ebb keeps a.com and b.com closed at all times.'],
    [over('these', 'a.com', 'b.com', 'c.com'), 'Ebb keeps 3 sites closed at all times.'],
    [over('these', '=www.a.com'), 'Ebb keeps www.a.com alone closed at all times.'],
    [over('these', '*.a.com'), 'Ebb keeps the sites below a.com closed at all times.'],
    [over('these', 'a.com/live'), 'Ebb keeps a.com/live closed at all times.'],
    [over('these', '~poker'), 'Ebb keeps pages with the word “poker” closed at all times.'],
    [
      over('these', 'a.com', 'b.com', '~x1', '~x2'),
      'Ebb keeps 2 sites and pages with one of 2 words closed at all times.',
    ],
    [over('these', 'a.com', '+a.com/work'), 'Ebb keeps a.com (with 1 exception) closed at all times.'],
    [over('everything-except', 'a.com'), 'Ebb keeps every site except a.com closed at all times.'],
    [over('everything-except', 'a.com', 'b.com', 'c.com'), 'Ebb keeps every site except 3 sites closed at all times.'],
    [over('everything-except'), 'Ebb keeps every site closed at all times.'],
    [over('these'), 'This limit covers no site yet.'],
    [over('these', '+a.com'), 'This limit covers no site yet.'],
  ])('%s', (actual, expected) => {
    expect(actual).toBe(expected);
  });

  it.each<[number, number[], string]>([
    [3, [1], 'after 3 seconds you can go on for 1 minute.'],
    [60, [5], 'after 1 minute you can go on for 5 minutes.'],
    [90, [5, 20], 'after 90 seconds you can go on for 5 or 20 minutes.'],
    [600, [5, 10, 20, 60], 'after 10 minutes you can go on for 5, 10, 20, or 60 minutes.'],
  ])('says a wait of %i seconds and minutes %o', (waitSeconds, passMinutes, expected) => {
    expect(sentence({ waitSeconds, passMinutes })).toContain(expected);
  });

  const units: Budget[] = [
    { unit: 'minutes', per: 'visit', amount: 1 },
    { unit: 'minutes', per: 'day', amount: 1 },
    { unit: 'minutes', per: 'week', amount: 100 },
    { unit: 'openings', per: 'day', amount: 1 },
    { unit: 'openings', per: 'week', amount: 12 },
    rolling('minutes', 1, 1),
    rolling('minutes', 45, 5),
    rolling('openings', 1, 48),
    rolling('openings', 9, 672),
  ];
  const dayLists: readonly Weekday[][] = [everyDay, [1, 2, 3, 4, 5], [6, 7], [2], [1, 4], [1, 2, 3, 4, 6]];
  const hours = [
    ['09:00', '17:00'],
    ['22:00', '06:00'],
    ['00:00', '00:00'],
    ['06:00', '06:00'],
  ] as const;
  const oneWindow = dayLists.flatMap((days) => hours.map(([from, to]) => ({ days, from, to })));
  const windowSets: readonly WeeklyWindow[][] = [
    ...oneWindow.map((each) => [each]),
    oneWindow.slice(0, 2),
    oneWindow.slice(0, 3),
    oneWindow.slice(0, 6),
  ];
  const budgetSets = [...units.map((unit) => [unit]), units.slice(0, 2), units];
  const whens: readonly When[] = [
    always,
    ...windowSets.map((windows): When => ({ kind: 'schedule', windows })),
    ...budgetSets.flatMap((all) =>
      [null, ...windowSets].map((windows): When => ({ kind: 'budgets', budgets: all, within: windows })),
    ),
  ];
  const siteSets: readonly LimitDraft['sites'][] = (['these', 'everything-except'] as const).flatMap((mode) =>
    [[], ['a.com'], ['a.com', '~word'], ['a.com', '=b.com', '*.c.com', 'd.com/x*', '~word', '+e.com']].map(
      (patterns) => ({ mode, patterns, lists: patterns.length < 3 ? [] : ['list-0'], labelled: patterns.length > 3 }),
    ),
  );

  it.each([
    ['English', english],
    ['Spanish', spanish],
  ])('makes one finished sentence of every combination in %s', (_name, t) => {
    for (const strength of strengths) {
      for (const when of whens) {
        for (const sites of siteSets) {
          const text = describeLimit(limit({ strength, when, sites }), t, lists);
          // A site's own dots are inside a word; a sentence ends with a stop and holds no other one before a space.
          expect(text).toMatch(/^\p{Lu}[^{}]*[^.\s{}]\.$/u);
          expect(text).not.toMatch(/\.\s|describe\.|undefined|\s{2}|\s[,.]/);
        }
      }
    }
  });
});

describe('passes for a hard day', () => {
  const passes = { perWeek: 3, minutes: 10 };
  it.each([
    [
      { strength: 'block' as const, allowance: passes },
      'Ebb keeps example.com closed at all times. For a hard day there are passes: 3 passes a week of 10 minutes each.',
      'Ebb cierra example.com en todo momento. Para un día difícil hay pases: 3 pases a la semana de 10 minutos cada uno.',
    ],
    [
      { strength: 'block' as const, when: budgets, allowance: { perWeek: 1, minutes: 1 } },
      'After 30 minutes a day, Ebb keeps example.com closed until that day is over. For a hard day there are passes: 1 pass a week of 1 minute.',
      'Después de 30 minutos al día, Ebb cierra example.com hasta que acabe ese día. Para un día difícil hay pases: 1 pase a la semana de 1 minuto.',
    ],
  ])('are told after the block: %j', (overrides, inEnglish, inSpanish) => {
    expect(sentence(overrides)).toBe(inEnglish);
    expect(sentence(overrides, spanish)).toBe(inSpanish);
  });

  it.each(['notice', 'pause'] as const)('are not told of a %s, where they mean nothing', (strength) => {
    expect(sentence({ strength, allowance: passes })).toBe(sentence({ strength }));
  });
});
