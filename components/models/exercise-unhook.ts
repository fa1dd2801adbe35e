import { computed, signal } from '@preact/signals';
import { comeSoFar, wordMs } from '../../lib/domain/exercises/slow-pace';
import { mostThoughtWords, partsOfThought, wordsInThought } from '../../lib/domain/exercises/thought';
import { createExerciseTimer } from './exercise-timer';
import type { PageClock } from './visible-time';

/** Whether acting on the thought goes with what the person cares about. Their texts are `steps.unhook.answers`. */
export const unhookAnswers = ['yes', 'no', 'unsure'] as const;
export type UnhookAnswer = (typeof unhookAnswers)[number];

/** First the words that make a thought of it are read, for so many beats. */
const beatsBefore = 2;

/**
 * Label and unhook: a thought in few words, told as a thought that one has, slowly, and then the question. Nothing of it
 * is kept.
 */
export const createUnhook = (clock: PageClock) => {
  const stage = signal<'write' | 'slow' | 'ask' | 'end'>('write');
  const thought = signal('');
  /** The person wanted to go on with more words than can be looked at. */
  const tooLong = signal(false);
  const answer = signal<UnhookAnswer | null>(null);
  const parts = computed(() => partsOfThought(thought.value));
  const timer = createExerciseTimer(clock, () => undefined);
  const slowly = () => {
    timer.set((beatsBefore + parts.value.length) * wordMs);
    stage.value = 'slow';
  };
  return {
    stage,
    thought,
    tooLong,
    answer,
    timer,
    /** The thought, word by word, and how many of them have come. */
    parts,
    come: computed(() => comeSoFar(timer.elapsedMs.value, wordMs, beatsBefore + parts.value.length) - beatsBefore),
    empty: computed(() => wordsInThought(thought.value) === 0),
    ended: computed(() => stage.value === 'end'),
    write: (text: string) => {
      thought.value = text;
      if (wordsInThought(text) <= mostThoughtWords) tooLong.value = false;
    },
    written: () => {
      tooLong.value = wordsInThought(thought.value) > mostThoughtWords;
      if (!tooLong.value) slowly();
    },
    slowly,
    ask: () => {
      stage.value = 'ask';
    },
    answered: () => {
      stage.value = 'end';
    },
    begin: () => {
      thought.value = '';
      answer.value = null;
      stage.value = 'write';
    },
  };
};
export type Unhook = ReturnType<typeof createUnhook>;
