import { describe, expect, it } from 'vitest';
import { type Exercise, exerciseOf, exercises } from '../../../lib/domain/exercises/exercises';
import { insteadOf, offer } from '../../../lib/domain/exercises/offer';
import en from '../../../locales/en.json';

const keys = (offered: readonly Exercise[]) => offered.map(({ key }) => key);
const seeds = [0, 1, 2, 3, 7, -1, -2, 2.9, 495_123, Number.NaN, Number.POSITIVE_INFINITY];

describe('the offer', () => {
  it.each([
    { place: 'pause', seed: 0, offered: ['surf', 'grounding', 'room'] },
    { place: 'pause', seed: 1, offered: ['breathing', 'grounding', 'room'] },
    { place: 'pause', seed: 2, offered: ['surf', 'grounding', 'room'] },
    { place: 'pause', seed: -1, offered: ['breathing', 'grounding', 'room'] },
    { place: 'any', seed: 0, offered: ['surf', 'grounding', 'room'] },
    { place: 'after', seed: 0, offered: ['breathing', 'grounding'] },
    { place: 'after', seed: 5, offered: ['breathing', 'grounding'] },
  ] as const)('at $place with $seed is $offered', ({ offered, ...wishes }) => {
    expect(keys(offer(wishes))).toEqual(offered);
  });

  it.each(seeds)('with the seed %d is one to three, each once, and the same again', (seed) => {
    const offered = offer({ place: 'pause', seed });
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.length).toBeLessThanOrEqual(3);
    expect(new Set(keys(offered)).size).toBe(offered.length);
    expect(offer({ place: 'pause', seed })).toEqual(offered);
  });

  it.each(seeds)('with the seed %d has one that looks outward beside each of the body', (seed) => {
    const kinds = offer({ place: 'pause', seed }).map(({ kind }) => kind);
    if (kinds.includes('body')) expect(kinds).toContain('attention');
  });

  it('keeps the order of the kinds whatever the order of the library', () => {
    const turned = [...exercises].reverse();
    expect(keys(offer({ place: 'pause', seed: 1 }, turned))).toEqual(['surf', 'grounding', 'room']);
  });

  it('is empty where nothing fits', () => {
    expect(offer({ place: 'pause', seed: 1 }, [])).toEqual([]);
  });
});

describe('what to do instead', () => {
  it.each([
    ['surf', 'grounding'],
    ['breathing', 'grounding'],
    ['grounding', 'room'],
    ['room', 'grounding'],
  ])('of %s is %s', (key, instead) => {
    const exercise = exerciseOf(key);
    expect(exercise && insteadOf(exercise)?.key).toBe(instead);
  });

  it('is nothing where no other is left', () => {
    const [only] = exercises;
    expect(insteadOf(only, [only])).toBeNull();
  });
});

describe('the library', () => {
  it('names each exercise once, the shortest length first', () => {
    expect(new Set(keys(exercises)).size).toBe(exercises.length);
    for (const { minutes } of exercises) expect([...minutes]).toEqual(minutes.toSorted((a, b) => a - b));
  });

  it('has words for each exercise and each hindrance', () => {
    for (const { key, notWhen } of exercises) {
      expect(en.exercises[key].name).not.toBe('');
      for (const hindrance of notWhen) expect(en.exercises.notWhen[hindrance]).not.toBe('');
    }
  });

  it('knows its own keys and no other', () => {
    expect(exerciseOf('surf')?.kind).toBe('body');
    expect(exerciseOf('toString')).toBeNull();
    expect(exerciseOf('')).toBeNull();
  });
});
