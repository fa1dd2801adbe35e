import type { BuiltKey, ExerciseRoom, Sitting } from './exercise';

/** What the module of each exercise gives. */
interface ExerciseModule {
  readonly begin: (room: ExerciseRoom) => Sitting;
}

/** Each exercise is a file of its own that is fetched when it is opened. */
export const exerciseModules: { readonly [K in BuiltKey]: () => Promise<ExerciseModule> } = {
  surf: () => import('./surf/surf-exercise'),
  breathing: () => import('./breathing/breathing-exercise'),
  grounding: () => import('./grounding/grounding-exercise'),
  delay: () => import('./delay/delay-exercise'),
  room: () => import('./room/room-exercise'),
  reach: () => import('./reach/reach-exercise'),
  endings: () => import('./endings/endings-exercise'),
  review: () => import('./review/review-exercise'),
  ifThen: () => import('./if-then/if-then-exercise'),
  abc: () => import('./abc/abc-exercise'),
  thoughts: () => import('./thoughts/thoughts-exercise'),
  weather: () => import('./weather/weather-exercise'),
  rulers: () => import('./rulers/rulers-exercise'),
  balance: () => import('./balance/balance-exercise'),
  sort: () => import('./sort/sort-exercise'),
  surroundings: () => import('./surroundings/surroundings-exercise'),
  ahead: () => import('./ahead/ahead-exercise'),
  safety: () => import('./safety/safety-exercise'),
};
