import { describe, expect, it } from 'vitest';
import { isPromptKey, prompts } from '../../../lib/domain/pause/prompts';
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
