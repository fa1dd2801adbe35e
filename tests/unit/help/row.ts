import type { HelpRow } from '../../../lib/domain/help/help-row';

/** A row of a directory that a test makes up: a crisis line of no country that says nothing yet. */
export const row = (id: string, over: Partial<HelpRow> = {}): HelpRow => ({
  id,
  country: null,
  organisation: id,
  kinds: ['crisis'],
  audience: 'anyone',
  url: null,
  contacts: {},
  hours: null,
  languages: [],
  cost: null,
  status: 'seen',
  sources: [{ name: 'somewhere', date: null }],
  lastChecked: '2026-11-22',
  ...over,
});
