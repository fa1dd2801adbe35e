import * as trie from 'tldts/dist/es6/src/data/trie.js';
import type { Plugin } from 'vite';
import { firstKind, kindMarks, mostShared, noneShared, type SuffixKind } from '../lib/domain/addresses/suffix-tree.ts';

/** The edges of a node of tldts's trie, by label. */
type Edges = ReadonlyMap<string, number>;

interface Branch {
  readonly label: string;
  readonly kind: SuffixKind;
  /** What is below it among the rules, and among the exceptions. */
  readonly rules: Edges;
  readonly exceptions: Edges;
}

const none: Edges = new Map();
const kindsByFlag: readonly SuffixKind[] = ['way', 'registry', 'company'];
const order = Object.keys(kindMarks);

const offsets = [0];
for (const length of trie.edgeLength) offsets.push((offsets.at(-1) ?? 0) + length);

/** Every host that Ebb looks up is ASCII, and each rule beyond it is in the list in punycode as well. */
const edgesOf = (node: number): Edges => {
  const edges = new Map<string, number>();
  for (let edge = trie.edgeStart[node] ?? 0; edge < (trie.edgeStart[node + 1] ?? 0); edge++) {
    const label = trie.labelText.slice(offsets[edge], offsets[edge + 1]);
    if (/^[!-~]*$/.test(label)) edges.set(label, trie.edgeChild[edge] ?? 0);
  }
  return edges;
};

const branchesOf = (rules: Edges, exceptions: Edges): readonly Branch[] =>
  [...new Set([...rules.keys(), ...exceptions.keys()])]
    .map((label): Branch => {
      const [rule, exception] = [rules.get(label), exceptions.get(label)];
      const isException = exception !== undefined && trie.nodeFlags[exception] !== 0;
      return {
        label,
        kind: isException ? 'exception' : (kindsByFlag[trie.nodeFlags[rule ?? -1] ?? 0] ?? 'way'),
        rules: rule === undefined ? none : edgesOf(rule),
        exceptions: exception === undefined ? none : edgesOf(exception),
      };
    })
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.label < b.label ? -1 : 1));

/** The letters that two labels begin with. */
const sharedBy = (one: string, other: string): number => {
  let length = 0;
  while (length < mostShared && length < one.length && one[length] === other[length]) length++;
  return length;
};

const pack = (rules: Edges, exceptions: Edges, kindAbove: SuffixKind): string => {
  let [before, kind] = ['', kindAbove];
  const parts = branchesOf(rules, exceptions).map((branch) => {
    const { label } = branch;
    if (!/^[a-z\d*-]+$/.test(label)) throw new Error(`The public suffix list has a label of another form: ${label}`);
    const shared = sharedBy(before, label);
    const mark = branch.kind === kind ? '' : kindMarks[branch.kind];
    [before, kind] = [label, branch.kind];
    const below = pack(branch.rules, branch.exceptions, kind);
    return `${mark}${String.fromCharCode(noneShared + shared)}${label.slice(shared)}${below && `(${below})`}`;
  });
  return parts.join('');
};

/** By the last label. One with nothing below it is left out: it is a suffix like any that the list does not know. */
const packedTrees = (): Readonly<Record<string, string>> => {
  const tops = branchesOf(edgesOf(trie.rulesRoot), edgesOf(trie.exceptionsRoot));
  const texts = tops.map(({ label, rules, exceptions }) => [label, pack(rules, exceptions, firstKind)] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== '').sort());
};

const name = 'virtual:public-suffixes';

/** The public suffix list of tldts, in a form that takes half as much of a build, and of which a lookup reads a small part. */
export function publicSuffixes(): Plugin {
  return {
    name: 'ebb:public-suffixes',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(packedTrees())};` : null),
  };
}
