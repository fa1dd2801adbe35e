import { markBelow } from './domains-above';
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

// The names of one list, from the first line to the packed names. `NativeTable` calls these in their order, each with as many
// records as fit one step: it takes where to begin and where to end, and gives where it stopped.

export { look } from './domains-above';
export { learnt } from './hash-bits';
export { firstRecord, input, inputSize, keys, scratch } from './layout';
export { hashOf } from './name-hash';
export { countOthers, others } from './others';
export { pack, packedCount, packedEnd, packedStart, startPackingDomains, startPackingExceptions } from './packing';
export { add, takePlainLines } from './plain-lines';
export { lengthAt, marksAt, nameAt, notesAt, size, top } from './record';
export { learnSuffixes, markSuffixes } from './suffixes';

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
let covered: u32 = 0;
let coveredExamples: u32 = 0;

/** When all are placed, and marked as suffixes. So many of the names that are merely covered stay among the others, as examples. */
export function startFinding(examples: u32): u32 {
  kept = 0;
  covered = 0;
  coveredExamples = examples;
  return countOthers();
}

/** How many names were dropped since they are covered, and nothing else is to be said of them. */
export function countCovered(): u32 {
  return max<u32>(covered, coveredExamples) - coveredExamples;
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
    if (isMerelyCovered(entry, above) && ++covered > coveredExamples) addNote(entry, dropped);
    else if (marksOf(entry) !== listed) setOther(kept++, entry);
  }
  if (limit === countOthers()) cutOthers(kept);
}
