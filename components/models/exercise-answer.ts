import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';

/** One answer of a person: a ready one, or own words, which go before it. */
export interface Answer<K extends string> {
  readonly chosen: ReadonlySignal<K | null>;
  readonly own: ReadonlySignal<string>;
  readonly empty: ReadonlySignal<boolean>;
  readonly pick: (chosen: K) => void;
  readonly write: (text: string) => void;
  readonly clear: () => void;
}

export const createAnswer = <K extends string>(): Answer<K> => {
  const chosen: Signal<K | null> = signal(null);
  const own = signal('');
  return {
    chosen,
    own,
    empty: computed(() => chosen.value === null && own.value.trim() === ''),
    pick: (next) => {
      chosen.value = next;
      own.value = '';
    },
    write: (text) => {
      own.value = text;
      if (text.trim()) chosen.value = null;
    },
    clear: () => {
      chosen.value = null;
      own.value = '';
    },
  };
};

/** The words of an answer; empty where there is none. */
export const answerText = <K extends string>({ own, chosen }: Answer<K>, readyText: (chosen: K) => string): string =>
  own.value.trim() || (chosen.value === null ? '' : readyText(chosen.value));
