import { computed, signal } from '@preact/signals';
import { nightOf } from '../../lib/domain/exercises/night';
import { createAnswer } from './exercise-answer';
import { createSteps } from './exercise-steps';
import { createKeptEntry } from './kept-entry';
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
  const kept = createKeptEntry(notebook, 'windDown');
  return {
    ...steps,
    lightsOut,
    wake,
    park,
    awake,
    night: computed(() => nightOf(lightsOut.value, wake.value)),
    kept,
    begin: () => {
      lightsOut.value = '';
      wake.value = '';
      park.clear();
      awake.clear();
      kept.anew();
      steps.begin();
    },
  };
};
export type WindDown = ReturnType<typeof createWindDown>;
