import type { DomainList } from '../../../lib/domain/lists/domain-list';
import { unpackNames } from '../../../lib/domain/lists/domain-list';
import { type DomainTable, openDomainTable } from '../../../lib/domain/lists/domain-table';
import type { ListAccount } from '../../../lib/domain/lists/list-account';
import { ListReader } from '../../../lib/domain/lists/list-reader';
import { normaliseList } from '../../../lib/domain/lists/normalise-list';

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Reads a list, given in one piece or several. */
export const readPieces = (
  pieces: readonly Uint8Array[],
  table: DomainTable = openDomainTable(),
): { list: DomainList; account: ListAccount } => {
  const reader = new ListReader(table);
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return { list: normaliseList(reader.table, reader.account), account: reader.account };
};

export const readText = (text: string): { list: DomainList; account: ListAccount } => readPieces([bytesOf(text)]);

export const domainsOf = (text: string): readonly string[] => unpackNames(readText(text).list.domains);

export const exceptionsOf = (text: string): readonly string[] => unpackNames(readText(text).list.exceptions);

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, count) => all + count, 0);

/** What must hold of every account. */
export const totals = ({ lines, lineCounts, names, nameCounts }: ListAccount) => ({
  lines: [lines, sum(lineCounts)],
  names: [names, sum(nameCounts)],
});

/** The outcomes that lines had, with their counts; those without any left out. */
export const outcomes = (text: string): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(readText(text).account.lineCounts).filter(([, count]) => count > 0));
