import { signal } from '@preact/signals';
import { asked, left, type PromptMemory, parsePromptMemory, pickPrompt } from '../../lib/domain/pause/prompt-memory';
import type { PromptKey, PromptPlace, WeekTrait } from '../../lib/domain/pause/prompts';
import type { NotebookDesk } from './notebook';

/** Keeps the keys of prompts, and nothing else. */
export type PromptStore = Pick<Storage, 'getItem' | 'setItem'>;

const memoryKey = 'prompts';

export const readPromptMemory = (store: PromptStore): PromptMemory => {
  try {
    return parsePromptMemory(JSON.parse(store.getItem(memoryKey) ?? '{}'));
  } catch {
    return parsePromptMemory({});
  }
};

const writePromptMemory = (store: PromptStore, memory: PromptMemory) => {
  try {
    store.setItem(memoryKey, JSON.stringify(memory));
  } catch {
    // A question that comes twice is better than none.
  }
};

interface QuestionParts {
  readonly place: PromptPlace;
  readonly store: PromptStore;
  /** Any number. */
  readonly seed: number;
  readonly notebook: () => Promise<NotebookDesk>;
  /** What the week was like that the question is about. */
  readonly traits?: readonly WeekTrait[];
}

/** One open question, picked as the page opens. An answer is kept as a note, where the person writes one. */
export const createQuestion = ({ place, store, seed, notebook, traits = [] }: QuestionParts) => {
  const key = signal<PromptKey | null>(pickPrompt(place, readPromptMemory(store), seed, traits));
  const answer = signal('');
  /** The field is open. */
  const answering = signal(false);
  const kept = signal(false);
  /** How it was let go of; null while it is there, and where none came. */
  const letGo = signal<'left' | 'less' | null>(null);
  const busy = signal(false);
  const error = signal<unknown>(null);
  if (key.value) writePromptMemory(store, asked(readPromptMemory(store), place, key.value));

  return {
    key,
    answer,
    answering,
    kept,
    letGo,
    busy,
    error,
    keep: async () => {
      const text = answer.value.trim();
      if (text === '' || busy.value || !key.value) return;
      busy.value = true;
      error.value = null;
      try {
        await (await notebook()).add('note', { prompt: key.value, text });
        kept.value = true;
      } catch (reason) {
        error.value = reason;
      } finally {
        busy.value = false;
      }
    },
    /** This one is not asked again. */
    leave: () => {
      if (key.value) writePromptMemory(store, left(readPromptMemory(store), key.value));
      key.value = null;
      letGo.value = 'left';
    },
    /** From now on one in three. */
    askLess: () => {
      writePromptMemory(store, { ...readPromptMemory(store), less: true });
      key.value = null;
      letGo.value = 'less';
    },
  };
};
export type Question = ReturnType<typeof createQuestion>;

/** All prompts are asked again, as often as at first. */
export const askAsBefore = (store: PromptStore) =>
  writePromptMemory(store, { ...readPromptMemory(store), left: [], less: false });
