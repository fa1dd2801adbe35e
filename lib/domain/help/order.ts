import type { HelpKind, HelpRow } from './help-row';

/** The parts of the list, in the order in which they are shown. */
const helpSections = ['crisis', 'listening', 'mental-health', 'specialists', 'groups'] as const;
export type HelpSection = (typeof helpSections)[number];

const kindsOfSection: Readonly<Record<HelpSection, readonly HelpKind[]>> = {
  crisis: ['crisis'],
  listening: ['listening'],
  'mental-health': ['mental-health'],
  specialists: ['sexual-health', 'therapist'],
  groups: ['group'],
};

export interface HelpForCountry {
  /** Sections that have rows, in order. */
  readonly sections: readonly { readonly name: HelpSection; readonly rows: readonly HelpRow[] }[];
  /** For worry about one's own thoughts or behaviour towards someone under 18. */
  readonly ownThoughts: readonly HelpRow[];
  /** For someone who is being hurt or controlled. */
  readonly abuse: readonly HelpRow[];
  /** For partners and family. */
  readonly partners: readonly HelpRow[];
  /** For children and young people. */
  readonly young: readonly HelpRow[];
  /** Where a page found by chance can be reported. */
  readonly report: readonly HelpRow[];
  /** The country has no crisis or listening row of its own. */
  readonly onlyInternational: boolean;
}

const is = (row: HelpRow, kinds: readonly HelpKind[]): boolean => row.kinds.some((kind) => kinds.includes(kind));

/** The one section of the list that a row stands in: the most urgent of its kinds. None for rows with a part of their own. */
export const sectionOf = (row: HelpRow): HelpSection | undefined =>
  row.audience === 'partners' || row.audience === 'young'
    ? undefined
    : helpSections.find((name) => is(row, kindsOfSection[name]));

/** Whether a row of many countries makes sense in this one. */
export const servesEverywhere = (row: HelpRow, country: string | null): boolean =>
  row.country === null && (row.within === undefined || (country !== null && row.within.includes(country)));

/**
 * The rows for a country: its own before the international ones. Specialists, groups and the separate parts always show
 * both; crisis, listening and mental-health lines show the international ones where the country has none of its own, and
 * listening lines also where it has no crisis line.
 */
export const helpFor = (rows: readonly HelpRow[], country: string | null): HelpForCountry => {
  const own = rows.filter((row) => country !== null && row.country === country);
  const international = rows.filter((row) => servesEverywhere(row, country));
  const ownIn = (name: HelpSection) => own.filter((row) => sectionOf(row) === name);
  const without = (name: HelpSection) => ownIn(name).length === 0;
  const addsInternational: Readonly<Record<HelpSection, boolean>> = {
    crisis: without('crisis'),
    listening: without('listening') || without('crisis'),
    'mental-health': without('mental-health'),
    specialists: true,
    groups: true,
  };
  const ordered = (name: HelpSection) => [
    ...ownIn(name),
    ...(addsInternational[name] ? international.filter((row) => sectionOf(row) === name) : []),
  ];
  const both = [...own, ...international];
  return {
    sections: helpSections.map((name) => ({ name, rows: ordered(name) })).filter(({ rows }) => rows.length > 0),
    ownThoughts: both.filter((row) => is(row, ['own-thoughts'])),
    abuse: both.filter((row) => is(row, ['abuse'])),
    partners: both.filter((row) => row.audience === 'partners'),
    young: both.filter((row) => row.audience === 'young'),
    report: both.filter((row) => is(row, ['report'])),
    onlyInternational: without('crisis') && without('listening'),
  };
};

/** Those whose last check is more than six months before `today` (a `YYYY-MM-DD`). No release goes out with one. */
export const rowsDue = <T extends { readonly lastChecked: string }>(rows: readonly T[], today: string): readonly T[] =>
  rows.filter(
    (row) => Temporal.PlainDate.compare(Temporal.PlainDate.from(row.lastChecked).add({ months: 6 }), today) < 0,
  );
