import { computed, signal } from '@preact/signals';

/** Small things to start in another room; their texts are `steps.room.tasks`. */
export const roomTasks = ['water', 'window', 'cup', 'clothes'] as const;
export type RoomTask = (typeof roomTasks)[number];

const steps = ['stand', 'move', 'task', 'go'] as const;

/** Change the room: stand up, move, choose one thing to start there, and leave the device. */
export const createRoom = () => {
  const step = signal(0);
  const task = signal<RoomTask | null>(null);
  const ownTask = signal('');
  const stage = computed(() => steps[step.value] ?? 'go');
  return {
    stage,
    step,
    count: steps.length,
    task,
    /** In the person's own words; it goes before a chosen one, and is kept nowhere. */
    ownTask,
    ended: computed(() => stage.value === 'go'),
    pick: (chosen: RoomTask) => {
      task.value = chosen;
      ownTask.value = '';
    },
    write: (text: string) => {
      ownTask.value = text;
      if (text.trim()) task.value = null;
    },
    next: () => {
      step.value = Math.min(step.value + 1, steps.length - 1);
    },
    begin: () => {
      step.value = 0;
    },
  };
};
export type Room = ReturnType<typeof createRoom>;
