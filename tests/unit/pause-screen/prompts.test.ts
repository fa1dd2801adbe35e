import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPromptKey, promptPlaces, prompts, promptsFor } from '../../../lib/domain/pause/prompts';
import en from '../../../locales/en.json';

describe('the bank of prompts', () => {
  it('has a text for every key, and no text without one', () => {
    expect(Object.keys(en.prompts).toSorted()).toEqual(prompts.map(({ key }) => key).toSorted());
  });

  it('has a screen for every prompt: it can be drawn for a place that asks, or stands as it is', () => {
    const code = readdirSync('components', { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => readFileSync(join('components', path), 'utf8'))
      .join('\n');
    const asks = promptPlaces.filter((place) => new RegExp(`createQuestion\\(\\{\\s*place: '${place}'`).test(code));
    const drawn = asks.flatMap((place) => promptsFor(place, ['hard', 'kept']).map(({ key }) => key));
    const said = prompts.filter(({ key }) => code.includes(`t('prompts.${key}')`)).map(({ key }) => key);
    expect([...drawn, ...said].toSorted()).toEqual(prompts.map(({ key }) => key).toSorted());
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
