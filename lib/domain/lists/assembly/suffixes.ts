import { expect } from './hash-bits';
import { wildcardEnds, wildcards } from './layout';
import { dot, lineFeed } from './name-bytes';
import { hashOf } from './name-hash';
import { entryAt, firstSlot, slotAfter, slotWith } from './name-slots';
import { addMarks, maybeSuffix } from './record';

// Sorts out what cannot be a suffix that strangers share: to walk the tree of all suffixes for each of a million names would
// take more time than all else together. The rules lie in memory as a text, each with a line feed at its end.

/** `*.` */
const wildcard: u32 = 0x2e2a;

/** What `wildcardEnds` says of the labels that end so. */
const twoLetters: u32 = 1;
const anyLabel: u32 = 2;

let rules: usize = 0;
let end: usize = 0;

/** The bit of a hash among 65,536. */
function bitOf(hash: u32): u32 {
  return (<u32>1) << ((hash >>> 16) & 7);
}

function byteOf(hash: u32): usize {
  return wildcards + (hash >>> 19);
}

/** By the last two letters. */
function endOf(name: usize, length: usize): usize {
  const lastButOne = <usize>load<u8>(name + length - 2) & 31;
  const last = <usize>load<u8>(name + length - 1) & 31;
  return wildcardEnds + ((lastButOne << 5) | last);
}

/** Whether a rule may say that each label below the domain with this hash is a suffix, as `*.kawasaki.jp` does. */
export function hasWildcard(hash: u32): bool {
  return (load<u8>(byteOf(hash)) & bitOf(hash)) !== 0;
}

/** Whether a rule may say that of the last label of a name (`*.ck`). The name has a letter and a dot before it at least. */
export function endsInWildcard(name: usize, length: usize): bool {
  const labels = <u32>load<u8>(endOf(name, length));
  return labels === anyLabel || (labels === twoLetters && <u32>load<u8>(name + length - 3) === dot);
}

function addWildcard(parent: usize, length: usize): void {
  for (let at = parent; at < parent + length; at++) {
    if (<u32>load<u8>(at) !== dot) continue;
    const hash = hashOf(parent, length);
    store<u8>(byteOf(hash), load<u8>(byteOf(hash)) | bitOf(hash));
    return;
  }
  const end = endOf(parent, length);
  store<u8>(end, length === 2 && <u32>load<u8>(end) !== anyLabel ? twoLetters : anyLabel);
}

function lengthOfRule(rule: usize): usize {
  let at = rule;
  while (<u32>load<u8>(at) !== lineFeed) at++;
  return at - rule;
}

/**
 * Learns the rules from `from` to `to`, when all names are learnt, and expects the names that they name. Of those, the ones that
 * may be on the list are kept, at the front.
 */
export function learnSuffixes(from: usize, to: usize): void {
  rules = from;
  end = from;
  for (let rule = from; rule < to; ) {
    const length = lengthOfRule(rule);
    const next = rule + length + 1;
    if (<u32>load<u16>(rule) === wildcard) addWildcard(rule + 2, length - 2);
    else if (expect(hashOf(rule, length))) {
      memory.copy(end, rule, length + 1);
      end += length + 1;
    }
    rule = next;
  }
}

/** Marks the entries whose hash is that of a rule's name. */
export function markSuffixes(): void {
  for (let rule = rules; rule < end; ) {
    const length = lengthOfRule(rule);
    const hash = hashOf(rule, length);
    for (let slot = slotWith(hash, firstSlot(hash)); slot !== 0; slot = slotAfter(hash, slot))
      addMarks(entryAt(slot), maybeSuffix);
    rule += length + 1;
  }
}
