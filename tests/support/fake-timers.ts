/** Everything that is under way has been done: the fakes answer at once, so one turn of the event loop drains it all. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A clock that a test moves, and the timers that hang on it. */
export const createFakeTimers = (startAt: number) => {
  let wall = startAt;
  let mono = 1_000;
  let lastId = 0;
  const pending = new Map<number, { readonly at: number; readonly callback: () => void }>();
  const nextDue = (until: number) =>
    [...pending].filter(([, timer]) => timer.at <= until).sort(([, a], [, b]) => a.at - b.at)[0];
  const moveTo = (at: number) => {
    const ms = Math.max(0, at - mono);
    mono += ms;
    wall += ms;
  };
  return {
    now: () => ({ wall, mono }),
    set: (callback: () => void, delayMs: number) => {
      lastId += 1;
      const id = lastId;
      pending.set(id, { at: mono + Math.max(0, delayMs), callback });
      return () => {
        pending.delete(id);
      };
    },
    pending: () => pending.size,
    /** Lets time pass. Timers fire when they are due, one after the other, each with its work done before the next. */
    advance: async (ms: number) => {
      const end = mono + ms;
      await settled();
      for (let due = nextDue(end); due; due = nextDue(end)) {
        const [id, timer] = due;
        pending.delete(id);
        moveTo(timer.at);
        timer.callback();
        await settled();
      }
      moveTo(end);
    },
    /** The machine slept, or somebody set its clock: the wall moves alone and no timer fires. */
    jumpWall: (ms: number) => {
      wall += ms;
    },
    /** The worker died: its timers with it. */
    dropAll: () => pending.clear(),
  };
};
