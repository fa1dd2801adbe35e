import { computed, signal } from '@preact/signals';
import { type NeedKey, needKeys, needToMeet } from '../../lib/domain/exercises/needs';
import { createAnswer } from './exercise-answer';

/** HALT: which of four needs is there, which of them first, and one plain thing that meets it. Nothing is kept. */
export const createHalt = () => {
  const stage = signal<'ask' | 'none' | 'which' | 'meet' | 'go'>('ask');
  const named = signal<readonly NeedKey[]>([]);
  const first = signal<NeedKey | null>(null);
  const way = createAnswer<string>();
  const meet = () => {
    // Where several are there and none was put first, the first that was named is as good as any.
    first.value = needToMeet(named.value, first.value) ?? named.value[0] ?? null;
    way.clear();
    stage.value = 'meet';
  };
  return {
    stage,
    named,
    first,
    way,
    need: computed(() => needToMeet(named.value, first.value)),
    ended: computed(() => stage.value === 'none' || stage.value === 'go'),
    name: (key: NeedKey, is: boolean) => {
      named.value = needKeys.filter((one) => (one === key ? is : named.value.includes(one)));
    },
    asked: () => {
      if (named.value.length > 1) stage.value = 'which';
      else if (named.value.length === 1) meet();
      else stage.value = 'none';
    },
    meet,
    go: () => {
      stage.value = 'go';
    },
    begin: () => {
      named.value = [];
      first.value = null;
      way.clear();
      stage.value = 'ask';
    },
  };
};
export type Halt = ReturnType<typeof createHalt>;
