import { computed, signal } from '@preact/signals';
import { sameWords } from '../../lib/domain/exercises/same-words';
import type { Entry } from '../../lib/domain/notebook/entry';
import { createWritten } from './exercise-written';
import type { NotebookDesk } from './notebook';

/** Said aloud or written: more than twice adds little. */
const rehearsals = 2;

/** If-then plan: from the goal over the obstacle to one sentence, which is rehearsed twice. */
export const createIfThen = (notebook: NotebookDesk) => {
  const written = createWritten(notebook, {
    kind: 'ifThen',
    stages: ['goal', 'best', 'obstacle', 'plan', 'rehearse', 'end'],
    blank: { goal: '', best: '', obstacle: '', cue: '', act: '' },
  });
  const said = signal(0);
  const typed = signal('');
  const onPause = signal(false);
  const hasPlan = computed(() => written.body.value.cue.trim() !== '' && written.body.value.act.trim() !== '');
  const say = () => {
    said.value = Math.min(said.value + 1, rehearsals);
  };
  return {
    ...written,
    hasPlan,
    said,
    rehearsals,
    typed,
    onPause,
    say,
    /** Writing the "then" part again is a rehearsal too. */
    type: (text: string) => {
      typed.value = text;
      if (!sameWords(text, written.body.value.act)) return;
      typed.value = '';
      say();
    },
    next: () => {
      // Without a sentence there is nothing to rehearse.
      if (written.stage.value === 'plan' && !hasPlan.value) written.goTo('end');
      else written.next();
    },
    keep: () => written.keeping.keep(written.body.peek(), onPause.peek() ? 'open' : 'no'),
    show: (on: boolean) => {
      onPause.value = on;
      if (written.keeping.isKept.peek()) void written.keeping.keep(written.body.peek(), on ? 'open' : 'no');
    },
    /** The last plan, until one is kept here or begun. */
    latest: () => {
      const last = notebook.entries('ifThen').value?.at(-1);
      const begun = written.keeping.isKept.value || written.body.value.goal.trim() !== '';
      return last && !begun && last.body.cue.trim() && last.body.act.trim() ? last : null;
    },
    /** Goes on with the sentence of one that is kept. */
    resume: (entry: Entry<'ifThen'>) => {
      written.resume(entry);
      onPause.value = entry.onPause !== 'no';
      written.goTo('plan');
    },
    begin: () => {
      said.value = 0;
      typed.value = '';
      onPause.value = false;
      written.begin();
    },
  };
};
export type IfThen = ReturnType<typeof createIfThen>;
