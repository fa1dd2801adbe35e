/** The senses of the grounding exercise, each with how many things it is asked for. */
export const senses = [
  { key: 'see', count: 5 },
  { key: 'touch', count: 4 },
  { key: 'hear', count: 3 },
  { key: 'smell', count: 2 },
  { key: 'taste', count: 1 },
] as const;

export type Sense = (typeof senses)[number];
