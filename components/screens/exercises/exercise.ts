import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercises';
import type { Translate } from '../../../lib/domain/language/translate';
import { createExerciseDesk, type ExerciseDesk } from '../../models/exercise-desk';
import type { PageClock } from '../../models/visible-time';

export interface ExerciseProps {
  t: Translate;
  /** Goes over to another exercise. */
  onOpen: (key: ExerciseKey) => void;
}

/** An exercise that someone has begun: its screen, which knows how far it is. */
export interface Sitting {
  readonly Screen: ComponentType<ExerciseProps>;
  readonly ended: ReadonlySignal<boolean>;
}

export type Desk = ExerciseDesk<Sitting>;

/** What the module of each exercise gives. */
interface ExerciseModule {
  readonly begin: (clock: PageClock) => Sitting;
}

/** Each exercise is a file of its own that is fetched when it is opened. */
const modules: Readonly<Record<ExerciseKey, () => Promise<ExerciseModule>>> = {
  surf: () => import('./surf/surf-exercise'),
  breathing: () => import('./breathing/breathing-exercise'),
  grounding: () => import('./grounding/grounding-exercise'),
  room: () => import('./room/room-exercise'),
};

/** The desk of a page. */
export const createDesk = (clock: PageClock): Desk =>
  createExerciseDesk(async (key) => (await modules[key]()).begin(clock));
