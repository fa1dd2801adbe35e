import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { Client } from '../../lib/app/client';

/**
 * Whether this page hides what it says: for someone who looks over a shoulder. Where the person has that on, every page
 * opens so, and each shows itself when it is asked to. Disposable.
 *
 * @param preference undefined while it is not known.
 */
export const BlankModel = createModel(
  (client: Pick<Client, 'ask'>, preference: ReadonlySignal<boolean | undefined>) => {
    /** This page was asked to show itself. */
    const shown = signal(false);
    /** It was asked to hide itself: at once, whatever becomes of the preference. */
    const pressed = signal(false);
    const on = computed(() => preference.value === true || pressed.value);
    const save = async (blank: boolean) => {
      await client
        .ask({ type: 'settings.change', change: { kind: 'set-preferences', preferences: { blank } } })
        // What cannot be saved holds on this page all the same.
        .catch(() => undefined);
    };
    return {
      on,
      hidden: computed(() => on.value && !shown.value),
      /** Every page of Ebb from now on. */
      hide: () => {
        pressed.value = true;
        shown.value = false;
        if (preference.peek() !== true) void save(true);
      },
      /** This page alone. */
      show: () => {
        shown.value = true;
      },
      turnOff: async () => {
        pressed.value = false;
        await save(false);
      },
    };
  },
);
export type BlankModel = InstanceType<typeof BlankModel>;
