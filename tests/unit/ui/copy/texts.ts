const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every text of a locale file by its dotted key. The forms of a plural are one text. */
export const textsOf = (node: unknown, prefix = ''): ReadonlyMap<string, string> => {
  if (typeof node === 'string') return new Map([[prefix, node]]);
  if (!isObject(node)) throw new Error(`${prefix} is no text`);
  if (typeof node.other === 'string') return new Map([[prefix, Object.values(node).join(' / ')]]);
  return new Map(
    Object.entries(node).flatMap(([key, value]) => [...textsOf(value, prefix ? `${prefix}.${key}` : key)]),
  );
};
