import { describe, expect, it } from 'vitest';
import { isPromptKey, pickPrompt, promptPlaces, prompts } from '../../../lib/domain/pause/prompts';
import en from '../../../locales/en.json';

describe('the bank of prompts', () => {
  it('has a text for every key, and no text without one', () => {
    expect(Object.keys(en.prompts).toSorted()).toEqual(prompts.map(({ key }) => key).toSorted());
  });

  it('asks at most one question at a time', () => {
    const two = Object.entries(en.prompts).filter(([, text]) => (text.match(/\?/g) ?? []).length > 1);
    expect(two).toEqual([]);
  });

  it('knows its own keys', () => {
    expect(isPromptKey('letPass')).toBe(true);
    expect(isPromptKey('toString')).toBe(false);
    expect(isPromptKey(null)).toBe(false);
  });
});

describe('pickPrompt', () => {
  it.each([
    ['pause', null, 0, 'elsewhere'],
    ['pause', 'elsewhere', 0, 'hoping'],
    ['pause', null, 9, 'elsewhere'],
    ['any', null, 1, 'talkTo'],
    ['any', 'talkTo', 1, 'oneHour'],
    ['any', null, -1, 'tired'],
    ['any', null, Number.NaN, 'workedBefore'],
    ['weekly', 'not a key', 2.9, 'beside'],
  ] as const)('%s after %s with %d is %s', (place, lastKey, seed, key) => {
    expect(pickPrompt(place, lastKey, seed)).toBe(key);
  });

  it('is never the same twice running, wherever it is asked', () => {
    for (const place of promptPlaces) {
      let lastKey: string | null = null;
      for (let seed = 0; seed < 100; seed += 1) {
        const key: string = pickPrompt(place, lastKey, seed);
        expect(key).not.toBe(lastKey);
        expect(prompts.find((prompt) => prompt.key === key)?.place).toBe(place);
        lastKey = key;
      }
    }
  });
});
