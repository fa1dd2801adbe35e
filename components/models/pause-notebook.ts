import { batch, effect, signal } from '@preact/signals';
import type { Client } from '../../lib/app/client';
import type { RuledOut } from '../../lib/domain/exercises/moment';
import {
  noPauseLines,
  type PauseLines,
  pauseLines,
  type Readable,
  stillReadable,
} from '../../lib/domain/notebook/pause-lines';
import type { NotebookDesk } from './notebook';
import type { OfferAtPause } from './pause-offer';
import { createQuestion, type PromptStore } from './question';
import { createUrgeLog } from './urge-log';

interface PauseNotebookParts {
  readonly notebook: () => Promise<NotebookDesk>;
  readonly client: Pick<Client, 'ask'>;
  readonly store: PromptStore;
  /** Any whole number; the next one shows the next lines and another question. */
  readonly seed: number;
}

/** The pause waits no longer for the notebook: without it the page is what it was before there was one. */
const longestWaitMs = 1_000;

const readableIn = async (desk: NotebookDesk): Promise<Readable> => {
  const [reasons, plans, cards, values] = await Promise.all([
    desk.read('reason'),
    desk.read('ifThen'),
    desk.read('card'),
    desk.read('value'),
  ]);
  return { reasons, plans, cards, values };
};

/** What the pause page has of the notebook: the person's own lines, a question, and the note of an urge. */
export const createPauseNotebook = ({ notebook, client, store, seed }: PauseNotebookParts) => {
  /** Null while they are read. Lines that come late are left out, so that nothing moves under the hand. */
  const lines = signal<PauseLines | null>(null);
  const valuesWritten = signal(false);
  /** Null until it is there: the person's own words wait for it no longer than for the notebook. */
  const offer = signal<OfferAtPause | null>(null);
  const offering = import('./pause-offer');
  let found: Readable | null = null;
  const settle = (ruledOut: RuledOut | null = null) => {
    if (lines.peek()) return;
    batch(() => {
      valuesWritten.value = found?.values.some(({ body }) => `${body.word}${body.line}`.trim() !== '') ?? false;
      lines.value = found ? pauseLines(found, seed) : noPauseLines;
    });
    offering.then(
      ({ offerAtPause }) => {
        offer.value = offerAtPause(ruledOut);
      },
      // The page has more than exercises.
      () => undefined,
    );
  };
  const timer = setTimeout(() => settle(), longestWaitMs);
  let stopFollowing = () => {};
  const read = async () => {
    const desk = await notebook();
    const ruled = offering.then(({ readRuledOut }) => readRuledOut(desk, client)).catch(() => null);
    found = await readableIn(desk);
    settle(await ruled);
    // The lock closes while the page stands: what it keeps goes from the page as well.
    stopFollowing = effect(() => {
      if (desk.lock.value !== 'locked') return;
      readableIn(desk).then(
        (now) => {
          lines.value = stillReadable(lines.peek() ?? noPauseLines, now);
        },
        // What cannot be asked for is not shown either.
        () => {
          lines.value = noPauseLines;
        },
      );
    });
  };
  read()
    // A notebook that cannot be read keeps nobody from the way out.
    .catch(() => settle())
    .finally(() => clearTimeout(timer));
  return {
    notebook,
    lines,
    /** Whether anything of what matters is written down, on the page or not; it is known with the lines. */
    valuesWritten,
    /** What is offered, from what the page and the person say; null for now. */
    offer,
    question: createQuestion({ place: 'pause', store, seed, notebook }),
    urge: createUrgeLog(notebook),
    dispose: () => {
      clearTimeout(timer);
      stopFollowing();
    },
  };
};
export type PauseNotebook = ReturnType<typeof createPauseNotebook>;
