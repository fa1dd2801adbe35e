/** What was begun and what was confirmed to the person, by name. */
export interface Told {
  readonly begun: readonly string[];
  readonly confirmed: readonly string[];
}

/** What is there after the kill. */
export interface Found {
  /** Names of what is there whole, each as often as it is there. */
  readonly rows: readonly string[];
  /** What is there in part, or otherwise than Ebb promises, in words. */
  readonly halves: readonly string[];
}

export interface Judgement {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly halves: readonly string[];
}

/** What was confirmed must be there, exactly once; what was not is there whole or not at all; nothing else is there. */
export const judge = ({ begun, confirmed }: Told, { rows, halves }: Found): Judgement => {
  const there = new Set(rows);
  const asked = new Set(begun);
  return {
    lost: confirmed.filter((row) => !there.has(row)),
    doubled: [...there].filter((row) => rows.filter((each) => each === row).length > 1),
    halves: [...halves, ...[...there].filter((row) => !asked.has(row)).map((row) => `nobody asked for ${row}`)],
  };
};
