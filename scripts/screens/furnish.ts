import type { Driver } from '../../tests/support/driver.ts';
import { ask, setLimit } from '../../tests/support/ebb.ts';
import { bothDatabases, plantRows, type Rows } from '../../tests/support/plant.ts';

/** The person's days back from today, `YYYY-MM-DD`. */
const daysBack = (today: string, count: number) =>
  Array.from({ length: count }, (_, index) => Temporal.PlainDate.from(today).subtract({ days: index }).toString());

const evening = { hour: 22, offsetMinutes: 0 };

const recordOf = (days: readonly string[], limit: string): readonly Rows[] => [
  {
    database: 'record',
    store: 'time',
    rows: days
      .filter((_, index) => index % 8 !== 5)
      .map((date, index) => ({ ...evening, date, limit, ms: (8 + ((index * 7) % 19) + index / 4) * 60_000 })),
  },
  {
    database: 'record',
    store: 'pauses',
    rows: days
      .filter((_, index) => index % 2 === 1)
      .map((date, index) => ({ ...evening, date, limits: [limit], outcome: index % 3 === 2 ? 'goneOn' : 'left' })),
    keys: days.filter((_, index) => index % 2 === 1).map((date) => `pause-${date}`),
  },
];

const writtenOn = (date: string, mondays: readonly string[]): Rows => {
  const entry = (kind: string, body: object, onPause = 'no') => ({ ...evening, date, kind, body, onPause });
  const week = (first: string, steps: readonly number[]) => {
    const [room, control, apart, daily, wellbeing] = steps;
    return entry('checkIn', { week: first, room, control, apart, daily, wellbeing, clues: ['tired', 'lonely'] });
  };
  const steps = [
    [1, 2, 1, 1, 3],
    [2, 2, 2, 2, 2],
    [3, 3, 2, 3, 1],
    [3, 4, 3, 3, 1],
  ];
  return {
    database: 'notebook',
    store: 'entries',
    rows: [
      entry('reason', { text: 'I want to be awake for breakfast with Sam.' }, 'open'),
      entry('ifThen', { cue: 'I am alone and it is late', act: 'I put the phone in the kitchen' }, 'open'),
      entry('card', { text: 'It rises, and it goes. I have seen it go before.' }, 'open'),
      entry('value', { word: 'Care', line: 'I call my sister on Sundays' }, 'open'),
      entry('person', { name: 'Alex', way: 'text', contact: '+44 20 7946 0000' }),
      entry('meeting', {
        name: 'Thursday group',
        place: 'Online',
        weekday: 4,
        date: null,
        time: '19:30',
        remind: null,
      }),
      entry('urge', { before: 7, after: 3, clues: ['tired', 'lonely'] }),
      entry('note', { prompt: 'tired', text: 'On the sofa, and very.' }),
      entry('thoughts', {
        situation: 'After work',
        feeling: 'empty',
        before: 6,
        thought: 'Just five minutes',
        after: 3,
      }),
      ...mondays.map((first, index) => week(first, steps[index] ?? [])),
    ],
  };
};

/** A person some weeks in, with limits, words, a record and a notebook of their own. */
export async function furnish(driver: Driver): Promise<void> {
  const limit = await setLimit(driver, { name: 'Late evenings', goal: { minutes: 20, per: 'day' } });
  await setLimit(driver, { name: 'Closed for now', strength: 'block', sites: { patterns: ['closed.example'] } });
  const words = {
    reason: 'Quiet evenings matter more to me than an hour here.',
    plan: 'If it is after ten, then I put the laptop in the kitchen.',
  };
  await ask(driver, { type: 'settings.change', change: { kind: 'set-words', words } });
  const preferences = { helpCountry: 'GB' };
  await ask(driver, { type: 'settings.change', change: { kind: 'set-preferences', preferences } });
  const notes = await driver.newTab(driver.extensionUrl('options.html#notes'));
  await notes.waitForText('Why this matters to me');
  await bothDatabases(driver);
  await notes.close();
  const { today } = await ask(driver, { type: 'outside.get' });
  const days = daysBack(today ?? '', 45);
  const week = await ask(driver, { type: 'week.get', weeksBack: 0 });
  const mondays = daysBack(week.days[0] ?? '', 28).filter((_, index) => index % 7 === 0);
  await plantRows(driver, [...recordOf(days, limit.id), writtenOn(days[1] ?? '', mondays)]);
}
