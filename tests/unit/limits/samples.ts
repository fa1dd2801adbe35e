import { parseSiteAddress, type SiteAddress } from '../../../lib/domain/addresses/site-address';
import type { Usage } from '../../../lib/domain/attention/ledger';
import type { Limit, Weekday, WeeklyWindow } from '../../../lib/domain/limits/limit';
import type { LimitStanding } from '../../../lib/domain/limits/standing';
import type { Pass } from '../../../lib/domain/pause/pass';
import type { Calendar } from '../../../lib/domain/time/person-time';

export const minute = 60_000;
export const hour = 60 * minute;

export const berlin: Calendar = { zone: 'Europe/Berlin', dayStart: '04:00', weekStart: 1 };
/** An instant of the wall in Berlin in June, epoch ms. */
export const inBerlin = (wall: string) => Date.parse(`${wall}+02:00`);
/** A Wednesday. */
export const noon = inBerlin('2026-06-10T12:00');
export const nextDay = inBerlin('2026-06-11T04:00');
export const nextWeek = inBerlin('2026-06-15T04:00');

const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
export const daily = (from: string, to: string): WeeklyWindow => ({ days: everyDay, from, to });

export const limitOf = (over: Partial<Limit> = {}): Limit => ({
  id: 'a',
  number: 1,
  name: 'Evenings',
  sites: { mode: 'these', patterns: ['example.com'], lists: [], labelled: false },
  strength: 'pause',
  when: { kind: 'always' },
  waitSeconds: 10,
  passMinutes: [5, 10],
  goal: null,
  allowance: null,
  beside: [],
  onHold: false,
  createdAt: 0,
  ...over,
});

export const unused: Usage = {
  day: { ms: 0, openings: 0, renewsAt: nextDay },
  week: { ms: 0, openings: 0, renewsAt: nextWeek },
  visit: null,
};

export const usedToday = (ms: number, over: Partial<Usage> = {}): Usage => ({
  ...unused,
  day: { ...unused.day, ms },
  week: { ...unused.week, ms },
  ...over,
});

/** A visit with so much attention, that ended just now. */
export const visitOf = (ms: number, now = noon): NonNullable<Usage['visit']> => ({
  ms,
  startedAt: now - ms,
  lastAt: now,
  endsAt: now + 10 * minute,
});

export const standingWith = (limit: Limit, over: Partial<LimitStanding> = {}): LimitStanding => ({
  limit,
  strength: limit.strength,
  inForce: true,
  counting: true,
  until: null,
  remainingMs: null,
  comesIntoForceAt: null,
  changesAt: null,
  budgets: [],
  usedTodayMs: 0,
  inFocus: false,
  allowanceLeft: 0,
  ...over,
});

export const addressOf = (url: string): SiteAddress => {
  const address = parseSiteAddress(url);
  if (!address) throw new Error(`no address: ${url}`);
  return address;
};

export const passOf = (over: Partial<Pass> = {}): Pass => ({
  tabId: 1,
  site: 'example.com',
  limits: ['a'],
  grantedAt: noon - 5 * minute,
  until: noon + 5 * minute,
  slot: 0,
  allowance: false,
  ...over,
});
