import { describe, expect, it } from 'vitest';
import { readingGrade, sentencesOf, syllablesOf, wordsOf } from './reading';

describe('syllablesOf', () => {
  it.each([
    ['a', 1],
    ['cat', 1],
    ['time', 1],
    ['times', 1],
    ['people', 2],
    ['table', 2],
    ['limit', 2],
    ['browser', 2],
    ['exercise', 3],
    ['exercises', 4],
    ['watched', 1],
    ['needed', 2],
    ['lowered', 2],
    ['changes', 2],
    ['pages', 2],
    ['device', 2],
    ['medicine', 3],
    ['therapy', 3],
    ['the', 1],
    ['42', 1],
    ['{name}', 1],
  ])('%s has %i', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });
});

it('wordsOf takes figures, names and places to fill in as one word each', () => {
  expect(wordsOf('In {name}, 82,243 people know example.com, don’t they?')).toEqual([
    'In',
    '{name}',
    '82,243',
    'people',
    'know',
    'example.com',
    'don’t',
    'they',
  ]);
});

it('sentencesOf ends a sentence at its mark, and never inside a name', () => {
  expect(sentencesOf('Open example.com. Is it there? Then: wait')).toEqual([
    'Open example.com.',
    'Is it there?',
    'Then:',
    'wait',
  ]);
});

describe('readingGrade, against counts made by hand', () => {
  it('is below the first year for six short words', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59
    expect(readingGrade(['The cat sat on the mat.'])).toBeCloseTo(-1.45, 2);
  });

  it('takes several texts as one', () => {
    // "You set a limit. It holds now." 7 words, 2 sentences, 8 syllables: 0.39 × 3.5 + 11.8 × 8 / 7 − 15.59
    expect(readingGrade(['You set a limit.', 'It holds now.'])).toBeCloseTo(-0.739, 3);
  });

  it('is high for long words', () => {
    // Cog-ni-tive be-hav-iour-al ther-a-py mod-i-fies dys-func-tion-al per-cep-tions: 6 words, 1 sentence,
    // 3 + 4 + 3 + 3 + 4 + 3 = 20 syllables: 0.39 × 6 + 11.8 × 20 / 6 − 15.59
    expect(readingGrade(['Cognitive behavioural therapy modifies dysfunctional perceptions.'])).toBeCloseTo(26.083, 3);
  });

  it('refuses to grade nothing', () => {
    expect(() => readingGrade(['…'])).toThrow('nothing to read');
  });
});
