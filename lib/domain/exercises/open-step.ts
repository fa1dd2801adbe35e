import { saysNothing } from '../notebook/is-empty-body';

/**
 * Where to go on in something that was left half way: the step after the last one that has words. Null where nothing is
 * written, or nothing is left.
 *
 * @param parts what each step fills in, in their order
 */
export const openStep = <B extends object>(body: B, parts: readonly (keyof B)[]): number | null => {
  const last = parts.findLastIndex((part) => !saysNothing(body[part]));
  return last < 0 || last === parts.length - 1 ? null : last + 1;
};

/** The first step that has no words; null where each has some. Lines of spaces are none. */
export const firstOpenStep = <B extends object>(body: B, parts: readonly (keyof B)[]): number | null => {
  const first = parts.findIndex((part) => saysNothing(body[part]));
  return first < 0 ? null : first;
};
