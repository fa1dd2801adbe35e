/** What may have been going on at the time of an urge (check-in question F, and the thought that bargains). The texts are `notebook.clues`. */
export const clueKeys = [
  'hungry',
  'angry',
  'lonely',
  'tired',
  'stressed',
  'bored',
  'anxious',
  'sad',
  'celebrating',
  'lateDevice',
  'argument',
  'alcohol',
  'chance',
  'justFive',
  'something',
] as const;
export type ClueKey = (typeof clueKeys)[number];
