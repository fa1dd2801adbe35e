import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LimitDraft } from '../../lib/domain/limits/limit';
import type { LimitForm } from '../../lib/domain/limits/limit-form';
import {
  draftSoFar,
  type FormProblem,
  type FormRules,
  readLimitForm,
  suggestLimitName,
} from '../../lib/domain/limits/limit-form-reading';

export interface LimitFormModel {
  readonly form: ReadonlySignal<LimitForm>;
  /** Something was typed that is not saved. */
  readonly dirty: ReadonlySignal<boolean>;
  /** Empty until the person tried to save; from then on as they are now. */
  readonly problems: ReadonlySignal<readonly FormProblem[]>;
  /** What the limit would be by what was typed so far; null while that cannot be said. */
  readonly soFar: ReadonlySignal<LimitDraft | null>;
  readonly suggestedName: ReadonlySignal<string>;
  update(fields: Partial<LimitForm>): void;
  /** The limit to save, or null where something is to be put right first. */
  submit(): LimitDraft | null;
}

const createLimitFormModel = (initial: LimitForm, rules: FormRules): LimitFormModel => {
  const form = signal(initial);
  const tried = signal(false);
  const untouched = JSON.stringify(initial);
  const reading = computed(() => readLimitForm(form.value, rules));
  return {
    form,
    dirty: computed(() => JSON.stringify(form.value) !== untouched),
    problems: computed(() => (tried.value && !reading.value.ok ? reading.value.problems : [])),
    soFar: computed(() => draftSoFar(form.value, rules)),
    suggestedName: computed(() => suggestLimitName(form.value, rules)),
    update: (fields) => {
      form.value = { ...form.value, ...fields };
    },
    submit: () => {
      tried.value = true;
      return reading.value.ok ? reading.value.draft : null;
    },
  };
};

export interface LimitForms {
  /** Some form holds what is not saved. */
  readonly dirty: ReadonlySignal<boolean>;
  /** The form under this key: the one that was left half filled in, else a new one. */
  open(key: string, initial: () => LimitForm): LimitFormModel;
  /** Until it is discarded, the form under this key begins with this. What was typed there before is given up. */
  prepare(key: string, form: LimitForm): void;
  discard(key: string): void;
}

/**
 * The forms of this page, by the fragment that they are at. They are kept in memory alone: a form holds sites, and
 * what the person has not saved is written nowhere.
 */
export const createLimitForms = (rules: FormRules): LimitForms => {
  const forms = signal<ReadonlyMap<string, LimitFormModel>>(new Map());
  const prepared = new Map<string, LimitForm>();
  const discard = (key: string) => {
    prepared.delete(key);
    forms.value = new Map([...forms.peek()].filter(([each]) => each !== key));
  };
  return {
    dirty: computed(() => [...forms.value.values()].some((form) => form.dirty.value)),
    open: (key, initial) => {
      const known = forms.peek().get(key);
      if (known?.dirty.peek()) return known;
      const form = createLimitFormModel(prepared.get(key) ?? initial(), rules);
      forms.value = new Map([...forms.peek(), [key, form]]);
      return form;
    },
    prepare: (key, form) => {
      discard(key);
      prepared.set(key, form);
    },
    discard,
  };
};
