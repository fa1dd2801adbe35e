import { describe, expect, it } from 'vitest';
import { describeAsk } from '../../../lib/domain/commitment/describe-ask';
import { describeChange } from '../../../lib/domain/commitment/describe-change';
import { type Field, limitFieldNames } from '../../../lib/domain/commitment/field';
import type { PendingChange } from '../../../lib/domain/commitment/pending';
import { createTranslate, type Translate } from '../../../lib/domain/language/translate';
import type { Budget, When } from '../../../lib/domain/limits/limit';
import en from '../../../locales/en.json';
import es from '../../../locales/es.json';
import { someLimit, someSettings } from '../ui/fake-client';

const english = createTranslate(en, 'en', en);
const spanish = createTranslate(es, 'es', en);

const limit = someLimit();
const adult = { id: 'x', name: 'Adult', source: { kind: 'starter' }, createdAt: 0 } as const;
const settings = someSettings({
  limits: [limit],
  lists: [adult],
});

const say = (field: Field, before: unknown, after: unknown, t: Translate = english) =>
  describeChange({ field, before, after }, settings, t).replace(/[\u00a0\u202f]/g, ' ');

type LimitName = Extract<Field, { of: 'limit' }>['name'];
const ofLimit = (name: LimitName): Field => ({ of: 'limit', id: 'a', name });

const budgets = (amount: number, per: 'day' | 'week' = 'day'): When => ({
  kind: 'budgets',
  budgets: [{ unit: 'minutes', per, amount }],
  within: null,
});
const work = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' } as const;
const during: When = { kind: 'schedule', windows: [{ ...work, days: [...work.days] }] };
const within: When = {
  kind: 'budgets',
  budgets: [{ unit: 'minutes', per: 'day', amount: 30 } satisfies Budget],
  within: [{ ...work, days: [...work.days] }],
};
const none = { lists: [], labelled: false };
const these = (...patterns: string[]) => ({ mode: 'these', patterns, ...none });
const allBut = (...patterns: string[]) => ({ mode: 'everything-except', patterns, ...none });

const listTable: readonly [unknown, unknown, string][] = [
  [{ ...these('a.example'), lists: ['x'] }, these('a.example'), 'no longer covers the sites of the list “Adult”'],
  [
    { ...these('a.example', 'b.example'), lists: ['x'], labelled: true },
    these('a.example'),
    'no longer covers b.example, the sites of the list “Adult”, and pages that label themselves as adult',
  ],
  [{ ...these(), lists: ['x'] }, { ...these('+b.example'), lists: ['x'] }, 'leaves out b.example'],
  [
    { ...these(), lists: ['x'] },
    { ...these(), labelled: true },
    'pages that label themselves as adult instead of the sites of the list “Adult”',
  ],
];

const limitTable: readonly [LimitName, unknown, unknown, string, string][] = [
  ['presence', limit, null, 'Delete “Evenings”', 'Borrar «Evenings»'],
  ['presence', null, limit, '“Evenings” as a limit', '«Evenings» como límite'],
  [
    'name',
    'Evenings',
    'Nights',
    'Evenings: the name “Nights” instead of the name “Evenings”',
    'Evenings: el nombre «Nights» en lugar de el nombre «Evenings»',
  ],
  [
    'goal',
    null,
    { minutes: 20, per: 'day' },
    'Evenings: a goal of 20 minutes a day instead of no goal',
    'Evenings: una meta de 20 minutos al día en lugar de ninguna meta',
  ],
  [
    'sites',
    these('a.example', 'b.example'),
    these('a.example'),
    'Evenings: no longer covers b.example',
    'Evenings: ya no cubre b.example',
  ],
  [
    'sites',
    these('a.example'),
    these('a.example', '+a.example/work'),
    'Evenings: leaves out a.example/work',
    'Evenings: deja fuera a.example/work',
  ],
  [
    'sites',
    allBut('a.example'),
    allBut('a.example', 'b.example'),
    'Evenings: every site except a.example and b.example instead of every site except a.example',
    'Evenings: todos los sitios menos a.example y b.example en lugar de todos los sitios menos a.example',
  ],
  [
    'sites',
    allBut(),
    these('a.example'),
    'Evenings: a.example instead of every site',
    'Evenings: a.example en lugar de todos los sitios',
  ],
  ['sites', these('a.example'), these(), 'Evenings: no longer covers a.example', 'Evenings: ya no cubre a.example'],
  ['strength', 'block', 'pause', 'Evenings: a pause instead of a block', 'Evenings: una pausa en lugar de un bloqueo'],
  [
    'when',
    budgets(30),
    budgets(60),
    'Evenings: 60 minutes a day instead of 30',
    'Evenings: 60 minutos al día en lugar de 30',
  ],
  [
    'when',
    budgets(30),
    budgets(60, 'week'),
    'Evenings: 60 minutes a week instead of 30 minutes a day',
    'Evenings: 60 minutos a la semana en lugar de 30 minutos al día',
  ],
  [
    'when',
    {
      kind: 'budgets',
      budgets: [{ unit: 'minutes', per: 'rolling', hours: 24, amount: 30 }],
      within: null,
    },
    {
      kind: 'budgets',
      budgets: [{ unit: 'minutes', per: 'rolling', hours: 24, amount: 60 }],
      within: null,
    },
    'Evenings: 60 minutes in any 24 hours instead of 30',
    'Evenings: 60 minutos en cualquier plazo de 24 horas en lugar de 30',
  ],
  [
    'when',
    { kind: 'always' },
    during,
    'Evenings: on weekdays from 9:00 AM to 5:00 PM instead of at all times',
    'Evenings: de lunes a viernes de 9:00 a 17:00 en lugar de en todo momento',
  ],
  [
    'when',
    budgets(30),
    within,
    'Evenings: 30 minutes a day, on weekdays from 9:00 AM to 5:00 PM instead of 30 minutes a day',
    'Evenings: 30 minutos al día, de lunes a viernes de 9:00 a 17:00 en lugar de 30 minutos al día',
  ],
  [
    'waitSeconds',
    60,
    5,
    'Evenings: a wait of 5 seconds instead of 1 minute',
    'Evenings: una espera de 5 segundos en lugar de 1 minuto',
  ],
  [
    'passMinutes',
    [5],
    [5, 30],
    'Evenings: going on for 5 or 30 minutes instead of 5 minutes',
    'Evenings: seguir 5 o 30 minutos en lugar de 5 minutos',
  ],
  [
    'allowance',
    null,
    { perWeek: 3, minutes: 10 },
    'Evenings: 3 passes a week of 10 minutes each instead of no passes',
    'Evenings: 3 pases a la semana de 10 minutos cada uno en lugar de ningún pase',
  ],
  [
    'beside',
    [{ field: 'when', value: budgets(60, 'week'), number: 7 }],
    [],
    'Evenings: no longer also 60 minutes a week',
    'Evenings: sin la otra regla: 60 minutos a la semana',
  ],
  [
    'beside',
    [],
    [{ field: 'sites', value: these('b.example'), number: 7 }],
    'Evenings: as well, b.example',
    'Evenings: además, b.example',
  ],
  ['onHold', false, true, 'Evenings: on hold', 'Evenings: en espera'],
  ['onHold', true, false, 'Evenings: no longer on hold', 'Evenings: ya no en espera'],
];

const preference = (name: Extract<Field, { of: 'preferences' }>['name']): Field => ({ of: 'preferences', name });
const commitment = (name: Extract<Field, { of: 'commitment' }>['name']): Field => ({ of: 'commitment', name });
const friday = new Date(2026, 6, 3, 4).getTime();

const otherTable: readonly [Field, unknown, unknown, string, string][] = [
  [
    preference('dayStart'),
    '04:00',
    '05:00',
    'Your day begins at 5:00 AM instead of 4:00 AM',
    'Tu día empieza a las 5:00 en lugar de 4:00',
  ],
  [
    preference('weekStart'),
    1,
    7,
    'Your week begins on Sunday instead of Monday',
    'Tu semana empieza el domingo en lugar de lunes',
  ],
  [
    preference('idleSeconds'),
    90,
    60,
    'Stop counting when you are away for 1 minute instead of 90 seconds',
    'Dejar de contar si no estás durante 1 minuto en lugar de 90 segundos',
  ],
  [
    preference('safeSearch'),
    ['google', 'bing', 'yandex'],
    ['bing'],
    'SafeSearch no longer on Google and Yandex',
    'SafeSearch ya no en Google y Yandex',
  ],
  [preference('safeSearch'), ['google'], ['google', 'bing'], 'SafeSearch also on Bing', 'SafeSearch también en Bing'],
  [
    preference('visitGapMinutes'),
    10,
    5,
    'A visit ends after 5 minutes instead of 10 minutes',
    'Una visita termina después de 5 minutos en lugar de 10 minutos',
  ],
  [preference('warningSeconds'), 60, 0, 'A setting', 'Un ajuste'],
  [preference('chip'), false, true, 'A setting', 'Un ajuste'],
  [preference('fade'), false, true, 'A setting', 'Un ajuste'],
  [preference('listMegabytes'), 100, 50, 'A setting', 'Un ajuste'],
  [preference('daysKeptWeeks'), 13, 52, 'A setting', 'Un ajuste'],
  [preference('language'), 'auto', 'es', 'A setting', 'Un ajuste'],
  [preference('helpCountry'), null, 'DE', 'A setting', 'Un ajuste'],
  [preference('blank'), false, true, 'A setting', 'Un ajuste'],
  [preference('ownChoiceAskedOn'), null, '2026-11-22', 'A setting', 'Un ajuste'],
  [preference('calmHour'), null, { weekday: 1, time: '18:00' }, 'A setting', 'Un ajuste'],
  [preference('weekQuiet'), false, true, 'A setting', 'Un ajuste'],
  [
    commitment('delayMinutes'),
    120,
    0,
    'The wait for looser changes: none instead of 2 hours',
    'La espera de los cambios que aflojan: ninguna en lugar de 2 horas',
  ],
  [commitment('lockedUntil'), friday, null, 'End the lock', 'Quitar el candado'],
  [
    commitment('lockedUntil'),
    null,
    friday,
    'Lock until Friday, July 3, 4:00 AM',
    'Candado hasta el viernes, 3 de julio a las 4:00',
  ],
  [
    commitment('sentence'),
    'Sleep matters more to me.',
    null,
    'No sentence to type any more',
    'Ninguna frase que escribir',
  ],
  [
    commitment('sentence'),
    null,
    'Sleep matters more to me.',
    'A sentence to type before a looser change',
    'Una frase que escribir antes de aflojar algo',
  ],
  [
    { of: 'focus' },
    { limits: ['a'], startedAt: 0, endsAt: 1 },
    null,
    'End the focus session early',
    'Terminar antes la sesión de concentración',
  ],
  [
    { of: 'list', id: 'x', name: 'presence' },
    adult,
    null,
    'Unsubscribe from the list “Adult”',
    'Dejar la lista «Adult»',
  ],
  [{ of: 'list', id: 'y', name: 'presence' }, null, { ...adult, id: 'y' }, 'The list “Adult”', 'La lista «Adult»'],
  [
    { of: 'list', id: 'x', name: 'name' },
    'Adult',
    'Sites',
    'Adult: the name “Sites” instead of the name “Adult”',
    'Adult: el nombre «Sites» en lugar de el nombre «Adult»',
  ],
  [{ of: 'words' }, { reason: '', plan: '' }, { reason: 'Sleep', plan: '' }, 'Your own words', 'Tus propias palabras'],
];

describe('a change in words', () => {
  it.each(limitTable)('of %s: %j becomes %j', (name, before, after, inEnglish, inSpanish) => {
    expect(say(ofLimit(name), before, after)).toBe(inEnglish);
    expect(say(ofLimit(name), before, after, spanish)).toBe(inSpanish);
  });

  it.each(listTable)('of lists: %j becomes %j', (before, after, expected) => {
    expect(say(ofLimit('sites'), before, after)).toBe(`Evenings: ${expected}`);
  });

  it('is told of every field of a limit', () => {
    expect(new Set(limitTable.map(([name]) => name))).toEqual(new Set(['presence', ...limitFieldNames]));
  });

  it.each(otherTable)('of %j: %j becomes %j', (field, before, after, inEnglish, inSpanish) => {
    expect(say(field, before, after)).toBe(inEnglish);
    expect(say(field, before, after, spanish)).toBe(inSpanish);
  });

  it('of a limit that is gone says so', () => {
    expect(say({ of: 'limit', id: 'gone', name: 'onHold' }, undefined, true)).toBe(
      'A limit that is not there any more',
    );
  });
});

describe('what was asked for in one act', () => {
  const pending = (field: Field, to: unknown, breaksLock = false): PendingChange => ({
    field,
    to,
    ask: 'one',
    askedAt: 0,
    waitMs: 0,
    breaksLock,
  });
  const two = someSettings({ limits: [limit, someLimit({ id: 'b', name: 'News' })] });
  const presence = (id: string) => pending({ of: 'limit', id, name: 'presence' }, null);

  it('is one phrase for all limits', () => {
    expect(describeAsk([presence('a'), presence('b')], two, english)).toEqual(['Clear all limits']);
    const hold = pending(ofLimit('onHold'), true, true);
    expect(describeAsk([hold], two, english)).toEqual(['Put all limits on hold']);
  });

  it('is a phrase for each part otherwise, each with what holds now', () => {
    expect(describeAsk([presence('a')], two, english)).toEqual(['Delete “Evenings”']);
    const changes = [pending(ofLimit('strength'), 'notice'), pending(ofLimit('waitSeconds'), 5)];
    expect(describeAsk(changes, two, english)).toEqual([
      'Evenings: a notice instead of a pause',
      'Evenings: a wait of 5 seconds instead of 10 seconds',
    ]);
  });
});
