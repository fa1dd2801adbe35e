import { computed, createModel, effect, signal } from '@preact/signals';
import type { Client } from '../../lib/app/client';
import type { LimitDraft } from '../../lib/domain/limits/limit';
import {
  draftSoFar,
  type FormProblem,
  type FormRules,
  readLimitForm,
} from '../../lib/domain/limits/limit-form-reading';
import type { ListSubscription } from '../../lib/domain/lists/subscription';
import {
  coversStarter,
  emptyFirstLimit,
  type FirstLimit,
  formOfFirstLimit,
} from '../../lib/domain/welcome/first-limit';
import type { SettingsModel } from './settings';

/** How the person names what the welcome makes. */
export interface FirstLimitNames {
  /** The limit. */
  readonly limit: string;
  /** The set of sites that comes with Ebb. */
  readonly starter: string;
}

interface Parts {
  readonly settings: SettingsModel;
  readonly rules: FormRules;
  /** A word that names no list yet. */
  readonly newId: () => string;
}

/** The first limit as it is filled in. What is not saved is kept in memory alone. Disposable. */
export const FirstLimitModel = createModel(({ settings, rules, newId }: Parts) => {
  const typed = signal<FirstLimit>(emptyFirstLimit);
  const tried = signal(false);
  /** The form is open: at first, and again for another one. */
  const open = signal<boolean | null>(null);
  const subscribed = computed(() => settings.settings.value?.lists.find(({ source }) => source.kind === 'starter'));
  // One id for as long as the page is open: a second try subscribes to nothing twice.
  const fresh = newId();
  const formFor = (names: FirstLimitNames) =>
    formOfFirstLimit(typed.value, { name: names.limit, starter: subscribed.value?.id ?? fresh });
  const problemsFor = (names: FirstLimitNames): readonly FormProblem[] => {
    const reading = readLimitForm(formFor(names), rules);
    return tried.value && !reading.ok ? reading.problems : [];
  };
  /** The lists that the sentence may name, those to be subscribed to among them. */
  const listsFor = (names: FirstLimitNames): readonly Pick<ListSubscription, 'id' | 'name'>[] => [
    ...(settings.settings.value?.lists ?? []),
    ...(subscribed.value ? [] : [{ id: fresh, name: names.starter }]),
  ];

  /** True once the limit is there; false where something is to be put right first. Rejects where it cannot be saved. */
  const save = async (names: FirstLimitNames): Promise<boolean> => {
    tried.value = true;
    const reading = readLimitForm(formFor(names), rules);
    if (!reading.ok) return false;
    if (coversStarter(typed.value.kind) && !subscribed.value) {
      const list = { id: fresh, name: names.starter, source: { kind: 'starter' } } as const;
      await settings.change({ kind: 'subscribe', list });
    }
    await settings.change({ kind: 'add-limit', draft: reading.draft });
    typed.value = emptyFirstLimit;
    tried.value = false;
    open.value = false;
    return true;
  };
  return {
    typed,
    open: computed(() => open.value ?? settings.settings.value?.limits.length === 0),
    setOpen: (value: boolean) => {
      open.value = value;
    },
    update: (fields: Partial<FirstLimit>) => {
      typed.value = { ...typed.value, ...fields };
    },
    problemsFor,
    listsFor,
    soFar: (names: FirstLimitNames): LimitDraft | null => draftSoFar(formFor(names), rules),
    save,
  };
});
export type FirstLimitModel = InstanceType<typeof FirstLimitModel>;

/** Whether the icon is in the toolbar: null where the browser does not say. Asked again when the page is seen again. */
export const PinnedModel = createModel((client: Client) => {
  const pinned = signal<boolean | null>(null);
  effect(() => {
    const ask = () => {
      if (document.visibilityState !== 'visible') return;
      client.isPinned().then(
        (now) => {
          pinned.value = now;
        },
        () => undefined,
      );
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => document.removeEventListener('visibilitychange', ask);
  });
  return { pinned };
});
export type PinnedModel = InstanceType<typeof PinnedModel>;
