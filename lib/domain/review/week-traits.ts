import type { WeekTrait } from '../pause/prompts';
import { type WeekOfLimit, wasHard } from './week';

type KeptOf = Pick<WeekOfLimit, 'keptDays'>;

/** The one limit that the week can be told by: null where none has a daily goal, or several have. */
export const onlyGoal = <L extends KeptOf>(limits: readonly L[]): (L & { readonly keptDays: number }) | null => {
  const [first, ...others] = limits.flatMap((limit) =>
    limit.keptDays === null ? [] : [{ ...limit, keptDays: limit.keptDays }],
  );
  return first && others.length === 0 ? first : null;
};

interface TraitsParts {
  readonly limits: readonly KeptOf[];
  readonly recordedDays: number;
  /** A week that still runs is not called hard. */
  readonly hasEnded: boolean;
}

/** What a week was like, for what is asked about it. The opening line calls the same weeks hard. */
export const traitsOf = ({ limits, recordedDays, hasEnded }: TraitsParts): readonly WeekTrait[] => {
  const goal = onlyGoal(limits);
  return [
    ...(goal && hasEnded && wasHard(goal.keptDays, recordedDays) ? (['hard'] as const) : []),
    ...(limits.some(({ keptDays }) => (keptDays ?? 0) > 0) ? (['kept'] as const) : []),
  ];
};
