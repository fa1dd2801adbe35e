import { reserve } from './layout';
import { listed, marksOf, maybeBelow, notesOf, size } from './record';

// The entries of which more may be to be said than that one line lists them, in their order, 4 bytes each.

export let others: usize = 0;
let end: usize = 0;

/** Makes room for all entries at `from`, and gives where that ends. */
export function startOthers(from: usize): usize {
  others = from;
  end = from;
  const limit = from + ((<usize>size) << 2);
  reserve(limit);
  return limit;
}

export function countOthers(): u32 {
  return <u32>((end - others) >>> 2);
}

/** Keeps only the first `count` of them. */
export function cutOthers(count: u32): void {
  end = others + ((<usize>count) << 2);
}

export function setOther(index: u32, entry: usize): void {
  store<u32>(others + ((<usize>index) << 2), <u32>entry);
}

export function otherAt(index: u32): u32 {
  return load<u32>(others + ((<usize>index) << 2));
}

export function addOther(entry: usize): void {
  store<u32>(end, <u32>entry);
  end += 4;
}

/** Whether an entry is one of them by what is known before names are brought together. */
export function isOther(entry: usize): bool {
  return marksOf(entry) !== listed || (notesOf(entry) & maybeBelow) !== 0;
}
