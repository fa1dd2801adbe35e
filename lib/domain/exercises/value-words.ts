/** Words that may matter to someone; their texts are `steps.sort.words`. */
export const valueWords = [
  'care',
  'honesty',
  'fun',
  'health',
  'faith',
  'growth',
  'goodSex',
  'family',
  'friendship',
  'love',
  'calm',
  'freedom',
  'learning',
  'nature',
  'making',
  'work',
  'justice',
  'courage',
  'kindness',
  'humour',
  'rest',
  'adventure',
  'body',
  'trust',
  'closeness',
  'patience',
  'order',
  'giving',
  'roots',
  'ownTime',
] as const;
export type ValueWord = (typeof valueWords)[number];

/** So many are chosen first, and so many of them are kept. */
export const mostChosen = 10;
export const mostKept = 3;
