import * as v from 'valibot';
import { dateAfter } from '../time/dates';

/** What Ebb asks of itself on This week, in the order in which one comes before another. */
export const questionKeys = ['ownChoice', 'lookBack', 'hardLimit', 'limitReview', 'exitRamp'] as const;
export type QuestionKey = (typeof questionKeys)[number];

/** How often one of them is asked: as the table has it, half as often, or not at all. */
export const howOftens = ['usual', 'less', 'never'] as const;
export type HowOften = (typeof howOftens)[number];

/** One question, and the limit that it is about, where it is about one. */
export interface Question {
  readonly key: QuestionKey;
  readonly about: string | null;
}

const dateSchema = v.pipe(v.string(), v.isoDate());
const keysSchema = v.fallback(
  v.pipe(
    v.array(v.unknown()),
    v.transform((all) => questionKeys.filter((key) => all.includes(key))),
  ),
  [],
);
const limitsSchema = v.fallback(
  v.pipe(
    v.array(v.unknown()),
    v.transform((all) => all.filter((id) => typeof id === 'string')),
  ),
  [],
);
const askedSchema = v.fallback(
  v.optional(v.object({ week: dateSchema, about: v.nullable(v.string()), open: v.boolean() })),
  undefined,
);

/** What is remembered of the questions: no answer. Each field is repaired by itself. */
const memorySchema = v.object({
  /** First day of the week in which something was asked last: in that week nothing else is. */
  lastWeek: v.fallback(v.nullable(dateSchema), null),
  /** When each was asked last and about which limit; `open` until something was said to it. */
  asked: v.fallback(
    v.object({
      ownChoice: askedSchema,
      lookBack: askedSchema,
      hardLimit: askedSchema,
      limitReview: askedSchema,
      exitRamp: askedSchema,
    } satisfies Record<QuestionKey, unknown>),
    {},
  ),
  /** Ids of limits of which somebody has said that they are to stay as they are. */
  settled: limitsSchema,
  less: keysSchema,
  never: keysSchema,
});
export type QuestionMemory = v.InferOutput<typeof memorySchema>;

/** From what was stored; what cannot be read is as if nothing had been asked yet. */
export const parseQuestionMemory = (stored: unknown): QuestionMemory =>
  v.parse(memorySchema, typeof stored === 'object' && stored !== null ? stored : {});

export const noQuestionMemory: QuestionMemory = parseQuestionMemory({});

/** It is shown in the week that begins on this day. */
export const questionShown = (memory: QuestionMemory, { key, about }: Question, week: string): QuestionMemory => ({
  ...memory,
  lastWeek: week,
  asked: { ...memory.asked, [key]: { week, about, open: true } },
});

/** Something was said to it. `settled`: of this limit nobody needs to ask again. */
export const questionAnswered = (memory: QuestionMemory, { key, about }: Question, settled = false): QuestionMemory => {
  const last = memory.asked[key];
  return {
    ...memory,
    asked: last ? { ...memory.asked, [key]: { ...last, open: false } } : memory.asked,
    settled: settled && about !== null ? [...new Set([...memory.settled, about])] : memory.settled,
  };
};

export const howOftenOf = ({ less, never }: QuestionMemory, key: QuestionKey): HowOften => {
  if (never.includes(key)) return 'never';
  return less.includes(key) ? 'less' : 'usual';
};

/** The person's word on how often; it can be taken back. */
export const askedSoOften = (memory: QuestionMemory, key: QuestionKey, howOften: HowOften): QuestionMemory => {
  const others = (keys: readonly QuestionKey[]) => keys.filter((each) => each !== key);
  return {
    ...memory,
    less: [...others(memory.less), ...(howOften === 'less' ? [key] : [])],
    never: [...others(memory.never), ...(howOften === 'never' ? [key] : [])],
  };
};

/** That these were asked says something of the record and of check-ins. */
const fromRecords: readonly QuestionKey[] = ['hardLimit', 'exitRamp', 'lookBack'];

/**
 * Records of the days from this one on (null: all) are erased, and with them what was asked because of them: that is, in
 * a week that had not ended before. In this week there is no other question for all that.
 */
export const withoutRecords = (memory: QuestionMemory, from: string | null): QuestionMemory => {
  const endedBefore = (week: string) => from !== null && dateAfter(week, 7) <= from;
  const kept = questionKeys.flatMap((key) => {
    const last = memory.asked[key];
    return last && (!fromRecords.includes(key) || endedBefore(last.week)) ? [[key, last] as const] : [];
  });
  return { ...memory, asked: Object.fromEntries(kept) };
};
