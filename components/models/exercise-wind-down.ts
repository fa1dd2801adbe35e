import { computed, signal } from '@preact/signals';
import { nightOf } from '../../lib/domain/exercises/night';
import { createAnswer } from './exercise-answer';
import { createKeeping } from './exercise-keeping';
import { createSteps } from './exercise-steps';
import type { NotebookDesk } from './notebook';

/** Where a device may be at night; their texts are `steps.windDown.parks`. */
export const parkPlaces = ['kitchen', 'hall', 'drawer'] as const;
export type ParkPlace = (typeof parkPlaces)[number];

/** What to do awake, away from a screen; their texts are `steps.windDown.quiets`. */
export const quietThings = ['read', 'listen', 'fold'] as const;
export type QuietThing = (typeof quietThings)[number];

/** Sleep wind-down: lights out, where the device is, when to get up, and what to do awake. */
export const createWindDown = (notebook: NotebookDesk) => {
  const steps = createSteps(['lightsOut', 'park', 'wake', 'awake', 'end']);
  /** `HH:MM`; empty where none was given. */
  const lightsOut = signal('');
  const wake = signal('');
  const park = createAnswer<ParkPlace>();
  const awake = createAnswer<QuietThing>();
  const keeping = createKeeping(notebook, 'windDown');
  return {
    ...steps,
    lightsOut,
    wake,
    park,
    awake,
    night: computed(() => nightOf(lightsOut.value, wake.value)),
    keeping,
    begin: () => {
      lightsOut.value = '';
      wake.value = '';
      park.clear();
      awake.clear();
      keeping.forget();
      steps.begin();
    },
  };
};
export type WindDown = ReturnType<typeof createWindDown>;
