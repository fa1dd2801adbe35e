import { emergencyFor } from './emergency';
import type { HelpRow } from './help-row';
import { helpFor } from './order';

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

/** The emergency number of a country, then its crisis and listening lines that can be called and are not in doubt. */
export const phoneLinesFor = (directory: readonly HelpRow[], country: string | null): readonly PhoneLine[] => {
  const emergency = emergencyFor(country).numbers[0];
  const rows = helpFor(directory, country)
    .sections.filter(({ name }) => name === 'crisis' || name === 'listening')
    .flatMap((section) => section.rows.filter(({ status }) => status === 'seen'));
  return [...(emergency ? [{ organisation: null, number: emergency.number }] : []), ...rows.flatMap(phoneLine)];
};
