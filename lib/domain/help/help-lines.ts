import { crisisLinesFor } from './crisis-lines';
import { emergencyFor } from './emergency';
import type { HelpRow } from './help-row';

/** A number to call, as it stands in a plan. */
export interface PhoneLine {
  /** Null for the emergency number. */
  readonly organisation: string | null;
  readonly number: string;
}

const phoneLine = ({ organisation, contacts }: HelpRow): readonly PhoneLine[] => {
  const number = contacts.phones?.[0]?.number;
  return number === undefined ? [] : [{ organisation, number }];
};

/** The emergency number of a country, then its lines that can be called and are not in doubt, day and night first. */
export const phoneLinesFor = (directory: readonly HelpRow[], country: string | null): readonly PhoneLine[] => {
  const emergency = emergencyFor(country).numbers[0];
  const rows = crisisLinesFor(directory, country).rows.filter(({ status }) => status === 'seen');
  return [...(emergency ? [{ organisation: null, number: emergency.number }] : []), ...rows.flatMap(phoneLine)];
};
