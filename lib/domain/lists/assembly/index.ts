import { lookAbove, markBelow } from './domains-above';
import { clearBits, isExpected, learnHash, sizeBits } from './hash-bits';
import { reserve, stride } from './layout';
import { findEntry, startSlots, takeSlot } from './name-slots';
import { addOther, countOthers, cutOthers, isOther, otherAt, setOther, startOthers } from './others';
import {
  addMarks,
  addNote,
  below,
  clearRecords,
  dropped,
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

export { learnt } from './hash-bits';
export { firstRecord, input, inputSize, keys, scratch } from './layout';
export { hashOf } from './name-hash';
export { countOthers, others } from './others';
export { pack, packedCount, packedEnd, packedStart, startPackingDomains, startPackingExceptions } from './packing';
export { add, takePlainLines } from './plain-lines';
export { lengthAt, marksAt, nameAt, notesAt, size, top } from './record';
export { markSuffixes } from './suffixes';

/** Forgets everything, for another list. */
export function clear(): void {
  clearRecords();
  clearBits();
}

/** Begins to settle: gives where the rules of the suffixes are to be written, `bytes` of them. */
export function startSettling(bytes: usize): usize {
  const rules = sizeBits();
  // The last of them is read beyond its end.
  reserve(rules + bytes + stride);
  return rules;
}

/** Needed where `learnt` does not hold. */
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

/** So many of the names that are merely covered stay among the others, as examples. */
const coveredExamples: u32 = 3;

let kept: u32 = 0;
let coveredSeen: u32 = 0;
/** How many names were dropped since they are covered, and nothing else is to be said of them. */
export let coveredCount: u32 = 0;

/** When all are placed, and marked as suffixes. */
export function startFinding(): u32 {
  kept = 0;
  coveredCount = 0;
  coveredSeen = 0;
  return countOthers();
}

/** Whether nothing but names that lines list lie above a name that a line lists. */
function isMerelyCovered(entry: usize, above: u32): bool {
  return (above & ~below) === listed && marksOf(entry) === (listed | below);
}

/** Finds what lies above the others, by their numbers, and keeps those of which there is more to say. */
export function find(from: u32, limit: u32): void {
  for (let index = from; index < limit; index++) {
    const entry = otherAt(index);
    // A name that came before has no marks left.
    const above = (marksOf(entry) & marksFromLines) === 0 ? 0 : markBelow(entry);
    if (isMerelyCovered(entry, above) && ++coveredSeen > coveredExamples) {
      addNote(entry, dropped);
      coveredCount++;
    } else if (marksOf(entry) !== listed) setOther(kept++, entry);
  }
  if (limit === countOthers()) cutOthers(kept);
}
