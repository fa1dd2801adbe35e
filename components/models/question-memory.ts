import { parseQuestionMemory, type QuestionMemory, withoutRecords } from '../../lib/domain/review/question-memory';

/** Keeps when a question was asked and how often it may be, and no answer. */
export type QuestionStore = Pick<Storage, 'getItem' | 'setItem'>;

const memoryKey = 'questions';

export const readQuestionMemory = (store: QuestionStore): QuestionMemory => {
  try {
    return parseQuestionMemory(JSON.parse(store.getItem(memoryKey) ?? '{}'));
  } catch {
    return parseQuestionMemory({});
  }
};

/** Another page may have written meanwhile: the change is made to what is stored now. */
export const changeQuestionMemory = (
  store: QuestionStore,
  change: (memory: QuestionMemory) => QuestionMemory,
): QuestionMemory => {
  const changed = change(readQuestionMemory(store));
  try {
    store.setItem(memoryKey, JSON.stringify(changed));
  } catch {
    // A question that comes once more can be put away once more.
  }
  return changed;
};

/** Records of the days from this one on (null: all) are erased, and with them what was asked because of them. */
export const forgetAsked = (store: QuestionStore, from: string | null): void => {
  changeQuestionMemory(store, (memory) => withoutRecords(memory, from));
};
