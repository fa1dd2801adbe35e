import { type ListLine, leftOut, lineOf } from './list-line';
import { readSiteName } from './site-name';

/** The column of a table that holds the sites; null until a heading or the first row with a site has shown it. */
export interface CsvColumn {
  column: number | null;
}

const headings = /^(?:domain|domains|host|hosts|hostname|url|site|website)$/i;

const cellsOf = (text: string): string[] =>
  text.split(/[,;\t]/).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );

/**
 * Reads a row of a table; null for another line. Sites stand in the column whose heading says so, else in the first, or in
 * the second where the first is a number (a rank): any other column may name the source, which is not to be limited.
 */
export const readCsvLine = (text: string, csv: CsvColumn): ListLine | null => {
  if (!/[,;\t]/.test(text) && !/^".*"$/.test(text)) return null;
  const cells = cellsOf(text);
  const [first = ''] = cells;
  if (csv.column === null) {
    const heading = cells.findIndex((cell) => headings.test(cell));
    if (heading >= 0) {
      csv.column = heading;
      return leftOut('directive');
    }
  }
  const column = csv.column ?? (/^\d+$/.test(first) ? 1 : 0);
  const cell = cells[column] ?? '';
  if (csv.column === null && readSiteName(cell).ok) csv.column = column;
  return lineOf([cell]);
};
