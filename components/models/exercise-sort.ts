import { computed, signal } from '@preact/signals';
import { mostChosen, mostKept, type ValueWord, valueWords } from '../../lib/domain/exercises/value-words';
import type { Entry } from '../../lib/domain/notebook/entry';
import type { KeepState } from './exercise-keeping';
import { createSteps } from './exercise-steps';
import type { NotebookDesk } from './notebook';

export const whoseAnswers = ['mine', 'partly', 'others'] as const;
export type Whose = (typeof whoseAnswers)[number];

type WordText = (word: ValueWord) => string;

/** Values sort: ten of thirty words, three of the ten, and what each looks like. */
export const createSort = (notebook: NotebookDesk) => {
  const steps = createSteps(['choose', 'keep', 'whose', 'lines', 'end']);
  const chosen = signal<readonly ValueWord[]>([]);
  const kept = signal<readonly ValueWord[]>([]);
  const whose = signal<Whose | null>(null);
  const lines = signal<Readonly<Partial<Record<ValueWord, string>>>>({});
  const onPause = signal<readonly ValueWord[]>([]);
  /** One more was wanted than there is room for. */
  const full = signal(false);
  const busy = signal(false);
  const stored = signal(false);
  const error = signal<unknown>(null);
  const values = notebook.entries('value');

  const take = (most: number, wanted: readonly ValueWord[], set: (words: readonly ValueWord[]) => void) => {
    full.value = wanted.length > most;
    if (wanted.length <= most) set(wanted);
  };

  /** What was written here by word: where the lock closes it cannot be read, and is changed all the same. */
  const mine = new Map<ValueWord, Entry<'value'>>();

  /** A word that is kept again counts from today; the line of an earlier time goes when the new one is there. */
  const keepOne = async (word: ValueWord, textOf: WordText) => {
    const body = { word: textOf(word), line: lines.peek()[word]?.trim() ?? '' };
    const showing = onPause.peek().includes(word) ? 'open' : 'no';
    const before = (await notebook.read('value')).filter((entry) => entry.body.word === body.word);
    const hidden = (await notebook.readLock()) === 'locked' ? mine.get(word) : undefined;
    const today = before.find(({ date }) => date === notebook.hour().date) ?? hidden;
    const changed = today && (await notebook.change(today, { body, onPause: showing }));
    const there = changed && changed.outcome !== 'gone' ? changed.entry : await notebook.add('value', body, showing);
    mine.set(word, there);
    for (const old of before) if (old !== today) await notebook.remove(old);
  };

  const write = async (textOf: WordText) => {
    busy.value = true;
    error.value = null;
    try {
      for (const word of kept.peek()) await keepOne(word, textOf);
      stored.value = true;
    } catch (reason) {
      error.value = reason;
    } finally {
      busy.value = false;
    }
  };
  // One after the other: what is kept twice quickly is there once, and as it was at last.
  let last: Promise<void> = Promise.resolve();
  const keep = (textOf: WordText) => {
    last = last.then(() => write(textOf));
    return last;
  };
  const keepAgain = async (textOf: WordText) => {
    await last;
    if (stored.peek()) await keep(textOf);
  };

  const wordOf = ({ body }: Entry<'value'>, textOf: WordText) => valueWords.find((word) => textOf(word) === body.word);

  return {
    ...steps,
    keeping: { possible: notebook.kept, isKept: stored, busy, error } satisfies KeepState,
    chosen,
    kept,
    whose,
    lines,
    onPause,
    full,
    values,
    choose: (words: readonly ValueWord[]) =>
      take(mostChosen, words, (next) => {
        chosen.value = next;
        kept.value = kept.peek().filter((word) => next.includes(word));
      }),
    pick: (words: readonly ValueWord[]) =>
      take(mostKept, words, (next) => {
        kept.value = next;
        stored.value = false;
      }),
    write: (word: ValueWord, text: string) => {
      lines.value = { ...lines.peek(), [word]: text };
    },
    /** On from the lines: where they are kept, as they are now. */
    leaveLines: (textOf: WordText) => {
      steps.next();
      void keepAgain(textOf);
    },
    show: (word: ValueWord, on: boolean, textOf: WordText) => {
      onPause.value = on ? [...onPause.peek(), word] : onPause.peek().filter((each) => each !== word);
      void keepAgain(textOf);
    },
    keep,
    /** The words of an earlier time, to begin with. */
    recall: (textOf: WordText) => {
      const known = (values.peek() ?? []).flatMap((entry) => {
        const word = wordOf(entry, textOf);
        return word ? [{ word, entry }] : [];
      });
      const lately = known.slice(-mostKept);
      chosen.value = valueWords.filter((word) => lately.some((each) => each.word === word));
      kept.value = chosen.peek();
      lines.value = Object.fromEntries(lately.map(({ word, entry }) => [word, entry.body.line]));
      onPause.value = lately.filter(({ entry }) => entry.onPause !== 'no').map(({ word }) => word);
      steps.goTo('lines');
    },
    /** Kept at another time, and not chosen now. */
    others: (textOf: WordText) =>
      (values.value ?? []).filter((entry) => !kept.value.some((word) => textOf(word) === entry.body.word)),
    remove: (entry: Entry<'value'>) => notebook.remove(entry),
    next: () => {
      full.value = false;
      // Without a word there is nothing more to ask.
      const words = steps.stage.peek() === 'choose' ? chosen.peek() : kept.peek();
      if (words.length === 0) steps.goTo('end');
      else steps.next();
    },
    begin: () => {
      chosen.value = [];
      kept.value = [];
      whose.value = null;
      lines.value = {};
      onPause.value = [];
      stored.value = false;
      mine.clear();
      steps.begin();
    },
    hasWords: computed(() => kept.value.length > 0),
  };
};
export type Sort = ReturnType<typeof createSort>;
