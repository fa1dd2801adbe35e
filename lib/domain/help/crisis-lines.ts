import type { HelpRow } from './help-row';
import { type HelpSection, sectionOf, servesEverywhere } from './order';

export interface CrisisLines {
  /** Those of the country before those of many; first those who can be called or written to, day and night. */
  readonly rows: readonly HelpRow[];
  /** Someone of the country answers at night, as far as a source says so and nobody doubts it. They are the first row. */
  readonly atNight: boolean;
}

const urgent: readonly HelpSection[] = ['crisis', 'listening', 'mental-health'];

const hasNumber = ({ contacts }: HelpRow): boolean => contacts.phones !== undefined || contacts.texts !== undefined;

const alwaysAnswers = (row: HelpRow): boolean =>
  hasNumber(row) && row.hours === '24/7' && row.checkHours !== true && row.status === 'seen';

/** Smaller comes first. What stands in front weighs more than all that follows. */
const rankOf = (row: HelpRow): readonly number[] => {
  const section = sectionOf(row);
  return [
    row.country === null ? 1 : 0,
    hasNumber(row) ? 0 : 1,
    row.audience === 'anyone' ? 0 : 1,
    alwaysAnswers(row) ? 0 : 1,
    row.status === 'seen' ? 0 : 1,
    section ? urgent.indexOf(section) : urgent.length,
  ];
};

const compare = (a: HelpRow, b: HelpRow): number => {
  const other = rankOf(b);
  return rankOf(a).reduce((order, rank, at) => order || rank - (other[at] ?? 0), 0);
};

/** Who can be reached now from a country, whatever kind of line it has: a mental-health line may be all that there is. */
export const crisisLinesFor = (directory: readonly HelpRow[], country: string | null): CrisisLines => {
  const rows = directory
    .filter((row) => (country !== null && row.country === country) || servesEverywhere(row, country))
    .filter((row) => urgent.some((section) => section === sectionOf(row)))
    .toSorted(compare);
  return { rows, atNight: rows.some((row) => row.country !== null && row.audience === 'anyone' && alwaysAnswers(row)) };
};
