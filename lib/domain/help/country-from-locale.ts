import { isListedCountry } from './emergency';

/** Languages that one listed country has nearly to itself. Spanish, English or German say nothing of the country. */
const countryOfLanguage: Readonly<Record<string, string>> = {
  cs: 'CZ',
  da: 'DK',
  el: 'GR',
  et: 'EE',
  fi: 'FI',
  he: 'IL',
  hu: 'HU',
  ja: 'JP',
  ko: 'KR',
  lt: 'LT',
  lv: 'LV',
  nb: 'NO',
  nn: 'NO',
  no: 'NO',
  pl: 'PL',
  sk: 'SK',
  sl: 'SI',
  th: 'TH',
  tr: 'TR',
  vi: 'VN',
};

const parse = (tag: string): Intl.Locale[] => {
  try {
    return [new Intl.Locale(tag)];
  } catch {
    return [];
  }
};

/**
 * The country to pre-select from the browser's language tags, best first; `null` where they do not tell, so that the
 * person chooses. Only tags of the first language count: `es, en-US` is not someone in the United States.
 */
export const countryFromLocale = (tags: readonly string[]): string | null => {
  const locales = tags.flatMap(parse);
  const language = locales[0]?.language;
  const region = locales.find((locale) => locale.language === language && locale.region)?.region;
  const country = region ?? (language === undefined ? undefined : countryOfLanguage[language]);
  return country !== undefined && isListedCountry(country) ? country : null;
};
