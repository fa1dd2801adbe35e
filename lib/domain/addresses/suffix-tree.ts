/**
 * What the public suffix list says of a name: `registry` and `company` are those below which strangers register names (`co.uk`)
 * or rent them (`github.io`), `exception` is no suffix although a rule with `*` says so (`www.ck`), `way` only leads to others.
 */
export type SuffixKind = 'way' | 'registry' | 'company' | 'exception';

export interface SuffixNode {
  readonly kind: SuffixKind;
  /** By the next label to the left; `*` is any. */
  readonly below: SuffixTree;
}
export type SuffixTree = ReadonlyMap<string, SuffixNode>;

/**
 * In the text of a tree each label is a capital letter and the letters that it does not share with the label before it: A
 * shares none, B the first, and so on. A mark before it says that it is of another kind than the one before, or, for the
 * first of a bracket, than the one above; the first of all is of a registry. What is below a label follows in brackets.
 */
export const kindMarks: Readonly<Record<SuffixKind, string>> = {
  way: '~',
  registry: '.',
  company: '!',
  exception: '?',
};
export const firstKind: SuffixKind = 'registry';
export const noneShared = 'A'.charCodeAt(0);
export const mostShared = 25;

const token = /([~.!?]?)([A-Z])([a-z\d*-]*)(\(?)|\)/g;
// CAST: its own keys.
const kinds = new Map(Object.entries(kindMarks).map(([kind, mark]) => [mark, kind as SuffixKind]));

const nothing: SuffixTree = new Map();

/** Reads the labels of a bracket to its end. */
const readBracket = (tokens: RegExpStringIterator<RegExpExecArray>, kindAbove: SuffixKind): SuffixTree => {
  const below = new Map<string, SuffixNode>();
  let label = '';
  let kind = kindAbove;
  for (let next = tokens.next(); !next.done && next.value[0] !== ')'; next = tokens.next()) {
    const [, mark = '', shared = '', letters = '', bracket] = next.value;
    kind = kinds.get(mark) ?? kind;
    label = label.slice(0, shared.charCodeAt(0) - noneShared) + letters;
    below.set(label, { kind, below: bracket ? readBracket(tokens, kind) : nothing });
  }
  return below;
};

export const readSuffixTree = (text: string): SuffixTree => readBracket(text.matchAll(token), firstKind);
