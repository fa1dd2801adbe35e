import type { FormProblem, LimitField } from './limit-form-reading';

/** What a part of the form says, and what of it is to be put right. */
export interface Read<T> {
  readonly value: T;
  readonly problems: readonly FormProblem[];
}

/** The whole number that a text says, or null. Spaces around it are nothing; a sign, a fraction or a unit is. */
const wholeNumberOf = (text: string): number | null => (/^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null);

/** The whole number in a field, or the problem that it is none within the bounds. */
export const readNumber = (
  text: string,
  { field, min, max }: { field: LimitField; min: number; max: number },
): Read<number | null> => {
  const value = wholeNumberOf(text);
  if (value !== null && value >= min && value <= max) return { value, problems: [] };
  return { value: null, problems: [{ field, kind: 'number', min, max }] };
};
