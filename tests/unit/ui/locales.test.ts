import { describe, expect, it } from 'vitest';
import en from '../../../locales/en.json';
import es from '../../../locales/es.json';
import { textsOf } from './copy/texts';

const english = textsOf(en);
const spanish = textsOf(es);
const everyText = [
  ...[...english].map(([key, text]) => ({ key: `en ${key}`, text })),
  ...[...spanish].map(([key, text]) => ({ key: `es ${key}`, text })),
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
});
