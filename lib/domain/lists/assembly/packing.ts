import { firstRecord, packedStartsBefore, reserve } from './layout';
import { lineFeed } from './name-bytes';
import { endOfSlots } from './name-slots';
import { dropped, keptException, lengthOf, listed, marksOf, nameAt, nextOf, notesOf } from './record';

/** Where the packed names begin and end, and how many there are. */
export let packedStart: usize = 0;
export let packedEnd: usize = 0;
export let packedCount: u32 = 0;

let exceptions = false;

function startAt(start: usize): void {
  packedStart = start;
  packedEnd = start;
  packedCount = 0;
}

/** The exceptions go behind all else. */
export function startPackingExceptions(): void {
  exceptions = true;
  startAt(endOfSlots());
}

/** The domains go over the records, of which none is of use after that. */
export function startPackingDomains(): void {
  exceptions = false;
  startAt(firstRecord - packedStartsBefore);
}

function isChosen(entry: usize): bool {
  if (exceptions) return (notesOf(entry) & keptException) !== 0;
  return (marksOf(entry) & listed) !== 0 && (notesOf(entry) & dropped) === 0;
}

/** Packs the names that are kept, each with a line feed. */
export function pack(from: usize, limit: usize): usize {
  if (exceptions) reserve(packedEnd + (limit - from) + 512);
  let to = packedEnd;
  let count = packedCount;
  let entry = from;
  while (entry < limit) {
    const next = nextOf(entry);
    if (isChosen(entry)) {
      const length = lengthOf(entry);
      // Up to 15 bytes behind the name are written as well, which does not reach the next record.
      for (let at: usize = 0; at < length; at += 16) v128.store(to + at, v128.load(entry + nameAt + at));
      store<u8>(to + length, lineFeed);
      to += length + 1;
      count++;
    }
    entry = next;
  }
  packedEnd = to;
  packedCount = count;
  return entry;
}
