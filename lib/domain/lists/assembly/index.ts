import { lookAbove, markBelow } from './domains-above';
import { isExpected, learnHash, makeBits } from './hash-bits';
import { reserve } from './layout';
import { findEntry, startSlots, takeSlot } from './name-slots';
import { addOther, countOthers, cutOthers, isOther, otherAt, setOther, startOthers } from './others';
import {
  addMarks,
  addNote,
  hashAt,
  lengthOf,
  listed,
  listedBefore,
  marksFromLines,
  marksOf,
  nameAt,
  nextOf,
  setMarks,
} from './record';
import { learnSuffixes } from './suffixes';

// The names of one list, from the first line to the packed names. `NativeTable` calls these in their order, each with as many
// records as fit one step: it takes where to begin and where to end, and gives where it stopped.

export { firstRecord, input, inputSize, keys, scratch } from './layout';
export { hashOf } from './name-hash';
export { countOthers, others } from './others';
export { pack, packedCount, packedEnd, packedStart, startPackingDomains, startPackingExceptions } from './packing';
export { add, takePlainLines } from './plain-lines';
export { clearRecords, lengthAt, lineAt, marksAt, nameAt, notesAt, size, top } from './record';
export { markSuffixes } from './suffixes';

/** Begins to settle: gives where the rules of the suffixes are to be written, `bytes` of them. */
export function startSettling(bytes: usize): usize {
  const rules = makeBits();
  reserve(rules + bytes);
  return rules;
}

export function learn(from: usize, limit: usize): usize {
  let entry = from;
  for (; entry < limit; entry = nextOf(entry)) learnHash(hashAt(entry));
  return entry;
}

/** When all names are learnt: takes the rules of the suffixes. */
export function startLooking(rules: usize, bytes: usize): void {
  learnSuffixes(rules, rules + bytes);
}

export function look(from: usize, limit: usize): usize {
  return lookAbove(from, limit);
}

/** When all that may be asked for is expected. What was written before ends at `from`. */
export function startPlacing(from: usize): void {
  startSlots((startOthers((from + 3) & ~3) + 7) & ~7);
}

/** What lines said of a name is brought together at the first of its entries; the others are left without a mark. */
function join(first: usize, entry: usize): void {
  const known = marksOf(first);
  const marks = marksOf(entry) & marksFromLines;
  addMarks(first, marks);
  setMarks(entry, 0);
  if ((known & marks & listed) !== 0) addNote(entry, listedBefore);
}

export function place(from: usize, limit: usize): usize {
  let entry = from;
  for (; entry < limit; entry = nextOf(entry)) {
    const hash = hashAt(entry);
    if (isExpected(hash)) {
      addOther(entry);
      const first = findEntry(hash, entry + nameAt, lengthOf(entry));
      if (first === 0) takeSlot(entry, hash);
      else join(first, entry);
    } else if (isOther(entry)) addOther(entry);
  }
  return entry;
}

let kept: u32 = 0;

/**
 * When all are placed, and marked as suffixes: finds what lies above the others, by their numbers, and keeps those of which
 * there is more to say indeed.
 */
export function find(from: u32, limit: u32): void {
  if (from === 0) kept = 0;
  for (let index = from; index < limit; index++) {
    const entry = otherAt(index);
    markBelow(entry);
    if (marksOf(entry) !== listed) setOther(kept++, entry);
  }
  if (limit === countOthers()) cutOthers(kept);
}
