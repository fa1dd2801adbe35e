import type en from '../../../locales/en.json';

/** Every text of Ebb, in one language. English is the shape that the others follow. */
export type Strings = typeof en;

/** A text with one form a plural category of `Intl.PluralRules`; `other` is always there. */
type Plural = { readonly other: string };

type KeysOf<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string | Plural ? `${Prefix}${K}` : KeysOf<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** The dotted path of a text, such as `common.next`. A key that is in no file does not compile. */
export type StringKey = KeysOf<Strings>;

export type Parameters = Readonly<Record<string, string | number>>;

export interface Translate {
  /**
   * The text under `key` with `{name}` replaced by the parameter of that name. A text with plural forms is chosen by
   * the parameter `count`. Numbers are written in the language's own way.
   */
  (key: StringKey, parameters?: Parameters): string;
  /** BCP 47 tag that dates and numbers are written in. */
  readonly locale: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const lookUp = (strings: unknown, key: string): unknown =>
  key.split('.').reduce((node: unknown, part) => (isObject(node) ? node[part] : undefined), strings);

/** The translator of one language. `fallback` serves where a text is missing there, so that no one meets a bare key. */
export const createTranslate = (strings: unknown, locale: string, fallback: unknown): Translate => {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const form = (entry: unknown, count: unknown): string | undefined => {
    if (typeof entry === 'string') return entry;
    if (!isObject(entry)) return undefined;
    const chosen = entry[plurals.select(typeof count === 'number' ? count : 0)] ?? entry.other;
    return typeof chosen === 'string' ? chosen : undefined;
  };
  const translate = (key: StringKey, parameters: Parameters = {}) => {
    const text = form(lookUp(strings, key), parameters.count) ?? form(lookUp(fallback, key), parameters.count) ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = parameters[name];
      return value === undefined ? whole : typeof value === 'number' ? numbers.format(value) : value;
    });
  };
  return Object.assign(translate, { locale });
};
