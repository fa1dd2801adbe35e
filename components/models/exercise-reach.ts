import { computed, signal } from '@preact/signals';

/** Ready lines that give no reason; their texts are `steps.reach.lines`. */
export const reachLines = ['rough', 'company', 'call'] as const;
export type ReachLine = (typeof reachLines)[number];

const stages = ['who', 'line', 'send', 'wait'] as const;

/** Reach out to someone: who, with which words, and then by the person's own hand. Ebb sends nothing and keeps nothing. */
export const createReach = () => {
  const step = signal(0);
  const name = signal('');
  const line = signal<ReachLine | null>(null);
  const own = signal('');
  const stage = computed(() => stages[step.value] ?? 'wait');
  return {
    step,
    count: stages.length,
    stage,
    name,
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
