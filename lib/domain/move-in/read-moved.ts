import { defaultPassMinutes, defaultWaitSeconds } from '../limits/bounds';
import type { LimitDraft } from '../limits/limit';
import { patternSet } from '../limits/site-set';
import { looksLikeBlockSite } from './block-site-file';
import { ownPattern } from './foreign-site';
import { looksLikeLeechBlock, readLeechBlockFile } from './leechblock-file';
import { readLeechBlockSet } from './leechblock-set';
import { type Moved, type MoveRules, Remarks } from './moved';
import { readBlockSite } from './read-block-site';

/** Characters. The settings of a tool take a few thousand; a list of millions is no limit. */
export const longestFile = 5_000_000;
/** Lines of a plain list that one limit takes. */
export const longestList = 5_000;

const readLeechBlock = (lines: readonly string[], rules: MoveRules): Moved => {
  const file = readLeechBlockFile(lines);
  if (!file) return { ok: false, problem: 'damaged' };
  const leftOut = new Remarks();
  const limits = file.sets.flatMap((set, index) => {
    const read = readLeechBlockSet(set, { number: index + 1, subdomains: file.matchSubdomains, rules });
    if (read.ok) return read.limits;
    if (read.why !== null) leftOut.add(read.why, read.name);
    return [];
  });
  leftOut.addWhere(
    limits.some(({ draft }) => draft.sites.patterns.some((pattern) => pattern.startsWith('='))),
    'names',
  );
  leftOut.addWhere(file.oa !== '0', 'password');
  leftOut.addWhere(file.clockOffset !== '' && file.clockOffset !== '0', 'clock');
  for (const name of file.unknown) leftOut.add('unknown', name);
  if (limits.length === 0 && leftOut.list().length === 0) return { ok: false, problem: 'nothing' };
  return { ok: true, tool: 'leechblock', limits, leftOut: leftOut.list() };
};

/** A line of a hosts file sends its names nowhere. */
const nowhere = /^(?:0\.0\.0\.0|127\.0\.0\.1|::1?)\s+/;

/** A list of sites, one a line: a limit with the pause page, as a new one has it. */
const readPlainList = (lines: readonly string[], rules: MoveRules): Moved => {
  const remarks = new Remarks();
  const patterns = new Set<string>();
  let covers = false;
  for (const line of lines) {
    const text = line.replace(/(?:^|\s)[#!].*$/, '').trim();
    for (const site of text.replace(nowhere, '').split(nowhere.test(text) ? /\s+/ : /[,;]/)) {
      if (site.trim() === '') continue;
      const pattern = ownPattern(site, rules);
      if (!pattern.ok) remarks.add(site.includes('*') ? 'wildcard' : pattern.why, site.trim());
      else patterns.add(pattern.pattern);
      covers ||= pattern.ok && !pattern.pattern.startsWith('+');
    }
  }
  if (!covers) return { ok: false, problem: 'foreign' };
  const draft: LimitDraft = {
    name: rules.listName,
    sites: patternSet('these', [...patterns]),
    strength: 'pause',
    when: { kind: 'always' },
    waitSeconds: defaultWaitSeconds,
    passMinutes: [...defaultPassMinutes],
    goal: null,
    allowance: null,
  };
  return { ok: true, tool: 'list', limits: [{ draft, remarks: remarks.list() }], leftOut: [] };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * What the settings of another tool, or a plain list, would be in Ebb. Makes nothing and never throws. Where the text is
 * none of them, or a part of it is missing, nothing is read at all.
 */
export const readMoved = (text: string, rules: MoveRules): Moved => {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return { ok: false, problem: 'blank' };
  if (trimmed.length > longestFile) return { ok: false, problem: 'too-long' };
  if (trimmed.startsWith('{') || trimmed.startsWith('[')) {
    const json = parseJson(trimmed);
    if (json === undefined) return { ok: false, problem: 'damaged' };
    return looksLikeBlockSite(json) ? readBlockSite(json, rules) : { ok: false, problem: 'foreign' };
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a file that is no text holds them.
  if (/[\u0000-\u0008]/.test(trimmed) || trimmed.startsWith('<')) return { ok: false, problem: 'foreign' };
  const lines = trimmed.split(/\r\n|\r|\n/);
  if (looksLikeLeechBlock(lines)) return readLeechBlock(lines, rules);
  return lines.length > longestList ? { ok: false, problem: 'too-long' } : readPlainList(lines, rules);
};
