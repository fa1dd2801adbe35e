/** The parts of the Help screen that are folded, by the fragment that opens each (`#help/installed`). */
export const helpFolds = ['own-thoughts', 'installed', 'partners', 'young'] as const;
export type HelpFold = (typeof helpFolds)[number];

/** The part that a fragment's second word names, or null. */
export const helpFoldOf = (text: string): HelpFold | null => helpFolds.find((fold) => fold === text) ?? null;
