/** Where a prompt is asked: on the pause page, at any time, after a time outside the plan, in the weekly review. */
export const promptPlaces = ['pause', 'any', 'after', 'weekly'] as const;
export type PromptPlace = (typeof promptPlaces)[number];

/** What a prompt does: it asks openly, names an act, says back what may be so, or lays out a choice. */
export type PromptKind = 'question' | 'affirmation' | 'reflection' | 'choice';

/** Which weeks a weekly prompt is for: a hard one, one with a day on which the plan was kept; any, where it says nothing. */
export type WeekTrait = 'hard' | 'kept';

interface Prompt {
  readonly key: string;
  readonly place: PromptPlace;
  readonly kind: PromptKind;
  readonly week?: WeekTrait;
  /** A line that stands where it belongs, as it is; it asks nothing, so it is never drawn. */
  readonly said?: true;
}

/** The bank of prompts. The text of each is `prompts.<key>` of the locale files. */
export const prompts = [
  { key: 'elsewhere', place: 'pause', kind: 'choice' },
  { key: 'hoping', place: 'pause', kind: 'question' },
  { key: 'matters', place: 'pause', kind: 'question' },
  { key: 'calmDay', place: 'pause', kind: 'question' },
  { key: 'letPass', place: 'pause', kind: 'reflection' },
  { key: 'noticed', place: 'pause', kind: 'affirmation' },
  { key: 'twoParts', place: 'pause', kind: 'reflection' },
  { key: 'roughMoment', place: 'pause', kind: 'reflection' },
  { key: 'yourCall', place: 'pause', kind: 'choice' },
  { key: 'workedBefore', place: 'any', kind: 'question' },
  { key: 'talkTo', place: 'any', kind: 'question' },
  { key: 'oneHour', place: 'any', kind: 'question' },
  { key: 'tired', place: 'any', kind: 'question' },
  { key: 'oneTime', place: 'after', kind: 'affirmation', said: true },
  { key: 'justBefore', place: 'after', kind: 'question' },
  { key: 'shorter', place: 'after', kind: 'question' },
  { key: 'smallChange', place: 'after', kind: 'question' },
  { key: 'howSure', place: 'after', kind: 'question' },
  { key: 'goodDays', place: 'weekly', kind: 'question', week: 'kept' },
  { key: 'hardWeek', place: 'weekly', kind: 'choice', week: 'hard' },
  { key: 'beside', place: 'weekly', kind: 'choice' },
  { key: 'goodLimit', place: 'weekly', kind: 'choice' },
] as const satisfies readonly Prompt[];
export type PromptKey = (typeof prompts)[number]['key'];
export type PromptOf = Prompt & { readonly key: PromptKey };

/** Those that can be drawn in a place, in a week of these traits. */
export const promptsFor = (place: PromptPlace, traits: readonly WeekTrait[] = []): readonly PromptOf[] =>
  (prompts as readonly PromptOf[]).filter(
    ({ place: own, week, said }) => own === place && !said && (week === undefined || traits.includes(week)),
  );

/** Whether a text, stored or sent, names a prompt of the bank. */
export const isPromptKey = (text: unknown): text is PromptKey => prompts.some((prompt) => prompt.key === text);
