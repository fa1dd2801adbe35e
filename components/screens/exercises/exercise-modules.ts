import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import type { ExerciseRoom, Sitting } from './exercise';
import { watched } from './watched';

export { watched };

/** What the module of each exercise gives. */
interface ExerciseModule {
  readonly begin: (room: ExerciseRoom) => Sitting;
}

/** Each exercise is a file of its own that is fetched when it is opened. */
export const exerciseModules: { readonly [K in ExerciseKey]: () => Promise<ExerciseModule> } = {
  surf: () => import('./surf/surf-exercise'),
  breathing: () => import('./breathing/breathing-exercise'),
  stop: () => import('./stop/stop-exercise'),
  halt: () => import('./halt/halt-exercise'),
  grounding: () => import('./grounding/grounding-exercise'),
  reset: () => import('./reset/reset-exercise'),
  delay: () => import('./delay/delay-exercise'),
  room: () => import('./room/room-exercise'),
  unhook: () => import('./unhook/unhook-exercise'),
  values: () => import('./values/values-exercise'),
  morning: () => import('./morning/morning-exercise'),
  endings: () => import('./endings/endings-exercise'),
  reach: () => import('./reach/reach-exercise'),
  kindness: () => import('./kindness/kindness-exercise'),
  review: () => import('./review/review-exercise'),
  leaveWell: () => import('./leave-well/leave-well-exercise'),
  ifThen: () => import('./if-then/if-then-exercise'),
  abc: () => import('./abc/abc-exercise'),
  thoughts: () => import('./thoughts/thoughts-exercise'),
  weather: () => import('./weather/weather-exercise'),
  intention: () => import('./intention/intention-exercise'),
  rulers: () => import('./rulers/rulers-exercise'),
  balance: () => import('./balance/balance-exercise'),
  sort: () => import('./sort/sort-exercise'),
  surroundings: () => import('./surroundings/surroundings-exercise'),
  ahead: () => import('./ahead/ahead-exercise'),
  windDown: () => import('./wind-down/wind-down-exercise'),
  goodThings: () => import('./good-things/good-things-exercise'),
  safety: () => import('./safety/safety-exercise'),
};

/** A plan that is kept, as the exercise that wrote it shows it. */
export const loadPlanView = () => import('./plan-view');
