const isEmpty = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * Where to go on in something that was left half way: the step after the last one that has words. Null where nothing is
 * written, or nothing is left.
 *
 * @param parts what each step fills in, in their order
 */
export const openStep = <B extends object>(body: B, parts: readonly (keyof B)[]): number | null => {
  const last = parts.findLastIndex((part) => !isEmpty(body[part]));
  return last < 0 || last === parts.length - 1 ? null : last + 1;
};
