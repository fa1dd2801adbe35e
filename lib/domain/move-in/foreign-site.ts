import { formatSitePattern, type PatternProblem, parseSitePattern } from '../addresses/site-pattern';
import type { FormRules } from '../limits/limit-form-reading';
import type { RemarkKind } from './moved';

/** What a line of another tool covers, in its own terms. */
export interface ForeignSite {
  /** `domain`: the host and all below it; `host`: this one; `below`: all below it, not itself. */
  readonly reach: 'domain' | 'host' | 'below';
  readonly host: string;
  /** With its slash; empty for the whole site. */
  readonly path: string;
}

export type Translated =
  | { readonly ok: true; readonly pattern: string }
  | { readonly ok: false; readonly why: Extract<RemarkKind, 'not-a-site' | 'public-suffix' | 'helps' | 'words'> };

const whyNot = (problem: PatternProblem): Extract<Translated, { ok: false }>['why'] => {
  if (problem === 'word' || problem === 'word-short') return 'words';
  return problem === 'public-suffix' ? 'public-suffix' : 'not-a-site';
};

/** The canonical text of a pattern that Ebb would take in a form, or why it would not. */
export const ownPattern = (text: string, rules: FormRules): Translated => {
  const parsed = parseSitePattern(text, rules.isPublicSuffix);
  if (!parsed.ok) return { ok: false, why: whyNot(parsed.problem) };
  const { pattern } = parsed;
  if (pattern.kind !== 'word' && !pattern.exception && rules.isSiteThatHelps(pattern.host)) {
    return { ok: false, why: 'helps' };
  }
  return { ok: true, pattern: formatSitePattern(pattern) };
};

const reachSigns = { domain: '', host: '=', below: '*.' } as const;

/**
 * The pattern that covers what the line covered. A path stands for all that begins with it, as in the other tools; Ebb has
 * paths for a site with all below it alone, so that whoever calls says so (`path`).
 */
export const patternOf = ({ reach, host, path }: ForeignSite, rules: FormRules): Translated =>
  ownPattern(path === '' ? `${reachSigns[reach]}${host}` : `${host}${path}*`, rules);
