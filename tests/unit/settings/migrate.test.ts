import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { migrateSettings, migrations } from '../../../lib/domain/settings/migrations/migrate';
import { parseSettings, settingsVersion } from '../../../lib/domain/settings/parse-settings';

const folder = new URL('samples/', import.meta.url);
const sample = (version: number): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`v${version}.json`, folder), 'utf8'));
const versions = Array.from({ length: settingsVersion }, (_, index) => index + 1);

describe('every version of the settings', () => {
  test('has its frozen sample, and no sample is of another', () => {
    expect(readdirSync(folder).sort()).toEqual(versions.map((version) => `v${version}.json`).sort());
    for (const version of versions) expect(sample(version).version).toBe(version);
  });

  test('has a step to the next, and the newest has none', () => {
    expect(Object.keys(migrations).map(Number).sort()).toEqual(versions.slice(0, -1));
  });

  test.each(versions)('%i is read by this build', (version) => {
    const migrated = migrateSettings(sample(version));
    expect(migrated).toMatchObject({ version: settingsVersion });
    const settings = parseSettings(migrated);
    expect(settings?.limits).toHaveLength((sample(version).limits as unknown[]).length);
  });
});

test('the sample of the newest version is read without loss', () => {
  expect(parseSettings(migrateSettings(sample(settingsVersion)))).toEqual(sample(settingsVersion));
});

test('sets of sites of version 2 cover no list and no label, wherever they lie', () => {
  const two = { mode: 'these', patterns: ['a.example'] };
  const three = { ...two, lists: [], labelled: false };
  const changes = [{ field: { of: 'limit', id: 'x', name: 'sites' }, before: two, after: two, pending: null }];
  const old = { ...sample(2), pending: [{ to: two }], undoable: [{ changes }], effects: [{ changes }] };
  const settings = migrateSettings(old) as Record<string, readonly Record<string, unknown>[]>;
  expect(settings.pending?.[0]?.to).toEqual(three);
  for (const part of ['undoable', 'effects']) {
    expect(settings[part]?.[0]?.changes).toEqual([{ ...changes[0], before: three, after: three }]);
  }
  const [, late] = parseSettings(migrateSettings(sample(2)))?.limits ?? [];
  expect(late?.beside[1]?.value).toMatchObject({ mode: 'these', lists: [], labelled: false });
});

test('the sample holds every field and every kind of when that there is', () => {
  const text = JSON.stringify(sample(settingsVersion));
  for (const kind of [
    'always',
    'schedule',
    'budgets',
    'notice',
    'pause',
    'block',
    'everything-except',
    'visit',
    'week',
    'allowance',
    'beside',
    'pending',
    'starter',
    'address',
    'text',
    'lists',
    'labelled',
  ]) {
    expect(text).toContain(`"${kind}"`);
  }
});

describe('what is no version of this build', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'settings'],
    ['a list', [1]],
    ['no version', { limits: [] }],
    ['a version that is no number', { version: '1', limits: [] }],
  ])('comes back as it was: %s', (_, stored) => {
    expect(migrateSettings(stored)).toBe(stored);
    expect(parseSettings(stored)).toBeUndefined();
  });

  test('of a newer build is refused and not touched', () => {
    const newer = { ...sample(settingsVersion), version: settingsVersion + 1 };
    expect(migrateSettings(newer)).toBe(newer);
    expect(parseSettings(newer)).toBeUndefined();
  });
});
