import { asFor, type ListRule, shapeOf, wantedListRules } from '../../domain/enforcement/list-rules';
import type { Rule } from '../../domain/enforcement/rule';
import { unpackNames } from '../../domain/lists/domain-list';
import type { ListNames, Ports } from '../ports';
import type { World } from '../state/world';
import type { ListMark } from './standing-book';

export interface ListRuleKeeper {
  /**
   * Makes the rules over lists equal to what is wanted now. Gives the marks of those that are in place then; null where there
   * was nothing to do.
   *
   * @param there marks of those that are in place.
   * @param before called with the marks that stay, before the browser is touched.
   */
  bring(
    world: World,
    there: readonly ListMark[],
    before: (kept: readonly ListMark[]) => Promise<void>,
  ): Promise<readonly ListMark[] | null>;
  missing(world: World, there: readonly ListMark[]): Promise<{ readonly wanted: number; readonly missing: number }>;
}

interface WantedList {
  readonly rule: ListRule;
  readonly mark: ListMark;
}

const isSame = (a: ListMark, b: ListMark) =>
  a.id === b.id && a.list === b.list && a.revision === b.revision && a.shape === b.shape;

/** Puts the names of lists into rules of the browser. Names are read only for a rule that is put in place. */
export const createListRuleKeeper = (ports: Ports, names: ListNames): ListRuleKeeper => {
  /** Marks of rules that the browser has refused: to try them again costs all their names. */
  const refused = new Set<string>();

  /** Lists that have names, with what they would be put in place as. */
  const wantedNow = async (world: World): Promise<readonly WantedList[]> => {
    const wanted = wantedListRules(world.standings).map(async (rule): Promise<readonly WantedList[]> => {
      const revision = await names.revision(rule.list);
      if (revision === null) return [];
      return [{ rule, mark: { id: rule.id, list: rule.list, revision, shape: shapeOf(rule) } }];
    });
    return (await Promise.all(wanted)).flat();
  };

  const withNames = async ({ rule, mark }: WantedList): Promise<readonly Rule[]> => {
    const list = await names.names(mark.list);
    // The browser refuses a rule without names.
    if (!list || list.domains.count === 0) return [];
    const excludedDomains = [...new Set([...rule.excludedDomains, ...unpackNames(list.exceptions)])];
    return [{ ...asFor('', rule), domains: unpackNames(list.domains), excludedDomains }];
  };

  /** Ids of the rules that the browser took. One that it refuses holds up no other, and is left to the guard. */
  const put = async (remove: readonly number[], rules: readonly Rule[]): Promise<readonly number[]> => {
    try {
      await ports.rules.update('standing', { remove, add: rules });
      return rules.map(({ id }) => id);
    } catch (error) {
      ports.report(error, 'list rules');
      await ports.rules.update('standing', { remove, add: [] });
    }
    const taken: number[] = [];
    for (const rule of rules) {
      try {
        await ports.rules.update('standing', { remove: [rule.id], add: [rule] });
        taken.push(rule.id);
      } catch (error) {
        ports.report(error, 'list rule');
      }
    }
    return taken;
  };

  const lacking = (wanted: readonly WantedList[], there: readonly ListMark[]) =>
    wanted.filter(({ mark }) => !there.some((other) => isSame(other, mark)));

  return {
    bring: async (world, there, before) => {
      const wanted = await wantedNow(world);
      const add = lacking(wanted, there).filter(({ mark }) => !refused.has(JSON.stringify(mark)));
      const gone = there.filter((mark) => !wanted.some((each) => isSame(each.mark, mark)));
      const rules = (await Promise.all(add.map(withNames))).flat();
      if (rules.length + gone.length === 0) return null;
      const ids = new Set([...gone.map(({ id }) => id), ...rules.map(({ id }) => id)]);
      const kept = there.filter(({ id }) => !ids.has(id));
      await before(kept);
      const taken = await put([...ids], rules);
      const tried = add.map(({ mark }) => mark).filter(({ id }) => ids.has(id));
      for (const mark of tried) if (!taken.includes(mark.id)) refused.add(JSON.stringify(mark));
      return [...kept, ...tried.filter(({ id }) => taken.includes(id))];
    },
    missing: async (world, there) => {
      const wanted = await wantedNow(world);
      return { wanted: wanted.length, missing: lacking(wanted, there).length };
    },
  };
};
