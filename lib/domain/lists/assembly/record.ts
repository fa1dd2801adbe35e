import { firstRecord } from './layout';

// A record of a name: its hash (4 bytes), its length, its marks, its shape and its notes (1 each), and its bytes. An entry is
// where a record begins.

export const lengthAt: usize = 4;
export const marksAt: usize = 5;
const shapeAt: usize = 6;
export const notesAt: usize = 7;
export const nameAt: usize = 8;

/** As `lib/domain/lists/mark.ts` has them. */
export const listed: u32 = 1;
export const marksFromLines: u32 = 63;
export const below: u32 = 64;
export const maybeSuffix: u32 = 128;

/** What is above a name: how long its first label is, and whether it has more than one dot, and more than two. */
export const twoDots: u32 = 64;
export const moreDots: u32 = 128;
export const firstLabel: u32 = 63;

/** An earlier line lists the name. */
export const listedBefore: u32 = 1;
/** A line lists it, and the list does not keep it. */
export const dropped: u32 = 2;
export const keptException: u32 = 4;
/** A name above it may be listed. */
export const maybeBelow: u32 = 8;

/** Where the next record will begin. */
export let top: usize = firstRecord;
/** How many there are. */
export let size: u32 = 0;

/** Notes what was written from `top` on. */
export function moveTop(to: usize, count: u32): void {
  top = to;
  size = count;
}

/** Forgets all records. */
export function clearRecords(): void {
  moveTop(firstRecord, 0);
}

/** What is above a name, by its dots, of which there is one at least. */
export function shapeOf(dots: u64): u32 {
  const second = dots & (dots - 1);
  const third = second & (second - 1);
  return <u32>ctz(dots) | select<u32>(twoDots, 0, second !== 0) | select<u32>(moreDots, 0, third !== 0);
}

/** Writes all but the name, and gives where the next record begins. */
export function writeRecord(entry: usize, hash: u32, length: usize, marks: u32, shape: u32): usize {
  store<u64>(entry, <u64>hash | ((<u64>(<u32>length | (marks << 8) | (shape << 16))) << 32));
  return entry + nameAt + length;
}

export function nextOf(entry: usize): usize {
  return entry + nameAt + lengthOf(entry);
}

export function hashAt(entry: usize): u32 {
  return load<u32>(entry);
}

export function lengthOf(entry: usize): usize {
  return load<u8>(entry, lengthAt);
}

export function marksOf(entry: usize): u32 {
  return load<u8>(entry, marksAt);
}

export function setMarks(entry: usize, marks: u32): void {
  store<u8>(entry, marks, marksAt);
}

export function addMarks(entry: usize, marks: u32): void {
  setMarks(entry, marksOf(entry) | marks);
}

export function shapeAbove(entry: usize): u32 {
  return load<u8>(entry, shapeAt);
}

export function notesOf(entry: usize): u32 {
  return load<u8>(entry, notesAt);
}

export function addNote(entry: usize, note: u32): void {
  store<u8>(entry, notesOf(entry) | note, notesAt);
}

/** Notes the nearest entry above in the place of the hash, for which nobody asks then. */
export function setAbove(entry: usize, above: usize): void {
  store<u32>(entry, <u32>above);
  addMarks(entry, below);
}
