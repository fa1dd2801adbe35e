import {
  asFor,
  type ListMark,
  type ListRule,
  shapeOf,
  wantedListRules,
  witnessOf,
} from '../../domain/enforcement/list-rules';
import { idRanges, type Rule } from '../../domain/enforcement/rule';
import { unpackNames } from '../../domain/lists/domain-list';
import type { ListNames, Ports } from '../ports';
import type { World } from '../state/world';

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
  /** `readable`: the database of names could be asked. Where it cannot, what is in place stays. */
  missing(world: World, there: readonly ListMark[]): Promise<{ readonly missing: number; readonly readable: boolean }>;
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
  /** The last time that the database was asked it failed: that is told once, and not at every reconcile. */
  let failing = false;

  /** Lists that have names, with what they would be put in place as. While nobody can say, that is as they are. */
  const wantedNow = async (world: World, there: readonly ListMark[]) => {
    const errors: unknown[] = [];
    const wanted = wantedListRules(world.standings).map(async (rule): Promise<readonly WantedList[]> => {
      const mark = { id: rule.id, list: rule.list, shape: shapeOf(rule) };
      const revision = await names.revision(rule.list).catch((error) => {
        errors.push(error);
        return there.find((other) => isSame(other, { ...mark, revision: other.revision }))?.revision ?? null;
      });
      return revision === null ? [] : [{ rule, mark: { ...mark, revision } }];
    });
    const lists = (await Promise.all(wanted)).flat();
    if (errors.length > 0 && !failing) ports.report(errors[0], 'names of lists');
    failing = errors.length > 0;
    return { lists, readable: !failing };
  };

  const withNames = async ({ rule, mark }: WantedList): Promise<readonly Rule[]> => {
    const list = await names.names(mark.list).catch((error) => ports.report(error, 'names of a list') ?? null);
    // The browser refuses a rule without names.
    if (!list || list.domains.count === 0) return [];
    const excludedDomains = [...new Set([...rule.excludedDomains, ...unpackNames(list.exceptions)])];
    return [{ ...asFor('', rule), domains: unpackNames(list.domains), excludedDomains }];
  };

  /** One update of the browser's rules, the witness of what is in place after it among them. */
  const update = async (remove: readonly number[], add: readonly Rule[], after: readonly ListMark[]) => {
    const witness = after.length > 0 ? [witnessOf(after)] : [];
    await ports.rules.update('standing', { remove: [...remove, idRanges.witness.from], add: [...add, ...witness] });
  };

  /** Marks of all rules that are in place then. One that the browser refuses holds up no other, and is left to the guard. */
  const put = async (
    remove: readonly number[],
    rules: readonly { readonly rule: Rule; readonly mark: ListMark }[],
    kept: readonly ListMark[],
  ): Promise<readonly ListMark[]> => {
    const all = [...kept, ...rules.map(({ mark }) => mark)];
    try {
      await update(
        remove,
        rules.map(({ rule }) => rule),
        all,
      );
      return all;
    } catch (error) {
      ports.report(error, 'list rules');
      await update(remove, [], kept);
    }
    const there = [...kept];
    for (const { rule, mark } of rules) {
      try {
        await update([rule.id], [rule], [...there, mark]);
        there.push(mark);
      } catch (error) {
        ports.report(error, 'list rule');
        refused.add(JSON.stringify(mark));
      }
    }
    return there;
  };

  const lacking = (wanted: readonly WantedList[], there: readonly ListMark[]) =>
    wanted.filter(({ mark }) => !there.some((other) => isSame(other, mark)));

  return {
    bring: async (world, there, before) => {
      const { lists: wanted } = await wantedNow(world, there);
      const add = lacking(wanted, there).filter(({ mark }) => !refused.has(JSON.stringify(mark)));
      const gone = there.filter((mark) => !wanted.some((each) => isSame(each.mark, mark)));
      const named = add.map(async (each) => (await withNames(each)).map((rule) => ({ rule, mark: each.mark })));
      const rules = (await Promise.all(named)).flat();
      if (rules.length + gone.length === 0) return null;
      const ids = new Set([...gone, ...rules.map(({ mark }) => mark)].map(({ id }) => id));
      const kept = there.filter(({ id }) => !ids.has(id));
      await before(kept);
      return put([...ids], rules, kept);
    },
    missing: async (world, there) => {
      const { lists, readable } = await wantedNow(world, there);
      return { missing: lacking(lists, there).length, readable };
    },
  };
};
