import { reserve } from './layout';
import { isSame } from './name-hash';
import { lengthOf, nameAt } from './record';

// Entries by their hashes: for each slot the entry, or 0 where it is free, and the hash. Never more than half are taken.

const slotBytes: usize = 8;
const fewestSlots: usize = 1 << 12;

let slots: usize = 0;
let count: usize = 0;
let taken: usize = 0;
let shift: u32 = 0;
/** Where a larger table will begin. */
let end: usize = 0;

function makeSlots(most: usize): void {
  slots = end;
  count = most;
  taken = 0;
  shift = <u32>clz<u32>(<u32>most) + 1;
  end = slots + most * slotBytes;
  reserve(end);
  memory.fill(slots, 0, most * slotBytes);
}

/** The table begins at `from`, behind which nothing else may be written. */
export function startSlots(from: usize): void {
  end = from;
  makeSlots(fewestSlots);
}

export function endOfSlots(): usize {
  return end;
}

function nextSlot(slot: usize): usize {
  return slot + slotBytes === slots + count * slotBytes ? slots : slot + slotBytes;
}

export function firstSlot(hash: u32): usize {
  return slots + (<usize>hash >>> shift) * slotBytes;
}

/** The next entry with this hash from a slot on, as its slot; 0 where there is none. */
export function slotWith(hash: u32, from: usize): usize {
  for (let slot = from; load<u32>(slot) !== 0; slot = nextSlot(slot)) if (load<u32>(slot, 4) === hash) return slot;
  return 0;
}

export function slotAfter(hash: u32, slot: usize): usize {
  return slotWith(hash, nextSlot(slot));
}

export function entryAt(slot: usize): usize {
  return load<u32>(slot);
}

/** The entry whose name lies at `start` as well, or 0. */
export function findEntry(hash: u32, start: usize, length: usize): usize {
  for (let slot = slotWith(hash, firstSlot(hash)); slot !== 0; slot = slotAfter(hash, slot)) {
    const entry = entryAt(slot);
    if (lengthOf(entry) === length && isSame(entry + nameAt, start, length)) return entry;
  }
  return 0;
}

function put(entry: usize, hash: u32): void {
  let slot = firstSlot(hash);
  while (load<u32>(slot) !== 0) slot = nextSlot(slot);
  store<u32>(slot, <u32>entry);
  store<u32>(slot, hash, 4);
  taken++;
}

/** Takes an entry whose name is not among them. */
export function takeSlot(entry: usize, hash: u32): void {
  put(entry, hash);
  if (taken * 2 <= count) return;
  const before = slots;
  const after = slots + count * slotBytes;
  makeSlots(count * 4);
  for (let slot = before; slot < after; slot += slotBytes)
    if (load<u32>(slot) !== 0) put(load<u32>(slot), load<u32>(slot, 4));
}
