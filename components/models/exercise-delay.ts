import { computed, signal } from '@preact/signals';
import { type Blocks, fall, newBlocks } from '../../lib/domain/exercises/falling-blocks';
import { createExerciseTimer } from './exercise-timer';
import { countVisible, type PageClock } from './visible-time';

/** What keeps eyes and hands busy; their texts are `steps.delay.tasks`. */
export const delayTasks = ['puzzle', 'tidy', 'draw'] as const;
export type DelayTask = (typeof delayTasks)[number];

type DelayStage = 'later' | 'before' | 'task' | 'doing' | 'after' | 'choose' | 'putOff' | 'firstStep';

/** A piece falls by one so often. It never gets faster. */
const fallEveryMs = 900;

/**
 * Delay and distract: not now, and something for eyes and hands until then.
 *
 * @param seed any number; it decides which pieces come
 */
export const createDelay = (clock: PageClock, seed: number) => {
  const stage = signal<DelayStage>('later');
  const minutes = signal(10);
  const before = signal<number | null>(null);
  const after = signal<number | null>(null);
  const task = signal<DelayTask>('puzzle');
  /** What the person is putting off, in one line. It is not kept. */
  const putOff = signal('');
  const blocks = signal<Blocks>(newBlocks(seed));
  const to = (next: DelayStage) => () => {
    stage.value = next;
  };
  const finish = to('after');
  const timer = createExerciseTimer(clock, finish);
  return {
    stage,
    minutes,
    before,
    after,
    task,
    blocks,
    timer,
    putOff,
    ended: computed(() => stage.value === 'choose' || stage.value === 'firstStep'),
    rateBefore: to('before'),
    chooseTask: to('task'),
    begin: (chosen: DelayTask) => {
      task.value = chosen;
      after.value = null;
      // Who tidies or draws looks elsewhere: the time is theirs all the same.
      timer.set(minutes.value * 60_000, chosen !== 'puzzle');
      stage.value = 'doing';
    },
    lookAtPutOff: to('putOff'),
    toFirstStep: to('firstStep'),
    backToWaiting: to('later'),
    finish,
    rated: to('choose'),
    again: () => {
      before.value = after.value;
      stage.value = 'task';
    },
    act: (move: (blocks: Blocks) => Blocks) => {
      blocks.value = move(blocks.value);
    },
    /** Lets the pieces fall while the page is in view, until it is stopped by what it returns. */
    letFall: () => {
      let waited = 0;
      return countVisible(clock, (ms) => {
        waited += ms;
        if (waited < fallEveryMs) return;
        waited = 0;
        blocks.value = fall(blocks.value);
      });
    },
  };
};
export type Delay = ReturnType<typeof createDelay>;
