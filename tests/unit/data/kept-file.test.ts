import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupText, keptOf, readBackup, readKeptFile, settingsFile } from '../../../lib/domain/data/kept-file';
import { settingsVersion } from '../../../lib/domain/settings/parse-settings';
import { someLimit, someSettings } from '../ui/fake-client';

const madeAt = '2026-11-21T08:00:00.000Z';
const settings = { ...someSettings(), limits: [someLimit()], words: { reason: 'My evenings', plan: '' } };
const { version: _, ...kept } = keptOf(settings);
const file = () => JSON.parse(settingsFile(settings, madeAt));

describe('a settings file', () => {
  it('is read back as it was', () => {
    expect(readKeptFile(settingsFile(settings, madeAt), someSettings())).toEqual({
      ok: true,
      kind: 'settings',
      settings: kept,
      madeAt,
    });
  });

  it('holds nothing that is of its own time: no first start, nothing that waits or can be undone', () => {
    expect(Object.keys(file().settings)).toEqual(['version', 'limits', 'lists', 'preferences', 'words', 'commitment']);
  });

  it.each([1, 2, 3])('of version %i is brought to this one', (version) => {
    const sample = readFileSync(join(import.meta.dirname, `../settings/samples/v${version}.json`), 'utf8');
    const old = { ebb: 'settings', format: 1, madeAt, settings: JSON.parse(sample) };
    const read = readKeptFile(JSON.stringify(old), someSettings());
    expect(read.ok && read.kind === 'settings' && read.settings.limits.length).toBe(JSON.parse(sample).limits.length);
  });

  it('that knows less than this Ebb leaves the rest as it is', () => {
    const old = file();
    delete old.settings.preferences.idleSeconds;
    const present = someSettings();
    const read = readKeptFile(JSON.stringify(old), {
      ...present,
      preferences: { ...present.preferences, idleSeconds: 240 },
    });
    expect(read.ok && read.kind === 'settings' && read.settings.preferences.idleSeconds).toBe(240);
  });
});

describe('a file that is not read', () => {
  const changed = (change: (made: ReturnType<typeof file>) => void) => {
    const made = file();
    change(made);
    return JSON.stringify(made);
  };
  it.each([
    ['no JSON', 'hello', 'foreign'],
    ['JSON of something else', '{"a":1}', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['another kind of ours', changed((made) => (made.ebb = 'whatever')), 'foreign'],
    ['the half of a file of ours', settingsFile(settings, madeAt).slice(0, 300), 'damaged'],
    ['a newer file', changed((made) => (made.format = 2)), 'newer'],
    ['newer settings', changed((made) => (made.settings.version = settingsVersion + 1)), 'newer'],
    ['settings without a version', changed((made) => delete made.settings.version), 'damaged'],
    ['a limit that cannot be read', changed((made) => (made.settings.limits[0].strength = 'x')), 'damaged'],
    ['a preference that cannot be read', changed((made) => (made.settings.preferences.idleSeconds = 'x')), 'damaged'],
    ['limits that are none', changed((made) => (made.settings.limits = {})), 'damaged'],
    ['no settings', changed((made) => (made.settings = null)), 'damaged'],
    ['an export', JSON.stringify({ ebb: 'records', format: 1 }), 'export'],
    ['a sealed file without its seal', JSON.stringify({ ebb: 'sealed', format: 1, madeAt }), 'damaged'],
  ])('%s: %s', (_what, text, problem) => {
    expect(readKeptFile(text, someSettings())).toEqual({ ok: false, problem });
  });
});

describe('a backup', () => {
  const hour = { date: '2026-11-20', hour: 21, offsetMinutes: 60 };
  const record = {
    time: [{ ...hour, limit: 'a', ms: 1_000 }],
    pauses: [{ ...hour, limits: ['a'], outcome: 'left' as const }],
    helped: [{ ...hour, exercise: 'surf' as const, helped: 'yes' as const }],
    weeks: [
      {
        from: '2026-06-01',
        days: 7,
        recordedDays: 3,
        limits: [{ limit: 'a', ms: 1_000, goal: null, keptDays: null, left: 0, goneOn: 1 }],
        left: 1,
        goneOn: 1,
        hours: Array.from({ length: 24 }, () => 0),
        exercises: [{ exercise: 'surf' as const, yes: 1, aBit: 0, no: 0 }],
      },
    ],
  };
  const note = { ...hour, id: 1, kind: 'note' as const, onPause: 'no' as const, body: { prompt: null, text: 'Rain.' } };

  it('is read back as it was', () => {
    expect(readBackup(backupText(settings, record, [note]), someSettings())).toEqual({
      ok: true,
      backup: { settings: kept, record, written: [note], unreadable: 0 },
    });
  });

  it('leaves out a row that cannot be read, and says how many', () => {
    const bad = { ...hour, limit: 'a', ms: -1 };
    const read = readBackup(backupText(settings, { ...record, time: [bad, ...record.time] }, [note]), someSettings());
    expect(read).toMatchObject({ ok: true, backup: { record: { time: record.time }, unreadable: 1 } });
  });

  it('of a time before there were weeks has none', () => {
    const { weeks: _, ...older } = record;
    const text = JSON.stringify({ ...JSON.parse(backupText(settings, record, [])), record: older });
    const read = readBackup(text, someSettings());
    expect(read).toMatchObject({ ok: true, backup: { record: { ...older, weeks: [] }, unreadable: 0 } });
  });

  it.each([
    ['more recorded days than days', { recordedDays: 8 }],
    ['more days than a week', { days: 8 }],
    ['no day of the calendar', { from: '2026-02-31' }],
    ['too few hours', { hours: [1] }],
    ['less than nothing', { left: -1 }],
  ])('leaves out a week with %s', (_what, over) => {
    const weeks = record.weeks.map((week) => ({ ...week, ...over }));
    const read = readBackup(backupText(settings, { ...record, weeks }, []), someSettings());
    expect(read).toMatchObject({ ok: true, backup: { record: { weeks: [] }, unreadable: 1 } });
  });
});
