import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPreferences } from '../../../lib/domain/settings/default-preferences';
import { firstSettings, parseSettings, settingsVersion } from '../../../lib/domain/settings/parse-settings';
import { limitOf } from '../limits/samples';

const sample = (): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL('samples/v3.json', import.meta.url), 'utf8'));
const parsed = (over: Record<string, unknown>) => parseSettings({ ...sample(), ...over });
const good = limitOf({ id: 'good', number: 3 });

describe('stored settings', () => {
  test('that are new are read as they are', () => {
    expect(parseSettings(JSON.parse(JSON.stringify(firstSettings(5))))).toEqual(firstSettings(5));
  });

  test.each([
    ['null', null],
    ['a text', 'x'],
    ['a list', []],
    ['an empty object', {}],
    ['another version', { ...sample(), version: 99 }],
    ['limits that are no list', { ...sample(), limits: {} }],
  ])('are none where there is %s', (_, stored) => {
    expect(parseSettings(stored)).toBeUndefined();
  });

  test('never make the reader throw', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.dictionary(fc.constantFrom(...Object.keys(sample())), fc.jsonValue()),
        (value, over) => {
          parseSettings(value);
          const settings = parseSettings({ ...sample(), ...over, version: settingsVersion, limits: sample().limits });
          expect(settings?.limits).toHaveLength(3);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a limit that cannot be read', () => {
  test.each([
    ['no object', 7],
    ['no id', { ...good, id: '' }],
    ['an unknown strength', { ...good, strength: 'wall' }],
    ['an unknown when', { ...good, when: { kind: 'sometimes' } }],
    [
      'a window without days',
      { ...good, when: { kind: 'schedule', windows: [{ days: [], from: '09:00', to: '10:00' }] } },
    ],
    [
      'a time that is none',
      { ...good, when: { kind: 'schedule', windows: [{ days: [1], from: '9:00', to: '24:00' }] } },
    ],
    [
      'a budget of nothing',
      { ...good, when: { kind: 'budgets', budgets: [{ unit: 'minutes', per: 'day', amount: 0 }], within: null } },
    ],
    [
      'openings per visit',
      { ...good, when: { kind: 'budgets', budgets: [{ unit: 'openings', per: 'visit', amount: 1 }], within: null } },
    ],
    ['no passes', { ...good, passMinutes: [] }],
    ['a wait that is too short', { ...good, waitSeconds: 2 }],
    ['an empty name', { ...good, name: '  ' }],
    ['the id of another', good],
  ])('is kept as it was found, and the others live: %s', (_, broken) => {
    const settings = parsed({ limits: [good, broken, { ...good, id: 'other', number: 4 }], unreadable: ['before'] });
    expect(settings?.limits.map(({ id }) => id)).toEqual(['good', 'other']);
    expect(settings?.unreadable).toEqual(['before', broken]);
  });
});

describe('numbers', () => {
  test('that two limits have are given anew to the later one', () => {
    const limits = [good, { ...good, id: 'same' }, { ...good, id: 'last', number: 9 }];
    const settings = parsed({ limits, nextLimitNumber: 5 });
    expect(settings?.limits.map(({ id, number }) => [id, number])).toEqual([
      ['good', 3],
      ['same', 10],
      ['last', 9],
    ]);
    expect(settings?.nextLimitNumber).toBe(11);
  });

  test.each([
    ['missing', undefined, 4],
    ['behind', 1, 4],
    ['ahead', 8, 8],
    ['no number', 'x', 4],
    ['a fraction', 4.5, 4],
    ['beyond the last', 1e9, 4],
  ])('for the next limit, stored %s', (_, stored, next) => {
    expect(parsed({ limits: [good], nextLimitNumber: stored })?.nextLimitNumber).toBe(next);
  });
});

describe('each preference falls back alone', () => {
  test.each([
    ['dayStart', ['24:00', '4:00', 4, null]],
    ['weekStart', [0, 8, '1', null]],
    ['idleSeconds', [14, 3601, 60.5, '60']],
    ['warningSeconds', [15, -1, '60']],
    ['chip', ['true', 1, null]],
    ['fade', ['true', 1, null]],
    ['listMegabytes', [0, 501, 1.5, '100', null]],
    ['daysKeptWeeks', [1, 14, '13', null]],
    ['visitGapMinutes', [4, 61, 10.5]],
    ['safeSearch', ['google', 1, null, [1]]],
    ['language', ['fr', 1, null]],
    ['helpCountry', ['mx', 'MEX', 5]],
    ['blank', ['true', 1, null]],
    ['ownChoiceAskedOn', ['22/11/2026', '2026-11', 5]],
    ['calmHour', [{ weekday: 8, time: '18:00' }, { weekday: 1, time: '25:00' }, { weekday: 1 }, 'Monday']],
    ['weekQuiet', ['true', 1, null]],
  ] as const)('%s', (key, broken) => {
    const preferences = sample().preferences as Record<string, unknown>;
    for (const value of [...broken, undefined, {}]) {
      const read = parsed({ preferences: { ...preferences, [key]: value } })?.preferences;
      expect(read).toEqual({ ...preferences, [key]: defaultPreferences[key] });
    }
  });

  test('an engine that is no longer known is dropped, and the others stay on', () => {
    const preferences = { ...(sample().preferences as object), safeSearch: ['bing', 'gone', 'google', 'bing'] };
    expect(parsed({ preferences })?.preferences.safeSearch).toEqual(['google', 'bing']);
  });

  test.each([
    ['nothing', undefined],
    ['a list', []],
    ['a text', 'x'],
  ])('and all of them together where there is %s', (_, preferences) => {
    expect(parsed({ preferences })?.preferences).toEqual(defaultPreferences);
  });
});

describe('the rest', () => {
  test.each([
    ['focus', { limits: [], startedAt: 1, endsAt: 2 }, null],
    ['focus', { limits: ['a'], startedAt: 1 }, null],
    ['focus', 'x', null],
    ['words', { reason: 'mine', plan: 5 }, { reason: 'mine', plan: '' }],
    ['words', { reason: 'x'.repeat(241), plan: 'p' }, { reason: '', plan: 'p' }],
    ['words', null, { reason: '', plan: '' }],
    ['revision', 'x', 0],
    ['firstStartedAt', null, 0],
    ['unreadable', 'x', []],
  ])('of %s, stored as %j, is %j', (key, stored, expected) => {
    expect(parsed({ [key]: stored })).toMatchObject({ [key]: expected, limits: sample().limits });
  });
});
