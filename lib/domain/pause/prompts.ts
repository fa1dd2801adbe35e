/** Where a prompt is asked: on the pause page, at any time, after a time outside the plan, in the weekly review. */
export const promptPlaces = ['pause', 'any', 'after', 'weekly'] as const;
export type PromptPlace = (typeof promptPlaces)[number];

/** The bank of prompts. The text of each is `prompts.<key>` of the locale files. */
export const prompts = [
  { key: 'elsewhere', place: 'pause' },
  { key: 'hoping', place: 'pause' },
  { key: 'matters', place: 'pause' },
  { key: 'calmDay', place: 'pause' },
  { key: 'letPass', place: 'pause' },
  { key: 'noticed', place: 'pause' },
  { key: 'twoParts', place: 'pause' },
  { key: 'roughMoment', place: 'pause' },
  { key: 'yourCall', place: 'pause' },
  { key: 'workedBefore', place: 'any' },
  { key: 'talkTo', place: 'any' },
  { key: 'oneHour', place: 'any' },
  { key: 'tired', place: 'any' },
  { key: 'oneTime', place: 'after' },
  { key: 'justBefore', place: 'after' },
  { key: 'shorter', place: 'after' },
  { key: 'smallChange', place: 'after' },
  { key: 'howSure', place: 'after' },
  { key: 'goodDays', place: 'weekly' },
  { key: 'hardWeek', place: 'weekly' },
  { key: 'beside', place: 'weekly' },
  { key: 'goodLimit', place: 'weekly' },
] as const satisfies readonly { key: string; place: PromptPlace }[];
export type PromptKey = (typeof prompts)[number]['key'];

/** Whether a text, stored or sent, names a prompt of the bank. */
export const isPromptKey = (text: string | null): text is PromptKey => prompts.some((prompt) => prompt.key === text);

/**
 * One prompt of a place, and never the one that was asked there last.
 *
 * @param lastKey the prompt that was asked last, or null
 * @param seed any number; chance or a count, as the caller likes
 */
export const pickPrompt = (place: PromptPlace, lastKey: string | null, seed: number): PromptKey => {
  const keys: readonly PromptKey[] = prompts
    .filter((prompt) => prompt.place === place && prompt.key !== lastKey)
    .map((prompt) => prompt.key);
  const whole = Number.isFinite(seed) ? Math.trunc(seed) : 0;
  return keys[((whole % keys.length) + keys.length) % keys.length] ?? 'letPass';
};
