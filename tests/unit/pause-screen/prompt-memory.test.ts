import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  asked,
  left,
  noPromptMemory,
  type PromptMemory,
  parsePromptMemory,
  pickPrompt,
} from '../../../lib/domain/pause/prompt-memory';
import { type PromptKey, promptPlaces, prompts, type WeekTrait } from '../../../lib/domain/pause/prompts';

const placeOf = (key: PromptKey | null) => prompts.find((prompt) => prompt.key === key)?.place;
const seeds = Array.from({ length: 300 }, (_, seed) => seed);
const anyWeek = ['hard', 'kept'] as const;
const drawn = (place: (typeof promptPlaces)[number], memory: PromptMemory) =>
  seeds.map((seed) => pickPrompt(place, memory, seed));

describe('a prompt', () => {
  it.each(promptPlaces)('of %s is never the same twice running, and each comes', (place) => {
    const seen = new Set<PromptKey>();
    let memory = noPromptMemory;
    for (const seed of seeds) {
      const key = pickPrompt(place, memory, seed * 7, anyWeek);
      expect(placeOf(key)).toBe(place);
      expect(key).not.toBe(memory.last[place]);
      if (key) {
        seen.add(key);
        memory = asked(memory, place, key);
      }
    }
    expect([...seen].sort()).toEqual(
      prompts
        .filter((prompt) => prompt.place === place && !('said' in prompt))
        .map(({ key }) => key)
        .sort(),
    );
  });

  it.each<[readonly WeekTrait[], readonly PromptKey[]]>([
    [[], ['beside', 'goodLimit']],
    [['hard'], ['beside', 'goodLimit', 'hardWeek']],
    [['kept'], ['beside', 'goodDays', 'goodLimit']],
    [anyWeek, ['beside', 'goodDays', 'goodLimit', 'hardWeek']],
  ])('of a week that was %j is one of %j', (traits, keys) => {
    const found = new Set(seeds.map((seed) => pickPrompt('weekly', noPromptMemory, seed, traits)));
    expect([...found].sort()).toEqual([...keys]);
  });

  it('that was left is not asked again', () => {
    const memory = left(left(noPromptMemory, 'hoping'), 'hoping');
    expect(memory.left).toEqual(['hoping']);
    expect(drawn('pause', memory)).not.toContain('hoping');
    expect(drawn('pause', memory)).toContain('matters');
  });

  it('of a kind that was left twice is asked a third as often', () => {
    const memory = left(left(noPromptMemory, 'hoping'), 'matters');
    const count = (key: PromptKey) => drawn('pause', memory).filter((each) => each === key).length;
    // One ticket against three: `calmDay` is a question as those two, `noticed` is none.
    expect(count('noticed') / count('calmDay')).toBeCloseTo(3, 0);
    const before = left(noPromptMemory, 'hoping');
    expect(drawn('pause', before).filter((key) => key === 'calmDay').length).toBeGreaterThan(count('calmDay') * 2);
  });

  it('comes one time in three to whoever asked for less, and still each of them', () => {
    const keys = drawn('any', { ...noPromptMemory, less: true });
    expect(keys.filter((key) => key !== null)).toHaveLength(100);
    expect(new Set(keys.filter((key) => key !== null)).size).toBe(4);
  });

  it('is none where all of a place were left', () => {
    const memory = prompts
      .filter(({ place }) => place === 'any')
      .reduce((all, { key }) => left(all, key), noPromptMemory);
    expect(drawn('any', memory).every((key) => key === null)).toBe(true);
  });
});

test('whatever was stored, something sensible is read', () => {
  const anyMemory = fc.oneof(
    fc.anything(),
    fc.record({ last: fc.anything(), left: fc.anything(), less: fc.anything() }, { requiredKeys: [] }),
    fc.record({ last: fc.dictionary(fc.constantFrom(...promptPlaces), fc.string()), left: fc.array(fc.string()) }),
  );
  fc.assert(
    fc.property(anyMemory, fc.double(), (stored, seed) => {
      const memory = parsePromptMemory(stored);
      const key = pickPrompt('pause', memory, seed);
      expect(key === null || placeOf(key) === 'pause').toBe(true);
      expect(parsePromptMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
    }),
  );
});
