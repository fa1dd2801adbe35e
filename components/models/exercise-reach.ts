import { computed, signal } from '@preact/signals';
import type { Entry } from '../../lib/domain/notebook/entry';
import type { NotebookDesk } from './notebook';

/** Ready lines that give no reason; their texts are `steps.reach.lines`. */
export const reachLines = ['rough', 'company', 'call'] as const;
export type ReachLine = (typeof reachLines)[number];

const stages = ['who', 'line', 'send', 'wait'] as const;

/**
 * Reach out to someone: who, of the people in the notebook or by a name, with which words, and then by the person's own
 * hand. Ebb sends nothing and keeps nothing.
 */
export const createReach = (notebook: NotebookDesk) => {
  const step = signal(0);
  const person = signal<Entry<'person'> | null>(null);
  const name = signal('');
  const line = signal<ReachLine | null>(null);
  const own = signal('');
  const stage = computed(() => stages[step.value] ?? 'wait');
  return {
    step,
    count: stages.length,
    stage,
    /** Null until they were read. */
    people: notebook.entries('person'),
    person,
    name,
    choose: (chosen: Entry<'person'>) => {
      person.value = chosen;
      name.value = chosen.body.name;
    },
    /** Another name is another person. */
    nameIt: (text: string) => {
      name.value = text;
      if (person.value?.body.name !== text) person.value = null;
    },
    line,
    /** In the person's own words; they go before a ready line. */
    own,
    ended: computed(() => stage.value === 'wait'),
    pick: (chosen: ReachLine) => {
      line.value = chosen;
      own.value = '';
    },
    write: (text: string) => {
      own.value = text;
      if (text.trim()) line.value = null;
    },
    next: () => {
      // Without words there is nothing to copy.
      const silent = stage.value === 'line' && line.value === null && own.value.trim() === '';
      step.value = Math.min(step.value + (silent ? 2 : 1), stages.length - 1);
    },
    begin: () => {
      step.value = 0;
    },
  };
};
export type Reach = ReturnType<typeof createReach>;
