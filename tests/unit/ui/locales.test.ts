import { describe, expect, it } from 'vitest';
import en from '../../../locales/en.json';
import es from '../../../locales/es.json';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every text by its dotted key. The forms of a plural are one text. */
const textsOf = (node: unknown, prefix = ''): ReadonlyMap<string, string> => {
  if (typeof node === 'string') return new Map([[prefix, node]]);
  if (!isObject(node)) throw new Error(`${prefix} is no text`);
  if (typeof node.other === 'string') return new Map([[prefix, Object.values(node).join(' / ')]]);
  return new Map(
    Object.entries(node).flatMap(([key, value]) => [...textsOf(value, prefix ? `${prefix}.${key}` : key)]),
  );
};

const english = textsOf(en);
const spanish = textsOf(es);
/** Words that label or blame, and words of a game; whole words only. */
const avoided = {
  en: /\b(?:addict(?:s|ed|ion|ions)?|relaps\w+|sober\w*|clean|dirty|pure|purity|fail(?:ed|ure|ures)?|streaks?|weak|sins?)\b/i,
  es: /\b(?:adict[oa]s?|adicci[oó]n(?:es)?|reca[ií]d\w*|recaer|sobri[oa]s?|limpi[oa]s?|suci[oa]s?|pur[oa]s?|pureza|fracas\w+|rachas?|d[eé]bil(?:es)?|pecados?)\b/i,
} as const;

const everyText = [
  ...[...english].map(([key, text]) => ({ key: `en ${key}`, text, words: avoided.en })),
  ...[...spanish].map(([key, text]) => ({ key: `es ${key}`, text, words: avoided.es })),
];

const parametersOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted();

describe('the texts of Ebb', () => {
  it('are the same in every language, key by key', () => {
    expect([...spanish.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('take the same parameters in every language', () => {
    // `count` chooses a form: a language may write it out or need it where another does not.
    const without = (key: string, texts: ReadonlyMap<string, string>) =>
      parametersOf(texts.get(key) ?? '').filter((name) => name !== '{count}');
    for (const key of english.keys()) expect([key, without(key, spanish)]).toEqual([key, without(key, english)]);
  });

  it.each(everyText)('$key is not empty and does not shout', ({ text }) => {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/[!¡]/);
  });

  it.each(everyText)('$key has no word that labels or blames', ({ text, words }) => {
    expect(text).not.toMatch(words);
  });
});
