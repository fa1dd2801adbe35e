import { effect, type ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { Client } from '../../../lib/app/client';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import type { Translate } from '../../../lib/domain/language/translate';
import type { LimitForm } from '../../../lib/domain/limits/limit-form';
import type { CrisisDesk } from '../../models/crisis-desk';
import { createExerciseDesk, type ExerciseDesk } from '../../models/exercise-desk';
import { inTime } from '../../models/in-time';
import { loadTranslate } from '../../models/language';
import type { NotebookDesk } from '../../models/notebook';
import type { PageClock } from '../../models/visible-time';

export interface ExerciseProps {
  /** The translator of the exercises' own texts. */
  t: Translate;
  /** Goes over to another exercise. */
  onOpen: (key: ExerciseKey) => void;
}

/** What an exercise has around it: the page that it is in. */
export interface ExerciseRoom {
  readonly clock: PageClock;
  readonly client: Client;
  /** What the person writes is kept there, where they say so. */
  readonly notebook: NotebookDesk;
  /** Shows the people who can help. */
  readonly openHelp: () => void;
  /** Shows the form of a new limit, filled in so far; null on a page that has none. */
  readonly openLimitForm: ((form: LimitForm) => void) | null;
}

/** An exercise that someone has begun: its screen, which knows how far it is. */
export interface Sitting {
  readonly Screen: ComponentType<ExerciseProps>;
  readonly ended: ReadonlySignal<boolean>;
  /** Goes on with what is kept, where there is something to change; not there where an exercise has nothing of the kind. */
  readonly change?: () => Promise<void>;
  /** What the first step shows beside what is kept is there. It never fails. */
  readonly ready?: Promise<unknown>;
}

/** The same with its own words. */
interface WordedSitting extends Sitting {
  readonly t: Translate;
  /** False in a private window: nothing is kept there, so nothing is asked for keeping. */
  readonly kept: boolean;
}

export type Desk = ExerciseDesk<ExerciseKey, WordedSitting>;

/** What a page's desk is made of. */
export interface DeskParts extends Omit<ExerciseRoom, 'notebook'> {
  readonly notebook: () => Promise<NotebookDesk>;
  /** What is written in any step passes by it, kept or not. */
  readonly crisis: CrisisDesk;
  /** BCP 47 tag of the page. */
  readonly locale: () => string;
}

/** The desk of a page. The screens, their words and the notebook are fetched when the first is opened. */
export const createDesk = ({ notebook, crisis, locale, ...room }: DeskParts): Desk => {
  let follows = false;
  const desk: Desk = createExerciseDesk<ExerciseKey, WordedSitting>(async (key) => {
    const [{ exerciseModules, watched }, { stepsTexts }, opened] = await Promise.all([
      import('./exercise-modules'),
      import('./steps-texts'),
      notebook(),
      crisis.prepare(),
    ]);
    const [module, t] = await Promise.all([exerciseModules[key](), loadTranslate('auto', [locale()], stepsTexts)]);
    if (!follows) {
      follows = true;
      effect(() => {
        const { value } = opened.lock;
        if (value !== null) desk.lock(value === 'locked');
      });
    }
    const begin = async (): Promise<Sitting> => {
      const wasLocked = opened.lock.peek() === 'locked';
      const sitting = module.begin({ ...room, notebook: opened });
      // It opens with what was kept of it: what comes later moves what a person reads or reaches for.
      await inTime(Promise.all([sitting.ready, opened.whenRead()]), undefined);
      // What was read before a lock closed stays behind it.
      return opened.lock.peek() === 'locked' && !wasLocked ? begin() : sitting;
    };
    const sitting = await begin();
    return { ...watched(sitting, crisis), t, kept: opened.kept };
  });
  return desk;
};
