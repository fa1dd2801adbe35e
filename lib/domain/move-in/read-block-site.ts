import { defaultPassMinutes, defaultWaitSeconds } from '../limits/bounds';
import { type SiteSet, type When, weekdays } from '../limits/limit';
import { patternSet } from '../limits/site-set';
import { type BlockSiteFile, blockSiteDays, readBlockSiteFile } from './block-site-file';
import { type ForeignSite, patternOf } from './foreign-site';
import { type Moved, type MoveRules, type RemarkKind, Remarks } from './moved';
import { dayMinutes, restOfDay, type Stretch, windowsOf } from './week-windows';

type Entry = { readonly site: ForeignSite } | { readonly why: RemarkKind };

/** `host` and what follows it; a host that stands by itself covers what is below it, too. */
const siteOf = (start: string, path: string, bare: boolean): Entry => {
  const below = start.startsWith('*.');
  const host = below ? start.slice(2) : start;
  const rest = /^\/?\**$/.test(path) ? '' : path.replace(/\*+$/, '');
  if (host.includes('*') || rest.includes('*')) return { why: 'wildcard' };
  if (/:\d+$/.test(host)) return { why: 'port' };
  return { site: { reach: below ? 'below' : bare ? 'domain' : 'host', host, path: rest } };
};

/** Reads an entry: a host with all below it, a pattern with stars over the whole address, or `R:` and an expression. */
const readEntry = (entry: string): Entry => {
  if (entry.startsWith('R:')) return { why: 'regexp' };
  const scheme = /^(?:\*|https?|http\*):\/\//i.exec(entry)?.[0];
  if (scheme === undefined && entry.includes('://')) return { why: 'not-a-site' };
  // With a star it is the whole address, and no address begins with a host.
  if (scheme === undefined && entry.lastIndexOf('*') > 0) return { why: 'wildcard' };
  const [, start = '', path = ''] = /^([^/?#]*)(.*)$/.exec(entry.slice(scheme?.length ?? 0)) ?? [];
  return siteOf(start.toLowerCase(), path, scheme === undefined);
};

const readSites = ({ blocked, reverse }: BlockSiteFile, rules: MoveRules, remarks: Remarks): SiteSet => {
  const patterns = new Set<string>();
  for (const text of new Set(blocked.map((each) => each.trim()))) {
    if (text === '') continue;
    const entry = readEntry(text);
    const pattern = 'site' in entry ? patternOf(entry.site, rules) : ({ ok: false, why: entry.why } as const);
    if (pattern.ok) {
      patterns.add(pattern.pattern);
      if ('site' in entry && entry.site.path !== '') remarks.add('path', text);
    } else if (!reverse) remarks.add(pattern.why, text);
    // In reverse the entries are what stays open; sites that help do so anyway.
    else if (pattern.why !== 'helps') remarks.add('exceptions', text);
  }
  return patternSet(reverse ? 'everything-except' : 'these', [...patterns]);
};

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** The tool's own helper writes 23:59 for the end of a day. */
const endOf = (clock: string) => (clock === '23:59' ? dayMinutes : minutesOf(clock));

/** Its times say when the sites are open; a limit says when it is in force, which is the rest of the week. */
const readWhen = ({ schedule }: BlockSiteFile, remarks: Remarks): When | null => {
  const { times } = schedule;
  if (!times || Object.keys(times).length === 0) return { kind: 'always' };
  const openOn = (day: (typeof blockSiteDays)[number]): readonly Stretch[] =>
    (times[day] ?? []).flatMap(({ start, end }) => {
      const stretch = { from: minutesOf(start), to: endOf(end) };
      if (stretch.from < stretch.to) return [stretch];
      // The tool does not follow those either.
      remarks.add('times-backwards', `${day} ${start}-${end}`);
      return [];
    });
  const closed = windowsOf(
    new Map(weekdays.map((day, index) => [day, restOfDay(openOn(blockSiteDays[index] ?? 'Mon'))])),
  );
  const wholeDays = closed.length === 1 && closed[0]?.days.length === 7 && closed[0].from === closed[0].to;
  if (wholeDays) return { kind: 'always' };
  return closed.length === 0 ? null : { kind: 'schedule', windows: closed };
};

const noteTheRest = (file: BlockSiteFile, remarks: Remarks): void => {
  remarks.addWhere(file.redirect !== '' || Object.values(file.map).some((target) => target !== ''), 'own-page');
  for (const rule of Object.keys(file.schedules)) remarks.add('times-of-rules', rule);
  remarks.addWhere(file['schedule-offset'] !== 0, 'clock');
  remarks.addWhere(file.message !== '', 'message');
};

/** One limit that closes the sites of Block Site when it did. */
export const readBlockSite = (json: unknown, rules: MoveRules): Moved => {
  const file = readBlockSiteFile(json);
  if (!file) return { ok: false, problem: 'damaged' };
  const own = new Remarks();
  own.addWhere(file.sha256 !== '' || file.password !== '', 'password');
  const name = 'Block Site';
  const remarks = new Remarks();
  const sites = readSites(file, rules, remarks);
  const when = readWhen(file, remarks);
  if (sites.mode === 'these' && sites.patterns.length === 0) {
    if (file.blocked.length === 0) return { ok: false, problem: 'nothing' };
    return { ok: true, tool: 'block-site', limits: [], leftOut: [...remarks.list(), ...own.list()] };
  }
  if (when === null) own.add('never', name);
  noteTheRest(file, remarks);
  const usual = { waitSeconds: defaultWaitSeconds, passMinutes: [...defaultPassMinutes], goal: null, allowance: null };
  const limits =
    when === null
      ? []
      : [{ draft: { name, sites, strength: 'block' as const, when, ...usual }, remarks: remarks.list() }];
  return { ok: true, tool: 'block-site', limits, leftOut: own.list() };
};
