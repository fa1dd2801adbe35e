import { expect } from './hash-bits';
import { dot } from './name-bytes';
import { hashOf } from './name-hash';
import { findEntry } from './name-slots';
import {
  addMarks,
  addNote,
  firstLabel,
  lengthOf,
  marksOf,
  maybeBelow,
  maybeSuffix,
  moreDots,
  nameAt,
  nextOf,
  notesOf,
  setAbove,
  shapeAbove,
  twoDots,
} from './record';
import { endsInWildcard, hasWildcard } from './suffixes';

// Which names lie below which. First `look` at all names, then those that may be above are placed, then `markBelow`.

/** Where the domain above the one at `start` begins, a last label by itself among them; 0 where there is none. */
function nextAbove(start: usize, end: usize): usize {
  for (let at = start; at < end; at++) if (<u32>load<u8>(at) === dot) return at + 1;
  return 0;
}

/** Whether any domain above an entry with two dots or more may be a name. */
function mayBeBelow(entry: usize, shape: u32): bool {
  const end = entry + nameAt + lengthOf(entry);
  let start = entry + nameAt + (shape & firstLabel) + 1;
  const hash = hashOf(start, end - start);
  if (hasWildcard(hash)) addMarks(entry, maybeSuffix);
  let found = expect(hash);
  if ((shape & moreDots) === 0) return found;
  for (start = nextAbove(start, end); start !== 0; start = nextAbove(start, end))
    if (expect(hashOf(start, end - start))) found = true;
  return found;
}

/** Expects what lies above the entries from `from` on, and marks what may be a suffix by a rule with a wildcard. */
export function look(from: usize, limit: usize): usize {
  let entry = from;
  for (; entry < limit; entry = nextOf(entry)) {
    const shape = shapeAbove(entry);
    if ((shape & twoDots) === 0) {
      if (endsInWildcard(entry + nameAt, lengthOf(entry))) addMarks(entry, maybeSuffix);
    } else if (mayBeBelow(entry, shape)) addNote(entry, maybeBelow);
  }
  return entry;
}

/** Notes the nearest name above an entry that may have one. Gives the marks of all names above it. */
export function markBelow(entry: usize): u32 {
  if ((notesOf(entry) & maybeBelow) === 0) return 0;
  const end = entry + nameAt + lengthOf(entry);
  let start = entry + nameAt + (shapeAbove(entry) & firstLabel) + 1;
  let marks: u32 = 0;
  for (; start !== 0; start = nextAbove(start, end)) {
    const found = findEntry(hashOf(start, end - start), start, end - start);
    if (found === 0) continue;
    if (marks === 0) setAbove(entry, found);
    marks |= marksOf(found);
  }
  return marks;
}
