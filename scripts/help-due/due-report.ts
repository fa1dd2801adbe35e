import type { Emergency } from '../../lib/domain/help/emergency';
import type { HelpRow } from '../../lib/domain/help/help-row';
import { rowsDue } from '../../lib/domain/help/order';

interface Parts {
  readonly rows: readonly HelpRow[];
  readonly emergencies: readonly Emergency[];
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export interface DueReport {
  /** How many a release has to wait for. */
  readonly due: number;
  readonly lines: readonly string[];
}

const rowLine = ({ lastChecked, country, organisation, id, url, sources }: HelpRow): string =>
  `  ${lastChecked}  ${country ?? '--'}  ${organisation} (${id})  ${url ?? sources[0]?.name ?? ''}`;

const byAge = (a: { readonly lastChecked: string }, b: { readonly lastChecked: string }) =>
  a.lastChecked.localeCompare(b.lastChecked);

/** What is due for a check, the oldest first, and what is in doubt however new it is. It asks nothing of any server. */
export const dueReport = ({ rows, emergencies, today }: Parts): DueReport => {
  const dueRows = rowsDue(rows, today).toSorted(byAge);
  const dueNumbers = rowsDue(emergencies, today).toSorted(byAge);
  const doubtful = rows.filter(({ status, checkHours }) => status === 'check' || checkHours === true);
  const unconfirmed = emergencies.filter(({ confirmed }) => !confirmed);
  return {
    due: dueRows.length + dueNumbers.length,
    lines: [
      `Due on ${today}, checked more than six months before: ${dueRows.length} of ${rows.length} services`,
      ...dueRows.map(rowLine),
      `Emergency numbers due: ${dueNumbers.length} of ${emergencies.length} countries`,
      ...dueNumbers.map(({ lastChecked, country }) => `  ${lastChecked}  ${country ?? '--'}`),
      `In doubt, whatever their age: ${doubtful.length}`,
      ...doubtful.map(rowLine),
      `Emergency numbers without two sources: ${unconfirmed.map(({ country }) => country).join(' ') || 'none'}`,
    ],
  };
};
