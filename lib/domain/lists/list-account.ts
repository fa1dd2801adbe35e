/**
 * What became of a line. Every line has one outcome, so the counts add up to the lines read.
 *
 * Left out, and why: `cosmetic` hides parts of a page; `pattern` is a regular expression, a wildcard inside a name or a part
 * of an address; `option` does not concern pages that are opened; `page` names one page, not a site; `redirected` sends the
 * name to another address (SafeSearch by hosts file) and blocks nothing.
 */
export const lineOutcomes = [
  'taken',
  'exception',
  'blank',
  'comment',
  'directive',
  'cosmetic',
  'pattern',
  'option',
  'page',
  'redirected',
  'ip-address',
  'single-label',
  'not-a-site',
  'too-long',
] as const;
export type LineOutcome = (typeof lineOutcomes)[number];

/** What became of a name on a line that was taken. Every name has one outcome, so the counts add up to the names read. */
export const nameOutcomes = [
  'kept',
  'unusable',
  'duplicate',
  'covered',
  'public-suffix',
  'site-that-helps',
  'excepted',
  'cancelled',
] as const;
export type NameOutcome = (typeof nameOutcomes)[number];

export interface Example {
  /** From 1. 0 for a name that was set aside after reading. */
  readonly line: number;
  /** At most `exampleLength` characters. What lists hold is explicit: shown only when the person asks. */
  readonly text: string;
}

export const examplesPerOutcome = 3;
export const exampleLength = 100;

/** Where every line and name of a list went. */
export interface ListAccount {
  /** After unpacking. */
  readonly bytes: number;
  readonly lines: number;
  readonly lineCounts: Readonly<Record<LineOutcome, number>>;
  readonly names: number;
  readonly nameCounts: Readonly<Record<NameOutcome, number>>;
  readonly examples: Readonly<Partial<Record<LineOutcome | NameOutcome, readonly Example[]>>>;
}

/** An account while it is being kept. */
export interface OpenAccount {
  bytes: number;
  lines: number;
  readonly lineCounts: Record<LineOutcome, number>;
  names: number;
  readonly nameCounts: Record<NameOutcome, number>;
  readonly examples: Partial<Record<LineOutcome | NameOutcome, Example[]>>;
}

const zeros = <Key extends string>(keys: readonly Key[]) =>
  // CAST: the entries are made of exactly these keys.
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;

export const openAccount = (): OpenAccount => ({
  bytes: 0,
  lines: 0,
  lineCounts: zeros(lineOutcomes),
  names: 0,
  nameCounts: zeros(nameOutcomes),
  examples: {},
});

/** Keeps the first few examples of an outcome, with so much of the text as is shown; `example` is only called while more are wanted. */
export const noteExample = (
  { examples }: OpenAccount,
  outcome: LineOutcome | NameOutcome,
  example: () => Example,
): void => {
  const known = examples[outcome] ?? [];
  if (known.length >= examplesPerOutcome) return;
  const { line, text } = example();
  examples[outcome] = [...known, { line, text: text.slice(0, exampleLength) }];
};
