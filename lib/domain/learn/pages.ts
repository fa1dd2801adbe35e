/** What the twelve cards are about: four things people notice, four that can play a part, four that can help. */
export const learnTopics = [
  { name: 'signs', cards: ['preoccupation', 'control', 'isolation', 'dailyLife'] },
  { name: 'causes', cards: ['body', 'trauma', 'selfEsteem', 'culture'] },
  { name: 'treatments', cards: ['cbt', 'group', 'individual', 'medication'] },
] as const;

export type CardKey = (typeof learnTopics)[number]['cards'][number];

/** The cards in the order in which they are shown. */
export const cardKeys: readonly CardKey[] = learnTopics.flatMap(({ cards }): readonly CardKey[] => cards);

/** The sheets to print: for a therapist, for a first meeting of a group, for whoever prescribes. */
export const sheetKeys = ['therapist', 'meeting', 'prescriber'] as const;
export type SheetKey = (typeof sheetKeys)[number];

/** A card or a sheet. */
export type LearnPage =
  | { readonly kind: 'card'; readonly key: CardKey }
  | { readonly kind: 'sheet'; readonly key: SheetKey };

/** The page that a name in an address means, or null for the list of all. */
export const learnPageOf = (name: string): LearnPage | null => {
  const card = cardKeys.find((key) => key === name);
  if (card) return { kind: 'card', key: card };
  const sheet = sheetKeys.find((key) => key === name);
  return sheet ? { kind: 'sheet', key: sheet } : null;
};
