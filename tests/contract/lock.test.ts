import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { RecordLocked } from '../../lib/app/lock/record-locked';
import type { EntryDraft, Showing } from '../../lib/domain/notebook/entry';
import { createNotebook } from '../../lib/platform/notebook-store';
import { createRecordStore } from '../../lib/platform/record-store';
import { passphraseRounds } from '../../lib/platform/sealing/passphrase-key';
import { createProfile, openRows, type Profile, passphrase } from '../support/row-stores';

const day = '2026-06-10';
const minute = 60_000;
const hour = { date: day, hour: 21, offsetMinutes: 345 };
const row = { ...hour, limit: 'limit-of-mine', ms: 5_000 };
const pause = { ...hour, limits: ['limit-of-mine'], outcome: 'left' as const };
const said = { ...hour, exercise: 'surf' as const, helped: 'yes' as const };
const note = (text: string, onPause: Showing = 'no'): EntryDraft<'reason'> => ({
  ...hour,
  kind: 'reason',
  onPause,
  body: { text },
});

/** The worker's record and a page's notebook and lock, each with a memory of its own. */
const openEbb = (profile: Profile) => {
  const worker = openRows(profile);
  const page = openRows(profile);
  return {
    profile,
    record: createRecordStore(worker.stores),
    notebook: createNotebook(page.stores),
    desk: page.desk,
    locks: page.stores.locks,
  };
};
type Ebb = ReturnType<typeof openEbb>;

const withLock = async () => {
  const ebb = openEbb(createProfile());
  await ebb.desk.switchOn(passphrase, 5);
  return ebb;
};
const texts = async ({ notebook }: Ebb) => (await notebook.entries('reason')).map(({ body }) => body.text);
const everyDay = ['0000-01-01', '9999-12-31'] as const;

/** All that lies on the disk of a profile, as text. */
const bytesOf = async ({ local }: Profile): Promise<string> => {
  const parts: string[] = [JSON.stringify(local.stored())];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await openDB(name);
    for (const store of database.objectStoreNames) {
      const rows = [...(await database.getAllKeys(store)), ...(await database.getAll(store))];
      parts.push(
        JSON.stringify([name, store, rows], (_key, value) =>
          ArrayBuffer.isView(value) ? Buffer.from(value as Uint8Array).toString('latin1') : value,
        ),
      );
    }
    database.close();
  }
  return parts.join('\n');
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a lock', () => {
  test('takes as many rounds as are asked for', () => expect(passphraseRounds).toBeGreaterThanOrEqual(600_000));

  test('keeps unreadable what is written while it is closed, and gives it all back', async () => {
    const ebb = openEbb(createProfile());
    await ebb.record.addTime([row]);
    await ebb.notebook.add(note('before'));
    await ebb.desk.switchOn(passphrase, 5);
    await ebb.record.keepPause('token', pause);
    await ebb.notebook.add(note('open'));
    expect(await texts(ebb)).toEqual(['before', 'open']);
    await ebb.locks.close();
    await ebb.record.addTime([row, { ...row, ms: 1 }]);
    await ebb.record.keepPause('token', { ...pause, hour: 22, outcome: 'goneOn' });
    await ebb.record.addHelped(said);
    await ebb.notebook.add(note('locked'));
    expect(await texts(ebb)).toEqual([]);
    for (const read of [() => ebb.record.time(day, day), () => ebb.record.pauses(day, day), ebb.record.helped])
      await expect(read()).rejects.toBeInstanceOf(RecordLocked);
    await expect(ebb.record.firstDate()).rejects.toBeInstanceOf(RecordLocked);
    expect(await ebb.desk.unlock(passphrase)).toEqual({ outcome: 'right' });
    expect(await texts(ebb)).toEqual(['before', 'open', 'locked']);
    expect(await ebb.record.time(day, day)).toEqual([{ ...row, ms: 10_001 }]);
    expect(await ebb.record.pauses(...everyDay)).toEqual([{ ...pause, outcome: 'goneOn' }]);
    expect(await ebb.record.helped()).toEqual([said]);
    expect(await ebb.desk.switchOff(passphrase)).toEqual({ outcome: 'right' });
    expect(await texts(ebb)).toEqual(['before', 'open', 'locked']);
    expect(await ebb.record.time(day, day)).toEqual([{ ...row, ms: 10_001 }]);
    expect((await indexedDB.databases()).map(({ name }) => name).sort()).toEqual(['notebook', 'record']);
    expect(ebb.profile.local.stored()).toEqual({});
    expect(ebb.profile.session.stored()).toEqual({});
  });

  test('leaves no word, limit or hour in any stored byte', async () => {
    const canaries = [
      'canary before',
      'canary open',
      'canary locked',
      'limit-of-mine',
      '345',
      'surf',
      'reason',
      'hour',
    ];
    const ebb = openEbb(createProfile());
    await ebb.notebook.add(note('canary before'));
    await ebb.record.addTime([row]);
    await ebb.record.keepPause('token', pause);
    await ebb.record.addHelped(said);
    for (const canary of canaries.filter((each) => !/open|locked/.test(each)))
      expect(await bytesOf(ebb.profile)).toContain(canary);
    await ebb.desk.switchOn(passphrase, 5);
    await ebb.notebook.add(note('canary open'));
    await ebb.record.addTime([row]);
    await ebb.locks.close();
    await ebb.notebook.add(note('canary locked'));
    await ebb.record.addTime([{ ...row, date: '2026-06-11' }]);
    await ebb.record.keepPause('other', pause);
    await ebb.record.addHelped(said);
    const bytes = await bytesOf(ebb.profile);
    for (const canary of [...canaries, passphrase]) expect(bytes).not.toContain(canary);
    // The days are there, so that they can be erased.
    expect(bytes).toContain(day);
  });

  test('leaves those lines readable that the person wants on the pause page at any time, and no other', async () => {
    const ebb = await withLock();
    const [, always] = [await ebb.notebook.add(note('mine')), await ebb.notebook.add(note('for the page', 'always'))];
    await ebb.notebook.add(note('while open', 'open'));
    await ebb.locks.close();
    expect(await texts(ebb)).toEqual(['for the page']);
    await ebb.notebook.change(always, { ...always, onPause: 'no' });
    expect(await texts(ebb)).toEqual([]);
    await ebb.desk.unlock(passphrase);
    expect(await texts(ebb)).toEqual(['mine', 'for the page', 'while open']);
  });

  test('changes what this page wrote itself while it is closed, and lets stand what another one has changed since', async () => {
    const ebb = await withLock();
    const other = openEbb(ebb.profile);
    await ebb.locks.close();
    const mine = await ebb.notebook.add(note('written while locked'));
    const again = await ebb.notebook.change(mine, { ...mine, body: { text: 'and changed' } });
    expect(again).toMatchObject({ outcome: 'clean', entry: { id: mine.id } });
    // This page has never seen the row as the other one left it, and cannot read it now.
    await ebb.desk.unlock(passphrase);
    const [read] = await other.notebook.entries('reason');
    if (!read) throw new Error('nothing was read');
    await other.notebook.change(read, { ...read, body: { text: 'theirs' } });
    await ebb.locks.close();
    const beside = await ebb.notebook.change(mine, { ...mine, body: { text: 'mine' } });
    expect(beside).toMatchObject({ outcome: 'beside' });
    // From there on it goes on with that one.
    if (beside.outcome === 'gone') throw new Error('it is gone');
    await ebb.notebook.change(beside.entry, { ...beside.entry, body: { text: 'mine, at last' } });
    await ebb.desk.unlock(passphrase);
    expect(await texts(ebb)).toEqual(['theirs', 'mine, at last']);
  });

  test('brings nothing back while it is closed that was removed', async () => {
    const ebb = await withLock();
    const mine = await ebb.notebook.add(note('mine'));
    await ebb.locks.close();
    await ebb.notebook.remove(mine.id);
    expect(await ebb.notebook.change(mine, { ...mine, body: { text: 'again' } })).toEqual({ outcome: 'gone' });
    await ebb.desk.unlock(passphrase);
    expect(await texts(ebb)).toEqual([]);
  });

  test('lets days and everything be erased while it is closed', async () => {
    const ebb = await withLock();
    await ebb.record.addTime([row, { ...row, date: '2026-06-11' }]);
    await ebb.notebook.add(note('mine'));
    await ebb.locks.close();
    expect(await ebb.record.erase(day, day)).toBeNull();
    expect(await ebb.notebook.erase(day, day)).toBe(1);
    // What is written after that is no part of what was erased.
    await ebb.record.addTime([{ ...row, ms: 7 }]);
    await ebb.desk.unlock(passphrase);
    expect(await ebb.record.time(...everyDay)).toEqual([
      { ...row, ms: 7 },
      { ...row, date: '2026-06-11' },
    ]);
    expect(await ebb.record.erase(null, null)).toBe(2);
    await ebb.locks.close();
    await ebb.desk.eraseAll();
    expect((await ebb.locks.now()).lock).toBeNull();
    expect(await ebb.record.time(...everyDay)).toEqual([]);
    await ebb.notebook.add(note('anew'));
    expect(await texts(ebb)).toEqual(['anew']);
  });

  test('closes when nobody has used Ebb for so long, whoever looks', async () => {
    const ebb = await withLock();
    const { time } = ebb.profile;
    time.now += 5 * minute - 1;
    expect(await ebb.locks.keep()).toBe(time.now + 1);
    expect(await ebb.record.time(day, day)).toEqual([]);
    time.now += 1;
    await expect(ebb.record.time(day, day)).rejects.toBeInstanceOf(RecordLocked);
    expect(await ebb.locks.keep()).toBeNull();
    expect(ebb.profile.session.stored()).toEqual({});
  });

  test('makes whoever tries wrong passphrases wait longer and longer, also in a new page, and erases nothing', async () => {
    const ebb = await withLock();
    await ebb.notebook.add(note('mine'));
    await ebb.locks.close();
    for (const wait of [0, 0, 5_000]) {
      expect(await ebb.desk.unlock('not this one')).toEqual({ outcome: 'wrong', waitMs: wait });
    }
    const { desk } = openRows(ebb.profile);
    expect(await desk.unlock(passphrase)).toEqual({ outcome: 'wait', waitMs: 5_000 });
    ebb.profile.time.now += 5_000;
    // Two pages at once: one after the other.
    const both = await Promise.all([desk.unlock('neither'), ebb.desk.unlock('nor this')]);
    expect(both).toEqual([
      { outcome: 'wrong', waitMs: 15_000 },
      { outcome: 'wait', waitMs: 15_000 },
    ]);
    ebb.profile.time.now += 15_000;
    expect(await ebb.desk.unlock('  kettle  gate blue morning ')).toEqual({ outcome: 'right' });
    expect(await texts(ebb)).toEqual(['mine']);
    expect(await ebb.desk.waitMs()).toBe(0);
  });

  test('opens to the right passphrase after its wait, where wrong ones were tried while the clock was ahead', async () => {
    const ebb = await withLock();
    const { time } = ebb.profile;
    await ebb.locks.close();
    const right = time.now;
    time.now += 3_600_000;
    for (let wrong = 0; wrong < 4; wrong += 1) {
      await ebb.desk.unlock('not this one');
      time.now += 5_000;
    }
    time.now = right;
    // The wait begins once more, as of now, and not at each look.
    expect(await ebb.desk.waitMs()).toBe(15_000);
    time.now += 14_999;
    expect(await ebb.desk.unlock(passphrase)).toEqual({ outcome: 'wait', waitMs: 1 });
    time.now += 1;
    expect(await ebb.desk.unlock(passphrase)).toEqual({ outcome: 'right' });
  });

  test('lets nobody guess sooner who sets the clock back', async () => {
    const ebb = await withLock();
    const { time } = ebb.profile;
    await ebb.locks.close();
    for (let wrong = 0; wrong < 4; wrong += 1) {
      await ebb.desk.unlock('not this one');
      time.now += 5_000;
    }
    const tried = time.now - 5_000;
    // Each time that it is set back the whole wait begins anew, and the wrong tries stay counted.
    for (const back of [0, 1, 7_000, 3_600_000, 7_200_000]) {
      time.now = tried - back;
      expect(await ebb.desk.waitMs()).toBe(15_000);
      time.now += 14_999;
      expect(await ebb.desk.unlock('nor this')).toEqual({ outcome: 'wait', waitMs: 1 });
    }
    time.now += 1;
    expect(await ebb.desk.unlock('nor this')).toEqual({ outcome: 'wrong', waitMs: 30_000 });
  });

  test('is set once where two pages set it at once: the second is told, and the passphrase of the first holds', async () => {
    const ebb = openEbb(createProfile());
    await ebb.notebook.add(note('mine'));
    const other = openRows(ebb.profile);
    const outcomes = await Promise.all([
      ebb.desk.switchOn(passphrase, 5),
      other.desk.switchOn('other words of the second', 60),
    ]);
    expect(outcomes.toSorted()).toEqual(['already', 'on']);
    await ebb.locks.close();
    const [right, wrong] = [passphrase, 'other words of the second'];
    const [holds, fails] = outcomes[0] === 'on' ? [right, wrong] : [wrong, right];
    expect(await ebb.desk.unlock(fails)).toMatchObject({ outcome: 'wrong' });
    expect(await ebb.desk.unlock(holds)).toEqual({ outcome: 'right' });
    expect(await texts(ebb)).toEqual(['mine']);
  });

  test('that cannot be opened is a lock all the same: what is written is sealed, and is there when it can be read', async () => {
    const ebb = await withLock();
    await ebb.notebook.add(note('canary before'));
    const whole = ebb.profile.local.stored().lock as object; // CAST: a lock was set
    await ebb.profile.local.set('lock', { ...whole, wrapped: 'of another Ebb' });
    await ebb.notebook.add(note('canary since'));
    await ebb.record.addTime([row]);
    await ebb.desk.setIdle(60);
    expect(await texts(ebb)).toEqual([]);
    await expect(ebb.record.time(day, day)).rejects.toBeInstanceOf(RecordLocked);
    await expect(ebb.desk.unlock(passphrase)).rejects.toThrow('unreadable');
    expect(await ebb.desk.switchOn('other words now', 5)).toBe('already');
    expect(await bytesOf(ebb.profile)).not.toMatch(/canary|limit-of-mine/);
    expect(ebb.profile.local.stored().lock).toEqual({ ...whole, wrapped: 'of another Ebb' });
    await ebb.profile.local.set('lock', whole);
    expect(await ebb.desk.unlock(passphrase)).toEqual({ outcome: 'right' });
    expect(await texts(ebb)).toEqual(['canary before', 'canary since']);
    expect(await ebb.record.time(day, day)).toEqual([row]);
  });

  test.each([['nothing'], [7], [{}], [{ phase: 'sealing', publicKey: 'AAAA' }]])(
    'of which %j is left is a lock all the same: nothing is written in clear, and all that was there stays',
    async (left) => {
      const ebb = await withLock();
      await ebb.notebook.add(note('before'));
      const whole = ebb.profile.local.stored().lock;
      await ebb.profile.local.set('lock', left);
      await expect(ebb.notebook.add(note('canary'))).rejects.toMatchObject({ code: 'lock-unreadable' });
      await expect(ebb.record.addTime([row])).rejects.toThrow();
      expect(await texts(ebb)).toEqual([]);
      expect(await bytesOf(ebb.profile)).not.toMatch(/canary|limit-of-mine/);
      await ebb.profile.local.set('lock', whole);
      await ebb.desk.unlock(passphrase);
      expect(await texts(ebb)).toEqual(['before']);
      await ebb.profile.local.set('lock', left);
      await ebb.desk.eraseAll();
      await ebb.notebook.add(note('anew'));
      expect(await texts(ebb)).toEqual(['anew']);
    },
  );

  test('opens with the new passphrase alone once that is changed', async () => {
    const ebb = await withLock();
    await ebb.notebook.add(note('mine'));
    expect(await ebb.desk.change('not this one', 'other words now')).toMatchObject({ outcome: 'wrong' });
    expect(await ebb.desk.change(passphrase, 'other words now')).toEqual({ outcome: 'right' });
    await ebb.locks.close();
    expect(await ebb.desk.unlock(passphrase)).toMatchObject({ outcome: 'wrong' });
    expect(await ebb.desk.unlock('other words now')).toEqual({ outcome: 'right' });
    expect(await texts(ebb)).toEqual(['mine']);
  });

  test('keeps one row a day, however often the background began anew while it was closed', async () => {
    const ebb = await withLock();
    await ebb.locks.close();
    for (let life = 0; life < 5; life += 1) {
      const record = createRecordStore(openRows(ebb.profile).stores);
      for (let report = 0; report < 3; report += 1) await record.addTime([{ ...row, ms: 100 }]);
    }
    const rows = async () => {
      const database = await openDB('sealed');
      const count = await database.count('days');
      database.close();
      return count;
    };
    // A life goes on with its own row, which it can read; those of others it cannot.
    expect(await rows()).toBe(5);
    await ebb.record.addTime([{ ...row, ms: 100 }]);
    await ebb.desk.unlock(passphrase);
    expect(await rows()).toBe(1);
    await ebb.record.addTime([{ ...row, ms: 100 }]);
    expect(await ebb.record.time(day, day)).toEqual([{ ...row, ms: 1_700 }]);
  });

  test('loses and doubles nothing that is written while it is switched on, opened or taken off', async () => {
    const ebb = openEbb(createProfile());
    let ms = 0;
    let notes = 0;
    const meanwhile = async (work: () => Promise<unknown>) => {
      let done = false;
      const writing = async () => {
        do {
          await ebb.record.addTime([{ ...row, ms: 1 }]);
          ms += 1;
          await ebb.notebook.add(note(`note ${notes}`));
          notes += 1;
        } while (!done);
      };
      const written = writing();
      await work();
      done = true;
      await written;
    };
    for (const date of ['2026-06-21', '2026-06-22', '2026-06-23']) await ebb.record.addTime([{ ...row, date }]);
    for (let round = 0; round < 3; round += 1) {
      await meanwhile(() => ebb.desk.switchOn(passphrase, 5));
      await meanwhile(() => ebb.locks.close());
      await meanwhile(() => ebb.desk.unlock(passphrase));
      await meanwhile(() => ebb.desk.switchOff(passphrase));
      expect(await ebb.record.time(day, day)).toEqual([{ ...row, ms }]);
      expect(await ebb.record.time(...everyDay)).toHaveLength(4);
      expect(await texts(ebb)).toEqual(Array.from({ length: notes }, (_, index) => `note ${index}`));
    }
    expect(ms).toBeGreaterThan(12);
  });

  test('tells pages when it is opened and closed', async () => {
    const ebb = await withLock();
    await ebb.notebook.add(note('mine'));
    const seen: string[][] = [];
    ebb.notebook.onChanged(async () => seen.push(await texts(ebb)));
    await ebb.locks.close();
    await expect.poll(() => seen.at(-1)).toEqual([]);
    await ebb.desk.unlock(passphrase);
    await expect.poll(() => seen.at(-1)).toEqual(['mine']);
  });

  test('opens no row that was put under another day', async () => {
    const ebb = await withLock();
    await ebb.record.addTime([row]);
    const database = await openDB('sealed');
    const [stored] = await database.getAll('days');
    await database.add('days', { date: '2026-06-12', sealed: stored.sealed });
    database.close();
    expect(await ebb.record.time(...everyDay)).toEqual([row]);
  });
});
