import {
  asFor,
  type ListMark,
  type ListRule,
  shapeOf,
  wantedListRules,
  witnessOf,
} from '../../domain/enforcement/list-rules';
import { idRanges, type Rule, within } from '../../domain/enforcement/rule';
import { isSame, markOf, type RuleMark, ruleDifference } from '../../domain/enforcement/rule-difference';
import { standingRules } from '../../domain/enforcement/wanted-rules';
import type { Found } from '../../domain/limits/found';
import { safeSearchRules } from '../../domain/search/safe-search-rules';
import { doneWithin } from '../done-within';
import { createTurns } from '../in-turn';
import type { Ports } from '../ports';
import { keys } from '../state/keys';
import type { World } from '../state/world';
import { bringRules } from './bring-rules';
import { createListRuleKeeper } from './reconcile-lists';
import { createStandingBook, type StandingBook } from './standing-book';

export interface StandingKeeper {
  /**
   * Makes the standing rules equal to what is wanted now. Resolves when those of the person's own sites are in place; those
   * over lists follow `first`, within seconds, and the guard acts meanwhile.
   */
  bring(world: World, first: Promise<unknown>): Promise<void>;
  /** The rules that are wanted and in place, as far as they concern this host. */
  rulesFor(host: string, found: Found, world: World): Promise<readonly Rule[]>;
  /** `namesReadable`: the names of lists could be asked for. */
  inPlace(world: World): Promise<{ readonly inPlace: boolean; readonly namesReadable: boolean }>;
  /** Resolves when all that was asked for so far is done. */
  settled(): Promise<void>;
}

type Marks = Omit<StandingBook, 'sure'>;

/** With a million names in place each question costs the browser a moment. */
const askEveryMs = 10_000;
/** How long a list waits for the pages that have to go first. */
const firstPatienceMs = 2_000;

/** Keeps the rules that outlive a restart. The normal worker alone does: it is woken for every change of the settings. */
export const createStandingKeeper = (ports: Ports): StandingKeeper => {
  const book = createStandingBook(ports.local);
  const listKeeper = ports.listNames ? createListRuleKeeper(ports, ports.listNames) : null;
  const inTurn = createTurns();
  /** The world that lists are to be brought to; a later one takes its place while it waits. */
  let latest: World | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  /** What is in place in the browser, once this worker has brought it there. */
  let brought: readonly RuleMark[] | undefined;

  const write = async (sure: boolean, marks: Marks) => {
    await book.update(() => ({ sure, ...marks }));
  };

  const isOwn = (id: number) => within(id, idRanges.limits) || within(id, idRanges.safeSearch);
  /** FIREFOX: what stops or redirects goes by blocking webRequest. */
  const wantedOwn = ({ standings, settings }: World): readonly Rule[] => {
    const safeSearch = safeSearchRules(settings.preferences.safeSearch);
    if (!ports.rules.supported) return safeSearch.filter(({ action }) => action === 'headers');
    return [...standingRules(standings), ...safeSearch];
  };
  const ownIn = (rules: readonly Rule[]) => rules.filter(({ id }) => isOwn(id)).map(markOf);

  /** Asks the browser for everything. Without lists that is quick. */
  const readAnew = async (known: readonly ListMark[]): Promise<Marks> => {
    const all = await ports.rules.standing();
    const ids = all.map(({ id }) => id).filter((id) => within(id, idRanges.lists));
    // A rule that nobody wrote down is one of nothing, and so never the one that is wanted.
    const lists = ids.map((id) => known.find((mark) => mark.id === id) ?? { id, list: '', revision: '', shape: '' });
    return { own: ownIn(all), lists };
  };

  const look = async (again = false): Promise<Marks> => {
    const { sure, own, lists } = await book.get();
    if (!sure || lists.length === 0) return readAnew(lists);
    // Once in a run of the browser it is asked all the same.
    const isChecked = !again && (await ports.session.get(keys.rulesChecked)) === true;
    return isChecked ? { own, lists } : check({ own, lists });
  };

  /** Asks the browser for what it can say without a list, and for everything where that is not as it was written down. */
  const check = async ({ own, lists }: Marks): Promise<Marks> => {
    const found = await ports.rules.standing([...own.map(({ id }) => id), idRanges.witness.from]);
    const witness = markOf(witnessOf(lists)).shape;
    const isWitnessed = found.some((rule) => rule.id === idRanges.witness.from && markOf(rule).shape === witness);
    const there = isWitnessed ? { own: ownIn(found), lists } : await readAnew([]);
    await write(true, there);
    await ports.session.set(keys.rulesChecked, true);
    return there;
  };

  /** For the eyes of a person: also what the browser has lost since. The private worker writes nothing down. */
  const lookAgain = async (): Promise<Marks> => {
    const { sure, own, lists } = await book.get();
    const { wall } = ports.clock.now();
    if (lists.length === 0) return readAnew(lists);
    // While the browser is at work nobody waits for it: what was written down last is as good an answer.
    if (!sure || !ports.replicas.includes('n') || Math.abs(wall - askedAt) < askEveryMs) return { own, lists };
    askedAt = wall;
    return inTurn(() => look(true));
  };

  const bringOwn = async (world: World) => {
    const wanted = wantedOwn(world);
    const { own, lists } = await look();
    const difference = ruleDifference(own, wanted);
    brought = own;
    if (isSame(difference)) return;
    if (lists.length > 0) await write(false, { own, lists });
    try {
      await bringRules(ports, 'standing', difference);
      brought = wanted.map(markOf);
    } catch (error) {
      brought = ownIn(await ports.rules.standing([...own, ...wanted].map(({ id }) => id)));
      throw error;
    } finally {
      if (lists.length > 0) await write(true, { own: brought, lists });
    }
  };

  const bringLists = async (first: Promise<unknown>) => {
    // A page that never goes must not keep a list from being put in place.
    await doneWithin(ports.setTimer, firstPatienceMs, first).catch(() => false);
    const world = latest;
    latest = undefined;
    if (!world || !listKeeper) return;
    const { own, lists } = await look();
    const before = (kept: readonly ListMark[]) => write(false, { own, lists: kept });
    const after = await listKeeper.bring(world, lists, before);
    if (after) await write(true, { own, lists: after });
  };

  const bring = async (world: World, first: Promise<unknown>): Promise<void> => {
    if (!ports.replicas.includes('n')) return;
    if (!ports.rules.supported) return inTurn(() => bringOwn(world));
    const { lists } = await book.get();
    const own = inTurn(() => bringOwn(world));
    latest = world;
    inTurn(() => bringLists(first)).catch((error) => ports.report(error, 'list rules'));
    // With a list in place every update takes the browser seconds: nothing waits for that.
    if (lists.length === 0) return own;
    own.catch((error) => ports.report(error, 'standing rules'));
  };

  const rulesFor = async (host: string, found: Found, world: World): Promise<readonly Rule[]> => {
    const { own, lists } = await book.get();
    const marks = lists.length > 0 ? own : (brought ?? ownIn(await ports.rules.standing()));
    const has = (there: readonly RuleMark[], id: number, shape: string) =>
      there.some((mark) => mark.id === id && mark.shape === shape);
    const overLists = wantedListRules(world.standings).filter(
      (rule: ListRule) => found.lists.has(rule.list) && has(lists, rule.id, shapeOf(rule)),
    );
    return [
      ...standingRules(world.standings).filter((rule) => has(marks, rule.id, markOf(rule).shape)),
      ...overLists.map((rule) => asFor(host, rule)),
    ];
  };

  return {
    bring,
    rulesFor,
    inPlace: async (world) => {
      const wanted = wantedOwn(world);
      const { own, lists } = await lookAgain();
      const overLists = ports.rules.supported ? await listKeeper?.missing(world, lists) : null;
      const inPlace = isSame(ruleDifference(own, wanted)) && (overLists?.missing ?? 0) === 0;
      return { inPlace, namesReadable: overLists?.readable ?? true };
    },
    settled: () => inTurn(() => undefined),
  };
};
