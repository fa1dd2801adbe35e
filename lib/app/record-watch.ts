import type { Ports, RecordStore } from './ports';
import { RequestFailed } from './protocol/request-failed';
import type { CoverageView } from './protocol/views';
import { keys } from './state/keys';

type State = CoverageView['record'];

export interface RecordWatch {
  /** The record, as before; how its last writing went is remembered for this run of the browser. */
  readonly record: RecordStore;
  state(): Promise<State>;
}

/** Nobody waits for the record to be written, so nobody would hear that it was not. */
export const watchRecord = ({ record, session, report }: Pick<Ports, 'record' | 'session' | 'report'>): RecordWatch => {
  let last: Promise<State> | undefined;
  const read = async (): Promise<State> => {
    const stored = await session.get(keys.recordState);
    return stored === 'full' || stored === 'failed' ? stored : 'kept';
  };
  const state = () => {
    last ??= read().catch(() => 'kept' as const);
    return last;
  };
  const note = async (now: State) => {
    if ((await state()) === now) return;
    last = Promise.resolve(now);
    await (now === 'kept' ? session.remove([keys.recordState]) : session.set(keys.recordState, now));
  };
  const watched =
    <A extends unknown[]>(write: (...args: A) => Promise<void>) =>
    async (...args: A): Promise<void> => {
      let now: State = 'kept';
      try {
        await write(...args);
      } catch (error) {
        now = error instanceof RequestFailed && error.code === 'no-room' ? 'full' : 'failed';
        throw error;
      } finally {
        await note(now).catch((error: unknown) => report(error, 'record'));
      }
    };
  return {
    record: {
      ...record,
      addTime: watched((rows) => record.addTime(rows)),
      keepPause: watched((token, pause) => record.keepPause(token, pause)),
      addHelped: watched((row) => record.addHelped(row)),
    },
    state,
  };
};
