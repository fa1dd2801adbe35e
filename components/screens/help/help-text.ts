import type { HelpRow, HelpSource } from '../../../lib/domain/help/help-row';
import { dateText } from '../../../lib/domain/language/date-text';
import type { Translate } from '../../../lib/domain/language/translate';

/** Sources with their dates, as one list in words. */
export const sourcesText = (sources: readonly HelpSource[], t: Translate): string =>
  new Intl.ListFormat(t.locale, { type: 'unit' }).format(
    sources.map(({ name, date }) =>
      date === null ? t('help.sourceUndated', { name }) : t('help.source', { name, date: dateText(date, t.locale) }),
    ),
  );

/** The languages of a service, by their names. */
export const languagesText = (languages: readonly string[], locale: string): string => {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return new Intl.ListFormat(locale, { type: 'unit' }).format(
    languages.map((language) => names.of(language) ?? language),
  );
};

const isSpanish = (t: Translate): boolean => new Intl.Locale(t.locale).language === 'es';

/** The note on a service and the language it is written in, or null where there is none. */
export const noteOf = (row: HelpRow, t: Translate): { text: string; language: 'en' | 'es' } | null => {
  const spanish = isSpanish(t) ? row.es?.note : undefined;
  if (spanish !== undefined) return { text: spanish, language: 'es' };
  return row.note === undefined ? null : { text: row.note, language: 'en' };
};

/** Whether someone answers at hours: a list or a finder has none to tell. */
export const hasHours = ({ hours, contacts }: HelpRow): boolean =>
  hours !== null || contacts.phones !== undefined || contacts.texts !== undefined || contacts.chat === true;

/** When a service answers, or that nobody knows. */
export const hoursText = (row: HelpRow, t: Translate): string => {
  const { hours, checkHours } = row;
  if (hours === null) return t('help.hoursUnknown');
  const text = hours === '24/7' ? t('help.always') : ((isSpanish(t) ? row.es?.hours : undefined) ?? hours);
  return checkHours ? t('help.hoursCheck', { hours: text }) : text;
};

/** A telephone address that phones and computers can dial. */
export const dialAddress = (number: string): string => `tel:${number.replace(/[^\d+*]/g, '')}`;

/** The address of a text message to a number. */
export const messageAddress = (number: string, word: string | undefined): string =>
  `sms:${number.replace(/[^\d+]/g, '')}${word === undefined ? '' : `?body=${encodeURIComponent(word)}`}`;
