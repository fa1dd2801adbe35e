import type { ClueKey } from '../notebook/clues';
import type { Circumstance, Hindrance } from './moment';

const meaning: Readonly<Partial<Record<ClueKey, Circumstance | Hindrance>>> = {
  angry: 'tense',
  stressed: 'tense',
  argument: 'tense',
  anxious: 'anxious',
  lonely: 'lonely',
  sad: 'low',
  justFive: 'bargaining',
};

/** What the person says is going on, as the offer of exercises takes it. */
export const toldByClues = (clues: readonly ClueKey[]): readonly (Circumstance | Hindrance)[] => [
  ...new Set(clues.flatMap((clue) => meaning[clue] ?? [])),
];
