import type { Preferences } from './settings';

/** Apart from their schema: the pause page and the popup need them, and no library to read them. */
export const defaultPreferences: Preferences = Object.freeze({
  dayStart: '04:00',
  weekStart: 1,
  idleSeconds: 60,
  warningSeconds: 60,
  chip: false,
  fade: false,
  visitGapMinutes: 10,
  listMegabytes: 100,
  daysKeptWeeks: 13,
  safeSearch: Object.freeze([]),
  language: 'auto',
  helpCountry: null,
  blank: false,
  ownChoiceAskedOn: null,
  calmHour: null,
  weekQuiet: false,
});
