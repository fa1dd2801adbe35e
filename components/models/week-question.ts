import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { WeekView } from '../../lib/app/protocol/views';
import type { Limit } from '../../lib/domain/limits/limit';
import type { CheckIn } from '../../lib/domain/notebook/check-in-body';
import { type LookBack, lookBackIn } from '../../lib/domain/review/check-in';
import {
  askedSoOften,
  howOftenOf,
  type Question,
  type QuestionMemory,
  questionAnswered,
  questionShown,
} from '../../lib/domain/review/question-memory';
import { cadenceOf, type QuestionFacts, questionOf } from '../../lib/domain/review/questions';
import type { TrendWeek } from '../../lib/domain/review/trend';
import type { Settings } from '../../lib/domain/settings/settings';
import { weeksBetween } from '../../lib/domain/time/dates';
import { type NotebookDesk, personHour } from './notebook';
import { changeQuestionMemory, readQuestionMemory } from './question-memory';
import { useNotebook } from './summary';

/** What was said to a question: an answer, or how often it may come. */
export type Said = 'answered' | 'less' | 'never';

/** The question of this week, with all that its card shows. */
export interface WeekQuestion extends Question {
  /** What was said to it just now; null for nothing yet. */
  readonly said: Said | null;
  /** It comes half as often already. */
  readonly isLess: boolean;
  /** The limit that it is about; null for none. */
  readonly limit: Limit | null;
  /** Whole weeks since that was begun. */
  readonly limitWeeks: number;
  readonly lookBack: LookBack | null;
  /** `settled`: of this limit nobody needs to ask again. */
  answer(settled?: boolean): void;
  askLess(): void;
  askNever(): void;
}

interface Parts {
  /** The weeks up to this one; null until they were read. */
  readonly trend: readonly TrendWeek[] | null;
  readonly notebook: () => Promise<NotebookDesk>;
  readonly settings: Settings;
  readonly week: WeekView;
}

type Known = readonly [checkIns: readonly CheckIn[], trend: readonly TrendWeek[]];

const factsOf = ({ settings, week }: Parts, [checkIns, trend]: Known): QuestionFacts | null => {
  const { today, days } = week;
  const [first] = days;
  if (today === null || first === undefined) return null;
  const dayAt = (instant: number) => personHour(instant, settings.preferences).date;
  return {
    today,
    week: first,
    firstDay: dayAt(settings.firstStartedAt),
    ownChoiceSaidOn: settings.preferences.ownChoiceAskedOn,
    limits: settings.limits
      .filter(({ onHold }) => !onHold)
      .map(({ id, createdAt }) => ({ id, begun: dayAt(createdAt) })),
    checkIns,
    weeksBefore: trend.filter(({ days: [begin] }) => begin !== undefined && begin < first).slice(-2),
  };
};

/** What the card of a question shows beside its words. */
const shownWith = ({ settings }: Parts, facts: QuestionFacts, memory: QuestionMemory, { key, about }: Question) => {
  const begun = facts.limits.find(({ id }) => id === about)?.begun;
  return {
    isLess: howOftenOf(memory, key) === 'less',
    limit: settings.limits.find(({ id }) => id === about) ?? null,
    limitWeeks: begun === undefined ? 0 : weeksBetween(begun, facts.today),
    lookBack: key === 'lookBack' ? lookBackIn(facts.checkIns, facts.week, cadenceOf(key, memory).weeks) : null,
  };
};

/** What is known once notebook and record were read; null before, and where nothing is kept or shown. */
const useFacts = (parts: Parts): QuestionFacts | null => {
  const { trend, notebook, week } = parts;
  const { desk } = useNotebook(notebook);
  const asks = week.weeksBack === 0 && !week.private && !week.locked;
  const checkIns = desk?.kept ? desk.entries('checkIn').value : null;
  if (!asks || !checkIns || !trend) return null;
  return factsOf(parts, [checkIns.map(({ body }) => body), trend]);
};

/** The one question of this week; null for none. From when it is shown it is remembered as asked. */
export const useWeekQuestion = (parts: Parts): WeekQuestion | null => {
  const facts = useFacts(parts);
  /** With what was shown as something was said to it, so that its card stays where it is. */
  const said = useSignal<(Omit<WeekQuestion, 'answer' | 'askLess' | 'askNever'> & { readonly said: Said }) | null>(
    null,
  );
  const [, lookAgain] = useState({});
  const memory = readQuestionMemory(localStorage);
  const due = facts && questionOf(facts, memory);
  const [key, about, week] = [due?.key, due?.about, facts?.week];
  useEffect(() => {
    if (key === undefined || about === undefined || week === undefined) return;
    const isKnown = ({ lastWeek, asked }: QuestionMemory) => lastWeek === week && asked[key]?.week === week;
    if (isKnown(readQuestionMemory(localStorage))) return;
    changeQuestionMemory(localStorage, (before) => questionShown(before, { key, about }, week));
  }, [key, about, week]);
  const shown = due && facts && { ...due, said: null, ...shownWith(parts, facts, memory, due) };
  const showing = facts && (said.value ?? shown);
  if (!showing) return null;
  const say = (what: Said, change: (before: QuestionMemory) => QuestionMemory) => {
    said.value = { ...showing, said: what };
    changeQuestionMemory(localStorage, change);
    lookAgain({});
  };
  return {
    ...showing,
    answer: (settled = false) => say('answered', (before) => questionAnswered(before, showing, settled)),
    askLess: () => say('less', (before) => askedSoOften(questionAnswered(before, showing), showing.key, 'less')),
    askNever: () => say('never', (before) => askedSoOften(questionAnswered(before, showing), showing.key, 'never')),
  };
};
