import { longestPiece } from './assembly';
import type { CsvColumn } from './csv-line';
import { type DomainTable, openDomainTable } from './domain-table';
import { bar, caret, carriageReturn, endOfLine, isBlank, isEnd, lineFeed, skipBlanks, skipNowhere } from './line-bytes';
import { exampleLength, type LineOutcome, noteExample, type OpenAccount, openAccount } from './list-account';
import type { LineMeaning } from './list-line';
import { mark } from './mark';
import { readOddLine } from './odd-line';
import { readPlainName, roomForName } from './plain-name';

/** A longer line is left out, so that no file without line ends takes memory. dnsmasq stops at 1025. */
export const longestLine = 4096;

const exclamation = 33;
const hash = 35;
const asterisk = 42;
const fullStop = 46;

const marksOf: Readonly<Record<LineMeaning, number>> = {
  listed: mark.listed,
  important: mark.listed | mark.important,
  exception: mark.exception,
  cancelled: mark.cancelled,
  'exception-cancelled': mark.exceptionCancelled,
};

// CAST (whole file): `bytes[at]` is below the length, since every stretch that is scanned ends with a line's end.

/**
 * Reads a list in pieces, cut anywhere. Lines of one name (plain, hosts, `*.name`, `||name^`) are read from the bytes as they
 * lie, without a string; all others become text. Holds the names, at most one line, and counts.
 */
export class ListReader {
  readonly account: OpenAccount = openAccount();
  readonly table: DomainTable;
  readonly #csv: CsvColumn = { column: null };
  readonly #decoder = new TextDecoder();
  readonly #encoder = new TextEncoder();
  /** The name that was read last. */
  readonly #name = new Uint8Array(roomForName);
  /** The line that the last piece began and did not end. */
  readonly #rest = new Uint8Array(longestLine + 1);
  #restLength = 0;
  #restTooLong = false;
  /** The last piece ended with a carriage return: a line feed after it ends no further line. */
  #afterReturn = false;

  constructor(table: DomainTable = openDomainTable()) {
    this.table = table;
  }

  push(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; from += longestPiece) this.#push(bytes.subarray(from, from + longestPiece));
  }

  #push(piece: Uint8Array): void {
    this.account.bytes += piece.length;
    let from = this.#afterReturn && piece[0] === lineFeed ? 1 : 0;
    let limit = piece.length;
    while (limit > from && !isEnd(piece[limit - 1] as number)) limit--;
    this.#afterReturn = piece[piece.length - 1] === carriageReturn;
    if (limit > from && this.#hasRest()) from = this.#endRest(piece, from);
    if (from < limit) this.table.open(piece.subarray(0, limit));
    while (from < limit) {
      from = this.#takePlainLines(from, limit);
      if (from < limit) from = this.#afterEnd(piece, this.#readLine(piece, from));
    }
    this.#keepRest(piece, from);
  }

  /** Reads a last line without an end. */
  end(): void {
    if (this.#hasRest()) this.#readRest();
  }

  #hasRest(): boolean {
    return this.#restLength > 0 || this.#restTooLong;
  }

  #afterEnd(bytes: Uint8Array, end: number): number {
    return bytes[end] === carriageReturn && bytes[end + 1] === lineFeed ? end + 2 : end + 1;
  }

  #keepRest(bytes: Uint8Array, from: number): void {
    const part = bytes.subarray(from);
    if (this.#restLength + part.length > longestLine) this.#restTooLong = true;
    const kept = part.subarray(0, longestLine - this.#restLength);
    this.#rest.set(kept, this.#restLength);
    this.#restLength += kept.length;
  }

  #endRest(bytes: Uint8Array, from: number): number {
    const end = endOfLine(bytes, from);
    this.#keepRest(bytes.subarray(0, end), from);
    this.#readRest();
    return this.#afterEnd(bytes, end);
  }

  #readRest(): void {
    const length = this.#restLength;
    this.#rest[length] = lineFeed;
    this.#restLength = 0;
    if (!this.#restTooLong) this.#readLine(this.#rest, 0);
    else this.#leaveOut('too-long', this.#rest, 0, length);
    this.#restTooLong = false;
  }

  #takePlainLines(from: number, limit: number): number {
    const { account, table } = this;
    const before = table.size;
    const end = table.takePlainLines(from, limit, account.lines);
    const taken = table.size - before;
    account.lines += taken;
    account.lineCounts.taken += taken;
    account.names += taken;
    return end;
  }

  /** Reads the line that begins at `start` and returns where it ends. */
  #readLine(bytes: Uint8Array, start: number): number {
    const first = skipBlanks(bytes, start);
    const byte = bytes[first] as number;
    if (byte === exclamation) return this.#readRemark(bytes, start, first);
    if (byte === hash && isBlank(bytes[first + 1] as number)) return this.#readRemark(bytes, start, first);
    let at = skipNowhere(bytes, first);
    if (byte === asterisk && bytes[first + 1] === fullStop) at = first + 2;
    const anchored = byte === bar && bytes[first + 1] === bar;
    if (anchored) at = first + 2;
    const length = readPlainName(bytes, at, this.#name);
    const nameEnd = at + length;
    if (length < 0 || (anchored && bytes[nameEnd] !== caret)) return this.#readOddLine(bytes, start);
    let end = skipBlanks(bytes, anchored ? nameEnd + 1 : nameEnd);
    if (!anchored && end > nameEnd && bytes[end] === hash) end = endOfLine(bytes, end);
    if (!isEnd(bytes[end] as number) || end - start > longestLine) return this.#readOddLine(bytes, start);
    this.#takeName(length);
    return end;
  }

  #readRemark(bytes: Uint8Array, start: number, first: number): number {
    const end = endOfLine(bytes, first);
    if (end - start > longestLine) this.#leaveOut('too-long', bytes, start, end);
    else this.#count('comment');
    return end;
  }

  #readOddLine(bytes: Uint8Array, start: number): number {
    const end = endOfLine(bytes, start);
    if (end - start > longestLine) {
      this.#leaveOut('too-long', bytes, start, end);
      return end;
    }
    const line = readOddLine(this.#decoder.decode(bytes.subarray(start, end)), this.#csv);
    if (!('names' in line)) {
      this.#leaveOut(line.outcome, bytes, start, end);
      return end;
    }
    this.#count(line.outcome);
    const { account } = this;
    if (line.outcome === 'taken') {
      account.names += line.names.length + line.unusable.length;
      account.nameCounts.unusable += line.unusable.length;
      for (const text of line.unusable) noteExample(account, 'unusable', () => ({ line: account.lines, text }));
    }
    for (const name of line.names) this.table.add(this.#encoder.encode(name), marksOf[line.meaning], account.lines);
    return end;
  }

  #takeName(length: number): void {
    const { account } = this;
    account.lines++;
    account.lineCounts.taken++;
    account.names++;
    this.table.add(this.#name.subarray(0, length), mark.listed, account.lines);
  }

  #count(outcome: LineOutcome): void {
    this.account.lines++;
    this.account.lineCounts[outcome]++;
  }

  #leaveOut(outcome: LineOutcome, bytes: Uint8Array, start: number, end: number): void {
    this.#count(outcome);
    if (outcome === 'blank' || outcome === 'comment') return;
    // A character takes at most four bytes: enough to fill an example, however long the line.
    const text = bytes.subarray(start, Math.min(end, start + exampleLength * 4));
    noteExample(this.account, outcome, () => ({
      line: this.account.lines,
      text: this.#decoder.decode(text).trim(),
    }));
  }
}
