import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Counting, counting } from '../../../simulation/counting';
import { lives, livesIn, type Trouble } from '../../../simulation/life';
import { zones } from '../../../simulation/zones';
import {
  assertPromise,
  capsReplicas,
  costsNoMoreThanPromised,
  countsExactly,
  isBroken,
  type Promised,
  replays,
} from './promises';
import { createShares } from './shares';
import {
  everyReportAnOpening,
  gapsFilled,
  lateEventsBelieved,
  refilledByDaylightSaving,
  refilledByTravel,
  replicasAdded,
  spanLostWithTheWorker,
  stateLeftBetweenEvents,
  sumForUnion,
  wallClockOnly,
} from './wrong-countings';

/** For a machine that is busy with other things. */
const timeout = 60_000;
const livesPerZone = 6;
const every: readonly Trouble[] = ['sleep', 'jump', 'browser-killed', 'updated'];

describe('a life of a browser', () => {
  test('is counted to the millisecond in every zone, by day and limit, wherever the worker is killed', {
    timeout,
  }, () => {
    const shares = createShares();
    for (const zone of zones) {
      fc.assert(
        fc.property(livesIn(zone), (life) => countsExactly(counting, life, shares.watch())),
        { numRuns: livesPerZone },
      );
    }
    const percent = shares.percent();
    console.log(`${shares.lives()} lives in ${zones.length} zones, in percent:`, percent);
    // A search that never comes near the trouble proves nothing.
    for (const share of Object.values(percent)) expect(share).toBeGreaterThanOrEqual(5);
  });

  test.each<[string, readonly Trouble[]]>([
    ['sleeps: at most 10 s each too much, 75 s where no script can run', ['sleep']],
    ['has its clock set: nothing too much while the worker lives, else one confirmation', ['jump']],
    [
      'is killed or updated: nothing too much, at most 5 s each too little, a minute where no script can run',
      ['browser-killed', 'updated'],
    ],
    ['meets with all of it: no more than all of it together', every],
  ])('that %s', { timeout }, (_, troubles) => {
    assertPromise(costsNoMoreThanPromised, counting, lives(troubles), 800);
  });

  test('counts once what normal and private windows count at the same time', { timeout }, () => {
    assertPromise(capsReplicas, counting, lives(), 300);
  });

  test('gives the same ledger when it is lived again, also through storage after each event', { timeout }, () => {
    assertPromise(replays, counting, lives(), 200);
    assertPromise(replays, counting, lives(every), 200);
  });
});

describe('the same search finds the fault where', () => {
  test.each<[string, Counting, Promised, readonly Trouble[]]>([
    ['pages are summed and not united', sumForUnion, countsExactly, []],
    ['an event that comes late is believed', lateEventsBelieved, countsExactly, []],
    ['the worker takes the open span with it', spanLostWithTheWorker, countsExactly, []],
    ['the visit gap is ignored and every report an opening', everyReportAnOpening, countsExactly, []],
    ['a change of zone or day start refills the day', refilledByTravel, countsExactly, []],
    ['a change of the clock in spring or autumn refills the day', refilledByDaylightSaving, countsExactly, []],
    ['replicas are added without the cap', replicasAdded, capsReplicas, []],
    ['a gap is credited after a sleep', gapsFilled, costsNoMoreThanPromised, ['sleep']],
    ['the wall clock alone is asked', wallClockOnly, costsNoMoreThanPromised, ['jump']],
    ['something is kept outside the stored state', stateLeftBetweenEvents(), replays, []],
  ])('%s', { timeout }, (_, wrong, promise, troubles) => {
    expect(isBroken(promise, wrong, lives(troubles), 5_000)).toBe(true);
  });
});
