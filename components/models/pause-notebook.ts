import { signal } from '@preact/signals';
import { noPauseLines, type PauseLines, pauseLines } from '../../lib/domain/notebook/pause-lines';
import type { NotebookDesk } from './notebook';
import { createQuestion, type PromptStore } from './question';
import { createUrgeLog } from './urge-log';

interface PauseNotebookParts {
  readonly notebook: () => Promise<NotebookDesk>;
  readonly store: PromptStore;
  /** Any whole number; the next one shows the next lines and another question. */
  readonly seed: number;
}

/** The pause waits no longer for the notebook: without it the page is what it was before there was one. */
const longestWaitMs = 1_000;

/** What the pause page has of the notebook: the person's own lines, a question, and the note of an urge. */
export const createPauseNotebook = ({ notebook, store, seed }: PauseNotebookParts) => {
  /** Null while they are read. Lines that come late are left out, so that nothing moves under the hand. */
  const lines = signal<PauseLines | null>(null);
  const valuesWritten = signal(false);
  const settle = (read: PauseLines, values: boolean) => {
    if (lines.peek()) return;
    valuesWritten.value = values;
    lines.value = read;
  };
  const timer = setTimeout(() => settle(noPauseLines, false), longestWaitMs);
  const read = async () => {
    const desk = await notebook();
    const [reasons, plans, cards, values] = await Promise.all([
      desk.read('reason'),
      desk.read('ifThen'),
      desk.read('card'),
      desk.read('value'),
    ]);
    settle(
      pauseLines({ reasons, plans, cards, values }, seed),
      values.some(({ body }) => `${body.word}${body.line}`.trim() !== ''),
    );
  };
  read()
    // A notebook that cannot be read keeps nobody from the way out.
    .catch(() => settle(noPauseLines, false))
    .finally(() => clearTimeout(timer));
  return {
    notebook,
    lines,
    /** Whether anything of what matters is written down, on the page or not; it is known with the lines. */
    valuesWritten,
    question: createQuestion({ place: 'pause', store, seed, notebook }),
    urge: createUrgeLog(notebook),
    dispose: () => clearTimeout(timer),
  };
};
export type PauseNotebook = ReturnType<typeof createPauseNotebook>;
