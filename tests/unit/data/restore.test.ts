import { describe, expect, it } from 'vitest';
import { graceMs } from '../../../lib/domain/commitment/commitment';
import { makeChange } from '../../../lib/domain/commitment/make-change';
import { keptOf } from '../../../lib/domain/data/kept-file';
import { previewRestore } from '../../../lib/domain/data/preview-restore';
import { firstSettings } from '../../../lib/domain/settings/parse-settings';
import { listsNotInFile, type Others } from '../../../lib/domain/settings/restored';
import type { Settings } from '../../../lib/domain/settings/settings';
import { someLimit } from '../ui/fake-client';

const now = Date.parse('2026-11-20T12:00Z');
const hour = 3_600_000;
const base: Settings = { ...firstSettings(now - 2 * graceMs), limits: [someLimit()], nextLimitNumber: 2 };
const other = someLimit({ id: 'b', number: 1, name: 'Nights', createdAt: 5 });
const list = (id: string, source: Settings['lists'][number]['source']) => ({ id, name: id, source, createdAt: 0 });
const address = { kind: 'address', href: 'https://lists.example/one' } as const;

const restore = (settings: Settings, kept: Settings, others: Others = 'keep') => {
  const outcome = makeChange(
    settings,
    { kind: 'restore', kept: keptOf(kept), others },
    { now, latest: now, id: 'ask' },
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.settings;
};

describe('bringing settings back', () => {
  it('adds a limit at once under its own id, with a number that nothing here has', () => {
    const after = restore(base, { ...base, limits: [other] });
    expect(after.limits.map(({ id, number, createdAt }) => [id, number, createdAt])).toEqual([
      ['a', 1, 0],
      ['b', 2, 5],
    ]);
    expect(after.nextLimitNumber).toBe(3);
    expect(after.pending).toEqual([]);
  });

  it('applies the stricter part at once and lets the looser one wait', () => {
    const now30 = { ...base, limits: [someLimit({ waitSeconds: 30, strength: 'pause' as const })] };
    const after = restore(now30, { ...base, limits: [someLimit({ waitSeconds: 10, strength: 'block' as const })] });
    expect(after.limits[0]).toMatchObject({ waitSeconds: 30, strength: 'block' });
    expect(after.pending.map(({ field, to }) => ['name' in field && field.name, to])).toEqual([['waitSeconds', 10]]);
  });

  it('removes what is not in the file only where it is asked to, and then it waits', () => {
    const none = { ...base, limits: [] };
    expect(restore(base, none).pending).toEqual([]);
    const after = restore(base, none, 'remove');
    expect(after.limits).toHaveLength(1);
    expect(after.pending).toMatchObject([{ field: { of: 'limit', id: 'a', name: 'presence' }, to: null }]);
  });

  it('opens no second first day', () => {
    const young = { ...base, firstStartedAt: now };
    expect(restore(base, young).firstStartedAt).toBe(base.firstStartedAt);
  });

  it('never shortens a lock, and takes a later one', () => {
    const locked = (until: number | null) => ({ ...base, commitment: { ...base.commitment, lockedUntil: until } });
    const asked = restore(locked(now + hour), locked(null));
    expect([asked.commitment.lockedUntil, asked.pending]).toEqual([now + hour, []]);
    expect(restore(locked(now + hour), locked(now + 2 * hour)).commitment.lockedUntil).toBe(now + 2 * hour);
    // One that was over when it was brought back is none.
    expect(restore(base, locked(now - hour)).commitment.lockedUntil).toBe(null);
  });

  it('done twice changes nothing more', () => {
    const file = { ...base, limits: [other, someLimit({ waitSeconds: 60 })], lists: [list('l', address)] };
    const once = restore(base, file);
    const twice = restore(once, file);
    expect({ ...twice, revision: 0 }).toEqual({ ...once, revision: 0 });
  });

  it('knows a list that is here under another id', () => {
    const here = { ...base, lists: [list('here', address)] };
    const file = {
      ...base,
      lists: [list('there', address)],
      limits: [{ ...other, sites: { ...other.sites, lists: ['there'] } }],
    };
    const after = restore(here, file);
    expect(after.lists.map(({ id, name }) => [id, name])).toEqual([['here', 'there']]);
    expect(after.limits.find(({ id }) => id === 'b')?.sites.lists).toEqual(['here']);
  });

  it('leaves out a list whose names lay in a file, and names it', () => {
    const text = list('text', { kind: 'text', fileName: 'mine.txt' });
    const file = { ...base, lists: [text], limits: [{ ...other, sites: { ...other.sites, lists: ['text'] } }] };
    const after = restore(base, file);
    expect(after.lists).toEqual([]);
    expect(after.limits.find(({ id }) => id === 'b')?.sites.lists).toEqual([]);
    expect(listsNotInFile(base, keptOf(file))).toEqual([text]);
  });
});

describe('the preview', () => {
  it('shows field by field what would hold at once and what would wait, and touches nothing', () => {
    const before = { ...base, limits: [someLimit({ waitSeconds: 30 })] };
    const file = keptOf({ ...base, limits: [someLimit({ waitSeconds: 10, strength: 'block' }), other] });
    const preview = previewRestore(before, file, 'keep', now);
    expect(preview.now.map(({ field }) => field)).toEqual([
      { of: 'limit', id: 'a', name: 'strength' },
      { of: 'limit', id: 'b', name: 'presence' },
    ]);
    expect(preview.waits).toEqual([{ field: { of: 'limit', id: 'a', name: 'waitSeconds' }, before: 30, after: 10 }]);
    expect(preview.happening.kind).toBe('partly');
  });

  it('of what is here already is empty', () => {
    expect(previewRestore(base, keptOf(base), 'remove', now)).toMatchObject({ now: [], waits: [] });
  });
});
