/** Keeps until when something is put away (epoch ms), and nothing else. */
export type SnoozeStore = Pick<Storage, 'getItem' | 'setItem'>;

const keyOf = (name: string) => `snooze.${name}`;

export const isSnoozed = (store: SnoozeStore, name: string, now: number): boolean =>
  Number(store.getItem(keyOf(name)) ?? 0) > now;

export const snooze = (store: SnoozeStore, name: string, until: number): void => {
  try {
    store.setItem(keyOf(name), `${until}`);
  } catch {
    // It comes up once more, and can be put away once more.
  }
};
