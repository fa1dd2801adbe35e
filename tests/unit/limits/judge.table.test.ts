import { describe, expect, test } from 'vitest';
import type { Usage } from '../../../lib/domain/attention/ledger';
import { nothingFound } from '../../../lib/domain/limits/found';
import { judge } from '../../../lib/domain/limits/judge';
import { type Limit, type Strength, strengths, type When } from '../../../lib/domain/limits/limit';
import { standingOf } from '../../../lib/domain/limits/standing-of';
import type { Pass } from '../../../lib/domain/pause/pass';
import { type Described, type Ends, oracle, type PassName, passNames, type WhenName, whenNames } from './judge-oracle';
import {
  addressOf,
  berlin,
  daily,
  inBerlin,
  limitOf,
  minute,
  nextDay,
  noon,
  passOf,
  unused,
  usedToday,
} from './samples';

const ends: Ends = {
  windowCloses: inBerlin('2026-06-10T17:00'),
  budgetRenews: nextDay,
  focus: inBerlin('2026-06-10T13:00'),
  pass: noon + 5 * minute,
};
const open = [daily('09:00', '17:00')];
const closed = [daily('18:00', '22:00')];
const halfHour = (within: typeof open | null): When => ({
  kind: 'budgets',
  budgets: [{ unit: 'minutes', per: 'day', amount: 30 }],
  within,
});
const spent = usedToday(30 * minute);

const fixtures: Record<WhenName, readonly [When, Usage]> = {
  always: [{ kind: 'always' }, unused],
  'schedule, open': [{ kind: 'schedule', windows: open }, unused],
  'schedule, closed': [{ kind: 'schedule', windows: closed }, unused],
  'budget, spent': [halfHour(null), spent],
  'budget, unspent': [halfHour(null), usedToday(30 * minute - 1)],
  'within, open and spent': [halfHour(open), spent],
  'within, open and unspent': [halfHour(open), unused],
  'within, closed and spent': [halfHour(closed), spent],
};

const passes: Record<PassName, readonly Pass[]> = {
  none: [],
  'answers the first': [passOf()],
  'other tab': [passOf({ tabId: 2 })],
  'other site': [passOf({ site: 'example.org' })],
  over: [passOf({ until: noon })],
};

const described = (id: string, strength: Strength, when: WhenName, inFocus: boolean): Described => ({
  id,
  strength,
  when,
  inFocus,
  ...(id === 'a' ? { waitSeconds: 10, minutes: [5, 10] } : { waitSeconds: 20, minutes: [10, 15] }),
});

const toLimit = ({ id, strength, when, waitSeconds, minutes }: Described): Limit =>
  limitOf({ id, strength, when: fixtures[when][0], waitSeconds, passMinutes: [...minutes] });

const judged = (limits: readonly Described[], pass: PassName, focused: readonly string[]) => {
  const focus = focused.length > 0 ? { limits: [...focused], startedAt: noon - minute, endsAt: ends.focus } : null;
  const standings = limits.map((limit) =>
    standingOf(toLimit(limit), fixtures[limit.when][1], { now: noon, calendar: berlin, focus }),
  );
  const address = addressOf('https://www.example.com/');
  return judge({ address, tabId: 1, now: noon, standings, passes: passes[pass], found: nothingFound });
};

const kinds = strengths.flatMap((strength) => whenNames.map((when) => ({ strength, when })));
const pairs = kinds.flatMap((first) => kinds.map((second) => [first, second] as const));
const focuses = [[], ['a'], ['b']] as const;

describe.each(passNames)('with pass: %s', (pass) => {
  test.each(focuses.map((focused) => [focused.join() || 'nothing', focused] as const))(
    'every pair of limits, a focus session on %s, is judged as the specification says',
    (_, focused) => {
      const verdicts = pairs.map(([first, second]) => {
        const limits = [
          described(
            'a',
            first.strength,
            first.when,
            focused.some((id) => id === 'a'),
          ),
          described(
            'b',
            second.strength,
            second.when,
            focused.some((id) => id === 'b'),
          ),
        ];
        return { limits, expected: oracle(limits, pass, ends), actual: judged(limits, pass, focused) };
      });
      expect(verdicts).toHaveLength(576);
      expect(
        verdicts.find(({ expected, actual }) => JSON.stringify(expected) !== JSON.stringify(actual)),
      ).toBeUndefined();
      // The oracle is no constant: every kind of verdict occurs unless a session blocks all.
      const seen = new Set(verdicts.map(({ expected }) => expected.kind));
      expect([...seen].sort()).toEqual(focused.length > 0 ? ['block'] : ['allow', 'block', 'notice', 'pause']);
    },
  );
});
