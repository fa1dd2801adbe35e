import type { Driver } from './driver.ts';
import { ask } from './ebb.ts';
import { until } from './until.ts';

// Time is moved by moving what is stored: these write what Ebb has counted as if the time had passed.

type Where = Pick<Driver, 'inExtension'>;

/** What one limit has counted, as it is stored. */
export interface StoredCount {
  readonly day: { readonly start: number; readonly ms: number; readonly openings: number };
  readonly week: { readonly start: number; readonly ms: number; readonly openings: number };
}

export interface StoredVisit {
  readonly startedAt: number;
  readonly lastAt: number;
  readonly ms: number;
}

/** A zone in which it is about noon now, so that no test meets the end of a day. Etc/GMT+5 lies west of Greenwich. */
export function noonZone(): string {
  const west = new Date().getUTCHours() - 12;
  return west === 0 ? 'Etc/GMT' : `Etc/GMT${west > 0 ? '+' : ''}${west}`;
}

/** The limit's counters as they are stored; undefined before anything was counted. */
export function storedCount(where: Where, limit: string): Promise<StoredCount | undefined> {
  return where.inExtension(async (browser, id) => {
    const { 'ledger.n': ledger = {} } = await browser.storage.local.get('ledger.n');
    // CAST: written by Ebb, in this shape.
    return (ledger as Record<string, StoredCount>)[id];
  }, limit);
}

/** Milliseconds that the limit has counted in the present day, as they are stored. */
export async function countedMs(where: Where, limit: string): Promise<number> {
  return (await storedCount(where, limit))?.day.ms ?? 0;
}

interface Wished {
  readonly ms: number;
  readonly openings?: number;
  /** Begins the counter's day this many days before today. */
  readonly daysAgo?: number;
}

/** Stores that the limit has counted this much today, and waits until Ebb goes by it. */
export async function setCounted(where: Where, limit: string, wished: Wished): Promise<void> {
  const { ms, openings = 1, daysAgo = 0 } = wished;
  let again = 0;
  const write = () =>
    where.inExtension(
      async (browser, id, counted, opened, ago) => {
        const start = new Date();
        start.setHours(4, 0, 0, 0);
        if (start.getTime() > Date.now()) start.setDate(start.getDate() - 1);
        start.setDate(start.getDate() - ago);
        const counter = { start: start.getTime(), ms: counted, openings: opened };
        const { 'ledger.n': ledger = {} } = await browser.storage.local.get('ledger.n');
        const others = ledger as Record<string, unknown>; // CAST: Ebb stores an object here
        await browser.storage.local.set({ 'ledger.n': { ...others, [id]: { day: counter, week: counter } } });
      },
      limit,
      // The browser tells of no change where a value is written that is there already: each time it is another one.
      ms + again++,
      openings,
      daysAgo,
    );
  // A span that is being written at this very moment may overwrite it: then once more.
  await until('the counters to be as stored', async () => {
    await write();
    const seen = await usedToday(where, limit);
    return daysAgo > 0 || (seen >= ms && seen < ms + 5_000);
  });
}

/** The limit's last visit as it is stored. */
export function storedVisit(where: Where, limit: string): Promise<StoredVisit | undefined> {
  return where.inExtension(async (browser, id) => {
    const { 'visits.n': visits = {} } = await browser.storage.local.get('visits.n');
    // CAST: written by Ebb, in this shape.
    return (visits as Record<string, StoredVisit>)[id];
  }, limit);
}

/** Resolves when everything that happened before is counted: a change of nothing goes the way of every change. */
async function allCounted(where: Where): Promise<void> {
  await ask(where, { type: 'settings.change', change: { kind: 'set-preferences', preferences: {} } });
}

/** Stores when the limit's last visit was, once all that happened before is counted and can no longer overwrite it. */
export async function setVisit(where: Where, limit: string, visit: StoredVisit): Promise<void> {
  await allCounted(where);
  await where.inExtension(
    async (browser, id, stored) => {
      const { 'visits.n': visits = {} } = await browser.storage.local.get('visits.n');
      const others = visits as Record<string, unknown>; // CAST: Ebb stores an object here
      await browser.storage.local.set({ 'visits.n': { ...others, [id]: stored } });
    },
    limit,
    visit,
  );
}

/** Milliseconds that the limit's sites had today, as Ebb's own pages show it. */
export async function usedToday(where: Where, limit: string): Promise<number> {
  const { standings } = await ask(where, { type: 'today.get' });
  return standings.find((standing) => standing.limit.id === limit)?.usedTodayMs ?? 0;
}

/** A stretch of use that a test wishes for: it began so many minutes ago, in whole minutes. */
interface UsedBefore {
  readonly minutesAgo: number;
  readonly minutes: number;
  /** Of each of them; a whole minute where it is not said. */
  readonly ms?: number;
}

/** Stores what the limit counted by the minute, for its rolling budgets, and waits until Ebb goes by it. */
export async function setCountedByMinute(
  where: Where,
  limit: string,
  wished: { readonly hours: number; readonly used: readonly UsedBefore[] },
): Promise<void> {
  const present = Math.floor(Date.now() / 60_000);
  const used = wished.used.map(({ minutesAgo, minutes, ms = 60_000 }) => [present - minutesAgo, minutes, ms] as const);
  const buckets = { hours: wished.hours, used, opened: [] };
  const total = used.reduce((sum, [, minutes, ms]) => sum + minutes * ms, 0);
  await until('the minutes to be as stored', async () => {
    await where.inExtension(
      async (browser, id, stored) => {
        const { 'buckets.n': before = {} } = await browser.storage.local.get('buckets.n');
        const others = before as Record<string, unknown>; // CAST: Ebb stores an object here
        await browser.storage.local.set({ 'buckets.n': { ...others, [id]: stored } });
      },
      limit,
      buckets,
    );
    // A span that is being written at this very moment may overwrite it: then once more.
    const seen = await usedInWindow(where, limit, wished.hours);
    return seen >= total && seen < total + 5_000;
  });
}

/** Milliseconds of the limit's rolling budget of so many hours, as Ebb's own pages show it. */
export async function usedInWindow(where: Where, limit: string, hours: number): Promise<number> {
  const { standings } = await ask(where, { type: 'today.get' });
  const budgets = standings.find((standing) => standing.limit.id === limit)?.budgets ?? [];
  return budgets.find(({ budget }) => budget.per === 'rolling' && budget.hours === hours)?.used ?? 0;
}
