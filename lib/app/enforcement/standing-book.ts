import * as v from 'valibot';
import type { ListMark } from '../../domain/enforcement/list-rules';
import type { RuleMark } from '../../domain/enforcement/rule-difference';
import type { KeyValueStore } from '../ports';
import { keys } from '../state/keys';
import { createStored, type Stored } from '../state/stored';

/** What another build wrote is not believed: it may have meant something else by the same rule. */
const form = 1;

const listMarkSchema = v.object({ id: v.number(), list: v.string(), revision: v.string(), shape: v.string() });

const bookSchema = v.object({
  form: v.literal(form),
  sure: v.boolean(),
  own: v.array(v.object({ id: v.number(), shape: v.string() })),
  lists: v.array(listMarkSchema),
});

/**
 * Marks of the rules that stand in the browser, kept while some are over lists. With a million names among them it takes the
 * browser seconds to tell them, so it is asked only where this does not say. No site can be read from it.
 */
export interface StandingBook {
  /** False while the browser is at work: a worker that dies meanwhile does not know what came of it. */
  readonly sure: boolean;
  readonly own: readonly RuleMark[];
  readonly lists: readonly ListMark[];
}

const parseBook = (stored: unknown): StandingBook => {
  const parsed = v.safeParse(bookSchema, stored);
  return parsed.success ? parsed.output : { sure: false, own: [], lists: [] };
};

/** Written by the normal worker alone. */
export const createStandingBook = (local: KeyValueStore): Stored<StandingBook> =>
  createStored({
    store: { ...local, set: (key, book) => local.set(key, { form, ...(book as StandingBook) }) }, // CAST: as above
    key: keys.standingRules,
    parse: parseBook,
  });
