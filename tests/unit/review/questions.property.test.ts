import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CheckIn, emptyCheckIn } from '../../../lib/domain/notebook/check-in-body';
import {
  askedSoOften,
  howOftens,
  noQuestionMemory,
  type QuestionMemory,
  questionAnswered,
  questionKeys,
  questionShown,
} from '../../../lib/domain/review/question-memory';
import { type QuestionFacts, questionOf } from '../../../lib/domain/review/questions';

const start = Temporal.PlainDate.from('2026-01-05');
const ids = ['a', 'b', 'c'];
const step = fc.option(fc.integer({ min: 0, max: 1 }), { freq: 20 });
const weekCount = 30;

/** A life of thirty weeks: when limits were begun, a check-in in many weeks, and how hard each week was. */
const life = fc.record({
  begun: fc.array(fc.record({ id: fc.constantFrom(...ids), day: fc.integer({ min: 0, max: 60 }) }), { maxLength: 3 }),
  answers: fc.array(
    fc.option(
      fc.record({ room: step, control: step, apart: step, daily: step, wellbeing: fc.integer({ min: 0, max: 4 }) }),
      { freq: 8 },
    ),
    { minLength: weekCount, maxLength: weekCount },
  ),
  kept: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: weekCount, maxLength: weekCount }),
  saidOn: fc.option(fc.integer({ min: 0, max: 40 })),
});
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

const dayOf = (day: number) => start.add({ days: day }).toString();
const weekOf = (day: number) => dayOf(Math.floor(day / 7) * 7);

const factsOn = (day: number, { begun, answers, kept, saidOn }: Life): QuestionFacts => {
  const week = Math.floor(day / 7);
  const unique = [...new Map(begun.map((limit) => [limit.id, limit])).values()].filter((limit) => limit.day <= day);
  return {
    today: dayOf(day),
    week: weekOf(day),
    firstDay: dayOf(0),
    ownChoiceSaidOn: saidOn !== null && saidOn <= day ? dayOf(saidOn) : null,
    limits: unique.map((limit) => ({ id: limit.id, begun: dayOf(limit.day) })),
    checkIns: answers
      .slice(0, week)
      .flatMap((each, index): CheckIn[] => (each ? [{ ...emptyCheckIn(dayOf(index * 7)), ...each }] : [])),
    weeksBefore: [week - 2, week - 1]
      .filter((each) => each >= 0)
      .map((each) => ({
        days: [dayOf(each * 7)],
        recordedDays: 7,
        limits: ids.map((id) => ({ id, minutes: 1, keptDays: kept[each] ?? 0 })),
      })),
  };
};

const deeds = ['look', 'answer', 'settle', 'less', 'never'] as const;
/** The days on which This week is opened, and what is done there. */
const visits = fc.array(
  fc.record({ day: fc.integer({ min: 0, max: weekCount * 7 - 1 }), deed: fc.constantFrom(...deeds) }),
  { minLength: 10, maxLength: 80 },
);

const after = (
  memory: QuestionMemory,
  shown: NonNullable<ReturnType<typeof questionOf>>,
  deed: (typeof deeds)[number],
) => {
  if (deed === 'look') return memory;
  const answered = questionAnswered(memory, shown, deed === 'settle');
  return deed === 'less' || deed === 'never' ? askedSoOften(answered, shown.key, deed) : answered;
};

test('over a life: never two in one week, the same through its week, and none that was told never', () => {
  let asked = 0;
  fc.assert(
    fc.property(life, visits, (lived, days) => {
      let memory = noQuestionMemory;
      const shownIn = new Map<string, { readonly text: string; done: boolean }>();
      for (const { day, deed } of days.toSorted((a, b) => a.day - b.day)) {
        const facts = factsOn(day, lived);
        const question = questionOf(facts, memory);
        const before = shownIn.get(facts.week);
        // Nothing that it was asked for changes within a week here.
        if (before) expect(question === null ? null : JSON.stringify(question)).toBe(before.done ? null : before.text);
        if (!question) continue;
        asked += 1;
        expect(memory.never).not.toContain(question.key);
        memory = after(questionShown(memory, question, facts.week), question, deed);
        shownIn.set(facts.week, { text: JSON.stringify(question), done: deed !== 'look' });
      }
    }),
    { numRuns: 300 },
  );
  expect(asked).toBeGreaterThan(300);
});

test('the order in which limits, check-ins and weeks are given makes no difference', () => {
  const mixed = fc.record({
    lived: life,
    day: fc.integer({ min: 0, max: weekCount * 7 - 1 }),
    often: fc.array(fc.record({ key: fc.constantFrom(...questionKeys), howOften: fc.constantFrom(...howOftens) })),
  });
  fc.assert(
    fc.property(mixed, ({ lived, day, often }) => {
      const memory = often.reduce((kept, { key, howOften }) => askedSoOften(kept, key, howOften), noQuestionMemory);
      const facts = factsOn(day, lived);
      const turned = {
        ...facts,
        limits: facts.limits.toReversed(),
        checkIns: facts.checkIns.toReversed(),
        weeksBefore: facts.weeksBefore.toReversed(),
      };
      expect(questionOf(turned, memory)).toEqual(questionOf(facts, memory));
    }),
  );
});
