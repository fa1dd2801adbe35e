import trees from 'virtual:public-suffixes';
import { readSuffixTree, type SuffixKind, type SuffixTree } from './suffix-tree';

// By the last label, and only when it is asked for: to read them all would hold up each start of the background.
const known = new Map<string, SuffixTree>();

const treeOf = (top: string): SuffixTree => {
  const tree = known.get(top) ?? readSuffixTree(Object.hasOwn(trees, top) ? (trees[top] ?? '') : '');
  known.set(top, tree);
  return tree;
};

/** How many labels at the end of a host are a suffix. By the list's own last rule it is one where no other says more. */
const suffixLength = (labels: readonly string[], isSuffix: (kind: SuffixKind) => boolean): number => {
  let longest = 1;
  let tree = treeOf(labels.at(-1) ?? '');
  for (let length = 2; length <= labels.length; length++) {
    const label = labels.at(-length) ?? '';
    const node = tree.get(label) ?? (label === '' ? undefined : tree.get('*'));
    if (node === undefined) break;
    if (node.kind === 'exception') return length - 1;
    if (isSuffix(node.kind)) longest = length;
    tree = node.below;
  }
  return longest;
};

/** Addresses by number have no suffix. The browser takes any host that ends in a number for one. */
const isName = (host: string): boolean => !/^\[|(?:^|\.)\d*$/.test(host);

const isWholly = (host: string, isSuffix: (kind: SuffixKind) => boolean): boolean => {
  const labels = host.split('.');
  return isName(host) && suffixLength(labels, isSuffix) === labels.length;
};

const ofRegistry = (kind: SuffixKind) => kind === 'registry';
const ofAnyone = (kind: SuffixKind) => kind === 'registry' || kind === 'company';

/** Whether the host is a suffix under which strangers register names (`com`, `co.uk`), by the ICANN part of the public suffix list. */
export const isPublicSuffix = (host: string): boolean => host !== 'localhost' && isWholly(host, ofRegistry);

/**
 * Whether strangers register or rent names under the host: `com`, `co.uk`, and also `github.io` and `blogspot.com`, where a
 * list that names them would take every site of a host along.
 */
export const isSharedSuffix = (host: string): boolean => isWholly(host, ofAnyone);

/** The registrable domain of a host, or the host where it has none (an IP address, `localhost`). */
export const registrableDomain = (host: string): string => {
  if (!isName(host)) return host;
  const labels = host.split('.');
  const length = suffixLength(labels, ofAnyone) + 1;
  return length <= labels.length && labels.at(-length) !== '' ? labels.slice(-length).join('.') : host;
};

const below = function* (tree: SuffixTree, parent: string): Generator<string> {
  for (const [label, node] of tree) {
    const name = `${label}.${parent}`;
    if (ofAnyone(node.kind)) yield name;
    yield* below(node.below, name);
  }
};

/** Every rule of the public suffix list of two labels and more, but its exceptions; a rule may begin with `*.`. */
export const sharedSuffixes = function* (): Generator<string> {
  for (const top of Object.keys(trees)) yield* below(readSuffixTree(trees[top] ?? ''), top);
};
