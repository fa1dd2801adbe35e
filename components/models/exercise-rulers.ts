import { createWritten } from './exercise-written';
import type { NotebookDesk } from './notebook';

const stages = ['importance', 'lower', 'confidence', 'lift', 'first', 'end'] as const;

/** Ready or not: how much it matters and how sure one is, each with the question that looks upwards. */
export const createRulers = (notebook: NotebookDesk) => {
  const written = createWritten(notebook, {
    kind: 'rulers',
    stages,
    blank: { importance: null, whyNotLower: '', confidence: null, lift: '', first: '' },
  });
  /** From 0 there is nothing lower, and from 10 nothing higher, to ask about. */
  const asksNothing = () => {
    const { importance, confidence } = written.body.peek();
    const stage = written.stage.peek();
    return (
      (stage === 'lower' && (importance === null || importance === 0)) ||
      (stage === 'lift' && (confidence === null || confidence === 10))
    );
  };
  return {
    ...written,
    next: () => {
      written.next();
      if (asksNothing()) written.next();
    },
    back: () => {
      written.back();
      if (asksNothing()) written.back();
    },
  };
};
export type Rulers = ReturnType<typeof createRulers>;
