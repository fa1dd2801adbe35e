import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';

/**
 * What is half typed or half chosen, by what it is for: in the memory of the page and nowhere else, so that a look at Help,
 * a lock that closes or another line that is opened takes no word away.
 */
export interface Drafts {
  /** The words of this name, begun with `first` where there are none. */
  words<T>(name: string, first: T): Signal<T>;
  /** The same for what is chosen and not typed: nobody is asked to stay for it. */
  choice<T>(name: string, first: T): Signal<T>;
  /** The words are kept as they stand. */
  settle(...names: readonly string[]): void;
  /** Kept elsewhere, or not wanted any more. */
  drop(...names: readonly string[]): void;
  /** Words were typed that are kept nowhere yet. */
  readonly dirty: ReadonlySignal<boolean>;
}

interface Draft {
  readonly value: Signal<unknown>;
  /** What it says where nothing was typed, as JSON; null for a choice. */
  readonly clean: Signal<string> | null;
}

const isDirty = ({ value, clean }: Draft) => clean !== null && JSON.stringify(value.value) !== clean.value;

export const createDrafts = (): Drafts => {
  const drafts = new Map<string, Draft>();
  /** Moves on with each draft that comes or goes. */
  const changes = signal(0);
  const changed = () => {
    changes.value = changes.peek() + 1;
  };
  const of = <T>(name: string, first: T, typed: boolean): Signal<T> => {
    const known = drafts.get(name);
    if (known) return known.value as Signal<T>; // CAST: a name stands for one kind of draft
    const value = signal(first);
    drafts.set(name, { value, clean: typed ? signal(JSON.stringify(first)) : null });
    // A screen asks while it is drawn: whoever counts drafts hears of it afterwards.
    queueMicrotask(changed);
    return value;
  };
  return {
    words: (name, first) => of(name, first, true),
    choice: (name, first) => of(name, first, false),
    settle: (...names) => {
      for (const name of names) {
        const draft = drafts.get(name);
        if (draft?.clean) draft.clean.value = JSON.stringify(draft.value.peek());
      }
    },
    drop: (...names) => {
      for (const name of names) drafts.delete(name);
      changed();
    },
    dirty: computed(() => changes.value >= 0 && [...drafts.values()].some(isDirty)),
  };
};
