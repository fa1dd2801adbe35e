import * as v from 'valibot';
import { type LineOutcome, type ListAccount, lineOutcomes, type NameOutcome, nameOutcomes } from './list-account';
import type { ReadingProblem } from './read-list';

/**
 * Why a list was not read or read again. What was there before stays.
 *
 * `offline`: no answer came; `slow`: it took too long; `status`: the server said no; `not-secure`: it led to an address that
 * is not encrypted; `html`: a page came instead; `shrunk`: less than half of the sites were left; `empty`: none was in it;
 * `interrupted`: the browser was closed meanwhile; `storage`: it could not be stored.
 */
export const listProblems = [
  'offline',
  'slow',
  'status',
  'not-secure',
  'html',
  'too-large',
  'unreadable',
  'shrunk',
  'empty',
  'interrupted',
  'storage',
] as const satisfies readonly (Exclude<ReadingProblem, 'cancelled'> | string)[];
export type ListProblem = (typeof listProblems)[number];

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const instantSchema = v.nullable(v.pipe(v.number(), v.finite()));
const headerSchema = v.nullable(v.pipe(v.string(), v.maxLength(1024)));

const countsSchema = <const Keys extends readonly string[]>(keys: Keys) =>
  // CAST: the entries are made of exactly these keys.
  v.object(
    Object.fromEntries(keys.map((key) => [key, v.fallback(countSchema, 0)])) as Record<
      Keys[number],
      v.SchemaWithFallback<typeof countSchema, number>
    >,
  );

const exampleSchema = v.object({ line: countSchema, text: v.pipe(v.string(), v.maxLength(200)) });

/** An account as it comes from storage or from another context. */
const accountSchema = v.object({
  bytes: countSchema,
  lines: countSchema,
  lineCounts: countsSchema<readonly LineOutcome[]>(lineOutcomes),
  names: countSchema,
  nameCounts: countsSchema<readonly NameOutcome[]>(nameOutcomes),
  examples: v.fallback(v.record(v.picklist([...lineOutcomes, ...nameOutcomes]), v.array(exampleSchema)), {}),
});

/** An account as another context wrote it; null where it is none. */
export const parseAccount = (value: unknown): ListAccount | null => {
  const parsed = v.safeParse(accountSchema, value);
  // CAST: `v.record` over known keys has each of them optional, as the account has.
  return parsed.success ? (parsed.output as ListAccount) : null;
};

const failureSchema = v.object({
  problem: v.picklist(listProblems),
  /** What the server answered, where it said no. */
  status: v.nullable(countSchema),
  at: v.number(),
  /** In a row. */
  times: countSchema,
});
export type ListFailure = Readonly<v.InferOutput<typeof failureSchema>>;

const stateSchema = v.object({
  /** When what is in force was read, epoch milliseconds; null where nothing was yet. */
  goodAt: v.fallback(instantSchema, null),
  /** When the server last said that this is still so; null where it was never asked. */
  checkedAt: v.fallback(instantSchema, null),
  domains: v.fallback(countSchema, 0),
  exceptions: v.fallback(countSchema, 0),
  account: v.fallback(v.nullable(accountSchema), null),
  /** The names themselves are in the database. Where they are not, the index alone is enforced. */
  kept: v.fallback(v.boolean(), false),
  etag: v.fallback(headerSchema, null),
  lastModified: v.fallback(headerSchema, null),
  /** The address that these two, and what is in force, are of. */
  href: v.fallback(headerSchema, null),
  /** The host that answered last, after redirects. */
  host: v.fallback(headerSchema, null),
  failure: v.fallback(v.nullable(failureSchema), null),
  nextTryAt: v.fallback(instantSchema, null),
});

/** What Ebb knows of a subscribed list beside its names. Not a setting: it is made again from the list. */
export type ListState = Readonly<Omit<v.InferOutput<typeof stateSchema>, 'account'>> & {
  readonly account: ListAccount | null;
};

export const newListState: ListState = Object.freeze({
  goodAt: null,
  checkedAt: null,
  domains: 0,
  exceptions: 0,
  account: null,
  kept: false,
  etag: null,
  lastModified: null,
  href: null,
  host: null,
  failure: null,
  nextTryAt: null,
});

/** The state as stored; what cannot be read is as if it were new. Never throws. */
export const parseListState = (stored: unknown): ListState => {
  const parsed = v.safeParse(stateSchema, stored);
  // CAST: `v.record` over known keys has each of them optional, as the account has.
  return parsed.success ? (parsed.output as ListState) : newListState;
};
