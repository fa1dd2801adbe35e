import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { Client } from '../../../lib/app/client';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import { type Exercise, exercises } from '../../../lib/domain/exercises/exercises';
import type { Translate } from '../../../lib/domain/language/translate';
import { createExerciseDesk, type ExerciseDesk } from '../../models/exercise-desk';
import type { PageClock } from '../../models/visible-time';

export interface ExerciseProps {
  t: Translate;
  /** Goes over to another exercise. */
  onOpen: (key: BuiltKey) => void;
}

/** An exercise that someone has begun: its screen, which knows how far it is. */
export interface Sitting {
  readonly Screen: ComponentType<ExerciseProps>;
  readonly ended: ReadonlySignal<boolean>;
}

export type Desk = ExerciseDesk<BuiltKey, Sitting>;

/** What the module of each exercise gives. */
interface ExerciseModule {
  readonly begin: (clock: PageClock, client: Client) => Sitting;
}

/** Each exercise is a file of its own that is fetched when it is opened. */
const modules = {
  surf: () => import('./surf/surf-exercise'),
  breathing: () => import('./breathing/breathing-exercise'),
  grounding: () => import('./grounding/grounding-exercise'),
  delay: () => import('./delay/delay-exercise'),
  room: () => import('./room/room-exercise'),
  reach: () => import('./reach/reach-exercise'),
  endings: () => import('./endings/endings-exercise'),
} as const satisfies Partial<Record<ExerciseKey, () => Promise<ExerciseModule>>>;

/** The exercises that have a screen: they alone are offered, listed and named. */
export type BuiltKey = keyof typeof modules;

export interface BuiltExercise extends Exercise {
  readonly key: BuiltKey;
}

const isBuilt = (exercise: Exercise): exercise is BuiltExercise => Object.hasOwn(modules, exercise.key);

/** All of them, in the order of the library. */
export const builtExercises: readonly BuiltExercise[] = (exercises as readonly Exercise[]).filter(isBuilt); // CAST: wider

/** The one that a text names, or null. */
export const builtExerciseOf = (text: string): BuiltExercise | null =>
  builtExercises.find(({ key }) => key === text) ?? null;

/** The desk of a page. */
export const createDesk = (clock: PageClock, client: Client): Desk =>
  createExerciseDesk<BuiltKey, Sitting>(async (key) => {
    const module: ExerciseModule = await modules[key]();
    return module.begin(clock, client);
  });
