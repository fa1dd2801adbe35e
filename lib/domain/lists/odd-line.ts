import { readAdblockLine } from './adblock-line';
import { type CsvColumn, readCsvLine } from './csv-line';
import { type ListLine, leftOut, lineOf } from './list-line';
import { readRecord, readResolverLine } from './resolver-line';
import { isIpAddress, leadsNowhere } from './site-name';

const recordType = /^(?:in|a|aaaa|cname|dname|ns|mx|soa|srv|txt|ptr)$/i;

const isComment = (text: string) => /^(?:[#!;]|\/\/|\[[^:]*\]$)/.test(text);

/** What follows the first `#`, `;` or `//` after a space is a remark; a `#` right behind a name as well. */
const withoutRemark = (text: string): string =>
  text
    .replace(/\s(?:[#;!]|\/\/).*$/, '')
    .replace(/(?<![\s/])#.*$/, '')
    .trim();

const readFields = (fields: readonly string[]): ListLine => {
  const [first = '', ...rest] = fields;
  if (isIpAddress(first)) {
    if (rest.length === 0) return leftOut('ip-address');
    const line = lineOf(rest);
    return 'names' in line && !leadsNowhere(first) ? leftOut('redirected') : line;
  }
  if (rest.length === 0) return lineOf([first]);
  // A record that goes on from the line above, as in `  NS localhost.`; else a sentence: to guess a site in it would limit
  // what nobody listed.
  return leftOut(recordType.test(first) ? 'directive' : 'not-a-site');
};

/** `name [seconds] [IN] TYPE …`. Looked for before a table, whose columns tabs may part as well. */
const isRecord = (fields: readonly string[]) =>
  fields.length > 2 && fields.slice(1, 4).some((field) => recordType.test(field)) && !/[,"]/.test(fields.join(''));

/**
 * Reads any line that the fast path leaves, of every format. A heading of a table is remembered in `csv` for the rows
 * below it. Never throws; takes time in proportion to the line's length.
 */
export const readOddLine = (line: string, csv: CsvColumn): ListLine => {
  const text = line.trim();
  if (text === '') return leftOut('blank');
  if (text.startsWith('#') || text.startsWith('$')) {
    const adblock = readAdblockLine(text);
    if (adblock?.outcome === 'cosmetic') return adblock;
  }
  if (isComment(text)) return leftOut('comment');
  if (text.startsWith('/')) return leftOut('pattern');
  const resolver = readResolverLine(text);
  if (resolver) return resolver;
  const adblock = readAdblockLine(text);
  if (adblock) return adblock;
  const bare = withoutRemark(text);
  const fields = bare.split(/\s+/);
  const [first = '', ...rest] = fields;
  if (isIpAddress(first)) return readFields(fields);
  return isRecord(fields) ? readRecord(first, rest) : (readCsvLine(bare, csv) ?? readFields(fields));
};
