import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { Client } from '../../../lib/app/client';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import type { Translate } from '../../../lib/domain/language/translate';
import type { LimitForm } from '../../../lib/domain/limits/limit-form';
import { createExerciseDesk, type ExerciseDesk } from '../../models/exercise-desk';
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
  /** BCP 47 tag of the page. */
  readonly locale: () => string;
}

/** The desk of a page. The screens, their words and the notebook are fetched when the first is opened. */
export const createDesk = ({ notebook, locale, ...room }: DeskParts): Desk =>
  createExerciseDesk<ExerciseKey, WordedSitting>(async (key) => {
    const [{ exerciseModules }, { stepsTexts }, opened] = await Promise.all([
      import('./exercise-modules'),
      import('./steps-texts'),
      notebook(),
    ]);
    const [module, t] = await Promise.all([exerciseModules[key](), loadTranslate('auto', [locale()], stepsTexts)]);
    return { ...module.begin({ ...room, notebook: opened }), t, kept: opened.kept };
  });
