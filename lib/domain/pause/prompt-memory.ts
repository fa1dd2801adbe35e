import {
  isPromptKey,
  type PromptKey,
  type PromptPlace,
  promptPlaces,
  prompts,
  promptsFor,
  type WeekTrait,
} from './prompts';

/** What is remembered of the prompts: no answer, and not when. */
export interface PromptMemory {
  /** What was asked last in each place. */
  readonly last: Readonly<Partial<Record<PromptPlace, PromptKey>>>;
  /** Those of which the person said "not this one". */
  readonly left: readonly PromptKey[];
  /** The person asked to be asked less. */
  readonly less: boolean;
}

export const noPromptMemory: PromptMemory = { last: {}, left: [], less: false };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * From what was stored; what cannot be read is as if nothing had been asked yet. By hand, since the popup and the pause page
 * would carry the library of schemas for this alone.
 */
export const parsePromptMemory = (stored: unknown): PromptMemory => {
  if (!isObject(stored)) return noPromptMemory;
  const { last, left: leftKeys, less } = stored;
  const lastOf = (place: PromptPlace) => (isObject(last) && isPromptKey(last[place]) ? { [place]: last[place] } : {});
  return {
    last: Object.assign({}, ...promptPlaces.map(lastOf)),
    left: Array.isArray(leftKeys) ? leftKeys.filter(isPromptKey) : [],
    less: less === true,
  };
};

/** A kind of which so many were left is asked a third as often. */
const leftOften = 2;
/** Who asked for less is asked every so manieth time. */
const lessEvery = 3;

const weightIn = (memory: PromptMemory) => {
  const kindsLeft = memory.left.map((key) => prompts.find((prompt) => prompt.key === key)?.kind);
  return (kind: string) => (kindsLeft.filter((left) => left === kind).length >= leftOften ? 1 : 3);
};

/**
 * One prompt of a place: never the one that was asked there last, never one that was left, and fewer of a kind that was left
 * twice. Null where nothing is to be asked.
 *
 * @param seed any number; chance or a count, as the caller likes
 * @param traits what the week was like that a weekly prompt is about
 */
export const pickPrompt = (
  place: PromptPlace,
  memory: PromptMemory,
  seed: number,
  traits: readonly WeekTrait[] = [],
): PromptKey | null => {
  const whole = Number.isFinite(seed) ? Math.abs(Math.trunc(seed)) : 0;
  if (memory.less && whole % lessEvery !== 0) return null;
  const weightOf = weightIn(memory);
  const tickets = promptsFor(place, traits)
    .filter(({ key }) => key !== memory.last[place] && !memory.left.includes(key))
    .flatMap(({ key, kind }) => Array.from({ length: weightOf(kind) }, () => key));
  // Who is asked less draws from the whole seed's third, so that every prompt can come.
  const drawn = memory.less ? whole / lessEvery : whole;
  return tickets[drawn % Math.max(1, tickets.length)] ?? null;
};

export const asked = (memory: PromptMemory, place: PromptPlace, key: PromptKey): PromptMemory => ({
  ...memory,
  last: { ...memory.last, [place]: key },
});

export const left = (memory: PromptMemory, key: PromptKey): PromptMemory => ({
  ...memory,
  left: [...new Set([...memory.left, key])],
});
