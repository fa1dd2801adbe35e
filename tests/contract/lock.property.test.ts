import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { Entry, Showing } from '../../lib/domain/notebook/entry';
import { type FoundDays, putTogether } from '../../lib/domain/review/put-together';
import { createNotebook } from '../../lib/platform/notebook-store';
import { createRecordStore } from '../../lib/platform/record-store';
import { createCrashes } from '../support/crashes';
import { createFakeNotebook } from '../support/fake-notebook';
import { createFakeRecord } from '../support/fake-record';
import { createProfile, openRows } from '../support/row-stores';

// Whatever is done in whatever order, and wherever the browser ends: what was written is read back, and nothing else.

const at = fc.option(fc.nat(30), { nil: null });
const day = fc.integer({ min: 8, max: 11 });
const dateOf = (of: number) => `2026-06-${String(of).padStart(2, '0')}`;
const showing = fc.constantFrom<Showing>('no', 'open', 'always');
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('time'), day, hour: fc.nat(2), ms: fc.nat(9) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('pause'), day, token: fc.nat(2), on: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('helped'), day }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('add'), day, text: fc.nat(99), showing }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('put'), which: fc.nat(5), text: fc.nat(99), showing }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove'), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase'), day }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('on'), at }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('off'), at }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('unlock'), at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('change'), at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lock') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('workerDies') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('browserEnds') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('week'), at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('read') }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

afterEach(() => vi.restoreAllMocks());

const createLife = () => {
  globalThis.indexedDB = new IDBFactory();
  const profile = createProfile();
  const crashes = createCrashes(profile.local, profile.session);
  const [record, notebook] = [createFakeRecord(), createFakeNotebook()];
  const passphrases = ['the first of them'];
  const openPage = () => {
    const { stores, desk } = openRows(profile);
    return { stores, desk, notebook: createNotebook(stores) };
  };
  const openWorker = () => createRecordStore(openRows(profile).stores);
  let page = openPage();
  let worker = openWorker();

  /** What is tried with the passphrase, and where a crash may have changed it, with the one before. */
  const withPassphrase = async (crashAt: number | null, work: (passphrase: string) => Promise<{ outcome: string }>) => {
    for (const passphrase of passphrases.toReversed()) {
      // Whoever was wrong waits.
      profile.time.now += 20 * 60_000;
      let outcome = 'crashed';
      const ended = await crashes.at(crashAt, async () => {
        outcome = (await work(passphrase)).outcome;
      });
      if (!ended) page = openPage();
      if (!ended || outcome === 'right') return;
      expect(outcome).toBe('wrong');
    }
    throw new Error('no passphrase opens it');
  };

  /** Reads everything while it can be read; where it is locked nothing but the lines that may be shown. */
  const check = async () => {
    const { lock, open } = await page.stores.locks.now();
    const sorted = (rows: readonly object[]) => rows.map((each) => JSON.stringify(Object.entries(each).sort())).sort();
    const shown = (await page.notebook.entries('reason')).map(({ body, onPause, ...rest }) => ({
      ...rest,
      onPause,
      text: body.text,
    }));
    const written = notebook.all().map(({ body, ...rest }) => ({ ...rest, text: 'text' in body ? body.text : '' }));
    if (lock && !open) {
      expect(sorted(shown)).toEqual(sorted(written.filter(({ onPause }) => onPause === 'always')));
      await expect(worker.time(dateOf(1), dateOf(30))).rejects.toThrow('locked');
      return;
    }
    expect(shown).toEqual(written);
    expect(await worker.time(dateOf(1), dateOf(30))).toEqual(await record.time(dateOf(1), dateOf(30)));
    for (const of of [9, 10]) {
      const pauses = await worker.pauses(dateOf(of), dateOf(of + 1));
      expect(sorted(pauses)).toEqual(sorted(await record.pauses(dateOf(of), dateOf(of + 1))));
    }
    expect(sorted(await worker.helped())).toEqual(sorted(await record.helped()));
    expect(await worker.weeks(dateOf(1), dateOf(30))).toEqual(await record.weeks(dateOf(1), dateOf(30)));
    expect(await worker.firstDate()).toBe(await record.firstDate());
  };

  const hourOf = (of: number, hour = 12) => ({ date: dateOf(of), hour, offsetMinutes: 120 });
  const both = async (work: (to: typeof record | typeof worker) => Promise<unknown>) => {
    await work(worker);
    await work(record);
  };
  const chosen = (which: number) => notebook.all()[which];

  const take = async (next: Step): Promise<void> => {
    switch (next.do) {
      case 'time':
        return both((to) => to.addTime([{ ...hourOf(next.day, next.hour), limit: 'a', ms: next.ms }]));
      case 'pause': {
        // The same pause is always of the same day.
        const outcome = next.on ? 'goneOn' : 'left';
        const token = `${next.day} ${next.token}`;
        return both((to) => to.keepPause(token, { ...hourOf(next.day), limits: [token], outcome }));
      }
      case 'helped':
        return both((to) => to.addHelped({ ...hourOf(next.day), exercise: 'surf', helped: 'yes' }));
      case 'add': {
        const draft = {
          ...hourOf(next.day),
          kind: 'reason',
          onPause: next.showing,
          body: { text: `${next.text}` },
        } as const;
        const added = await page.notebook.add(draft);
        await notebook.put(added);
        return;
      }
      case 'put': {
        const old = chosen(next.which);
        if (!old) return;
        const entry = { ...old, onPause: next.showing, body: { text: `changed ${next.text}` } } as typeof old;
        const changed = await page.notebook.change(old, entry);
        if (changed.outcome === 'gone') throw new Error('it was there');
        const { lock, open } = await page.stores.locks.now();
        // A page that was begun anew cannot tell what lies there while it is locked, and writes beside it.
        expect(changed).toEqual({
          outcome: lock && !open ? expect.stringMatching('clean|beside') : 'clean',
          entry: { ...entry, id: changed.entry.id },
        });
        if (changed.outcome === 'clean') expect(changed.entry.id).toBe(old.id);
        return notebook.put(changed.entry as Entry); // CAST: an entry of some kind
      }
      case 'remove': {
        const old = chosen(next.which);
        if (!old) return;
        await page.notebook.remove(old.id);
        return notebook.remove(old.id);
      }
      case 'erase':
        await both((to) => to.erase(dateOf(next.day), dateOf(next.day)));
        await page.notebook.erase(dateOf(next.day), dateOf(next.day));
        await notebook.erase(dateOf(next.day), dateOf(next.day));
        return;
      case 'on':
        if ((await page.stores.locks.now()).lock) return;
        if (!(await crashes.at(next.at, () => page.desk.switchOn(passphrases.at(-1) ?? '', 60)))) page = openPage();
        return;
      case 'off':
        return withPassphrase(next.at, (passphrase) => page.desk.switchOff(passphrase));
      case 'unlock':
        return withPassphrase(next.at, (passphrase) => page.desk.unlock(passphrase));
      case 'change': {
        if (!(await page.stores.locks.now()).lock) return;
        const fresh = `passphrase number ${passphrases.length}`;
        await withPassphrase(next.at, (passphrase) => page.desk.change(passphrase, fresh));
        passphrases.push(fresh);
        return;
      }
      case 'week': {
        // Two of the four days; broken off, it is either days or a week.
        const { lock, open } = await page.stores.locks.now();
        if (lock && (!open || lock.phase !== 'on')) return;
        const span = { from: dateOf(9), days: 2 };
        const put = (found: FoundDays) => putTogether(span, found, []);
        const ended = await crashes.at(next.at, () => worker.putWeek(span, put));
        if (!ended) worker = openWorker();
        const isLeft = (await worker.datesBefore(dateOf(11))).some((date) => date >= span.from);
        if (ended) expect(isLeft).toBe(false);
        if (!isLeft) await record.putWeek(span, put);
        await check();
        return;
      }
      case 'lock':
        return page.stores.locks.close();
      case 'workerDies':
        worker = openWorker();
        return;
      case 'browserEnds':
        await profile.session.remove(await profile.session.keys());
        page = openPage();
        worker = openWorker();
        return;
      case 'read':
        return check();
    }
  };
  return {
    take,
    end: async () => {
      await check();
      await withPassphrase(null, (passphrase) => page.desk.unlock(passphrase));
      await check();
      await withPassphrase(null, (passphrase) => page.desk.switchOff(passphrase));
      await check();
      expect((await page.stores.locks.now()).lock).toBeNull();
    },
  };
};

test('locked, open, changed, switched on and off, and ended anywhere: what was written is there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 40 }), async (steps) => {
      const life = createLife();
      try {
        for (const next of steps) await life.take(next as Step);
        await life.end();
      } finally {
        vi.restoreAllMocks();
      }
    }),
    { numRuns: 150 },
  );
});
