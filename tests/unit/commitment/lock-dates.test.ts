import { describe, expect, it } from 'vitest';
import { mostLockDays } from '../../../lib/domain/commitment/commitment';
import { lockDates, lockEndOn } from '../../../lib/domain/commitment/lock-dates';

const at = (text: string) => Temporal.ZonedDateTime.from(text).epochMilliseconds;
const zone = 'Europe/Berlin';
const clock = (text: string, dayStart = '04:00') => ({ now: at(`${text}[${zone}]`), zone, dayStart });

describe('the end of a lock', () => {
  it('is the beginning of the day of the person', () => {
    expect(lockEndOn('2026-07-03', { zone, dayStart: '04:00' })).toBe(at(`2026-07-03T04:00[${zone}]`));
  });

  it('comes as soon as it can where the clock skips it', () => {
    expect(lockEndOn('2026-03-29', { zone, dayStart: '02:30' })).toBe(at(`2026-03-29T03:30[${zone}]`));
  });
});

describe('the dates of a lock', () => {
  it.each([
    ['after the beginning of the day', '2026-06-10T12:00', '2026-06-11', '2026-07-10'],
    ['before the beginning of the day', '2026-06-10T02:00', '2026-06-11', '2026-07-09'],
  ])('go from tomorrow to as far as a lock reaches, %s', (_, text, first, last) => {
    expect(lockDates(clock(text), null)).toEqual({ first, last });
  });

  it('never reach farther than a lock can, also where the clock changes', () => {
    for (const text of ['2026-03-10T03:30', '2026-10-20T04:30', '2026-12-31T23:59']) {
      const { now } = clock(text);
      const dates = lockDates(clock(text), null);
      const end = lockEndOn(dates?.last ?? '', clock(text));
      const most = now + mostLockDays * 24 * 3_600_000;
      expect(end).toBeLessThanOrEqual(most);
      expect(end).toBeGreaterThan(most - 26 * 3_600_000);
    }
  });

  it('begin after the lock that there is', () => {
    const until = at(`2026-06-20T04:00[${zone}]`);
    expect(lockDates(clock('2026-06-10T12:00'), until)?.first).toBe('2026-06-21');
  });

  it('are none where the lock is as long as it can be', () => {
    const until = at(`2026-07-10T04:00[${zone}]`);
    expect(lockDates(clock('2026-06-10T12:00'), until)).toBeNull();
  });
});
