import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { Translate } from '../../../lib/domain/language/translate';
import type { FormRules } from '../../../lib/domain/limits/limit-form-reading';
import type { Moved, MoveProblem } from '../../../lib/domain/move-in/moved';
import { longestFile, readMoved } from '../../../lib/domain/move-in/read-moved';

/** What was read of a file or of what was pasted; null before that, and where the field was emptied. */
export type ForeignReading = Moved | { readonly ok: false; readonly problem: MoveProblem | 'unreadable' };

export interface ForeignText {
  readonly pasted: ReadonlySignal<string>;
  readonly reading: ReadonlySignal<ForeignReading | null>;
  /** Grows with each: what the person chose of one says nothing of the next. */
  readonly readings: ReadonlySignal<number>;
  paste(text: string): void;
  open(file: File): Promise<void>;
}

/** Reads what the person chose, dropped or pasted. It is held by the page alone, and goes with it. */
export const useForeignText = (t: Translate, rules: FormRules): ForeignText => {
  const pasted = useSignal('');
  const reading = useSignal<ForeignReading | null>(null);
  const readings = useSignal(0);
  const take = (next: ForeignReading | null) => {
    reading.value = next;
    readings.value += 1;
  };
  const read = (text: string): ForeignReading =>
    readMoved(text, {
      ...rules,
      listName: t('moveIn.names.list'),
      setName: (number) => t('moveIn.names.set', { number }),
      amountName: (name) => t('moveIn.names.amount', { name }),
    });
  return {
    pasted,
    reading,
    readings,
    paste: (text) => {
      pasted.value = text;
      take(text.trim() === '' ? null : read(text));
    },
    open: async (file) => {
      pasted.value = '';
      // A file of any size must not fill the memory before it is refused.
      if (file.size > longestFile) {
        take({ ok: false, problem: 'too-long' });
        return;
      }
      try {
        take(read(await file.text()));
      } catch {
        // It was moved or deleted meanwhile, or the browser may not read it.
        take({ ok: false, problem: 'unreadable' });
      }
    },
  };
};
