import type { ExerciseKey } from './exercise-keys';

/** Four needs that often stand behind an urge. The texts are `steps.halt.needs`. */
export const needKeys = ['hungry', 'angry', 'lonely', 'tired'] as const;
export type NeedKey = (typeof needKeys)[number];

interface Need {
  /** Plain things that meet it; their texts are `steps.halt.<need>.ways`. */
  readonly ways: readonly string[];
  /** The exercise that goes on from here; null where a plain thing is all there is to it. */
  readonly exercise: ExerciseKey | null;
}

export const needs = {
  hungry: { ways: ['eat', 'drink', 'cook'], exercise: null },
  angry: { ways: ['walk', 'write', 'tell'], exercise: 'breathing' },
  lonely: { ways: ['message', 'near', 'call'], exercise: 'reach' },
  tired: { ways: ['bed', 'rest', 'dim'], exercise: 'windDown' },
} as const satisfies Readonly<Record<NeedKey, Need>>;

/** The one need to meet: the only one that was named, or the one that was put first; null while neither is clear. */
export const needToMeet = (named: readonly NeedKey[], first: NeedKey | null): NeedKey | null => {
  if (first !== null && named.includes(first)) return first;
  return named.length === 1 ? (named[0] ?? null) : null;
};
