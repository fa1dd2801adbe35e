import { type LivedYear, livePersonYear } from '../../simulation/person-year.ts';
import { zones } from '../../simulation/zones.ts';
import { seededRandom } from '../statistics.ts';
import { noYears, type Tally, together } from './tally.ts';

const largest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0);

/** The tally of one person's year. */
export const tallyOf = ({ days, events }: LivedYear): Tally => {
  const placed = days.filter(({ inPlace }) => inPlace);
  const quiet = placed.filter(({ cost }) => cost.over === 0 && cost.under === 0);
  const over = (list: typeof days) => largest(list.map(({ countedMs, realMs }) => countedMs - realMs));
  const under = (list: typeof days) => largest(list.map(({ countedMs, realMs }) => realMs - countedMs));
  return {
    people: 1,
    zones: zones.length,
    events,
    days: days.length,
    quietDays: quiet.length,
    realMs: days.reduce((sum, { realMs }) => sum + realMs, 0),
    overPassedMs: largest(placed.map(({ countedMs, passedMs }) => countedMs - passedMs)),
    overQuietMs: over(quiet),
    underQuietMs: under(quiet),
    overMs: over(placed),
    underMs: under(placed),
    brokenMs: largest(
      placed.map(({ countedMs, realMs, cost }) =>
        Math.max(countedMs - realMs - cost.over, realMs - countedMs - cost.under),
      ),
    ),
    misplaced: days.filter(({ inPlace, realMs, cost }) => !inPlace && realMs > cost.under).length,
    openingsOff: largest(quiet.map(({ openingsOff }) => openingsOff)),
  };
};

/** The years of the people from `first` to before `end`, one zone after the other. Each follows from their number alone. */
export const liveYears = (first: number, end: number, onPerson: () => void = () => {}): Tally => {
  let tally = noYears;
  for (let person = first; person < end; person++) {
    const zone = zones[person % zones.length] ?? 'UTC';
    tally = together(tally, tallyOf(livePersonYear(seededRandom(person), zone)));
    onPerson();
  }
  return tally;
};
