import { createTurns } from '../in-turn';
import type { Ports } from '../ports';
import { RequestFailed } from '../protocol/request-failed';
import type { ErrorCode } from '../protocol/views';
import { keys } from './keys';

/** How long the normal worker may take to wake and answer. */
const patienceMs = 5_000;

type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: ErrorCode };

const valueIn = (reply: unknown): unknown => {
  if (typeof reply === 'object' && reply !== null && 'value' in reply) return reply.value;
  const code = typeof reply === 'object' && reply !== null && 'code' in reply ? reply.code : null;
  // CAST: the normal worker of this very build wrote it.
  throw typeof code === 'string'
    ? new RequestFailed(code as ErrorCode)
    : new Error('the normal window could not do it');
};

type Handle = (request: unknown, id: string) => Promise<unknown>;

export interface Inbox {
  /** Asks the normal worker for something and resolves with its reply; rejects where it failed. For private windows. */
  ask(request: unknown): Promise<unknown>;
  /**
   * Does what private windows asked for and leaves the reply for them. For the normal worker. A worker that is killed
   * meanwhile does it again at its next start: `id` is then the same.
   */
  take(handle: Handle): Promise<void>;
}

/**
 * The way from a private window to the normal worker. Messages do not cross between the two; writes to storage do, and
 * they wake a worker that sleeps. Each request has a key of its own, so that nothing is written over.
 */
export const createInbox = ({ local, session, randomId, setTimer, report }: Ports): Inbox => {
  const inTurn = createTurns();
  const replyTo = async (request: unknown, id: string, handle: Handle): Promise<Reply> => {
    try {
      return { ok: true, value: (await handle(request, id)) ?? null };
    } catch (error) {
      // One request that cannot be done must hold up neither the others nor the next start.
      if (error instanceof RequestFailed) return { ok: false, code: error.code };
      report(error, 'inbox');
      return { ok: false, code: 'unexpected' };
    }
  };
  const takeAll = async (handle: Handle) => {
    const waiting = (await local.keys()).filter((key) => key.startsWith(keys.inboxPrefix));
    for (const key of waiting) {
      const request = await local.get(key);
      // Whoever asked has given up meanwhile.
      if (request === undefined) continue;
      await session.set(keys.reply(key), await replyTo(request, key, handle));
      await local.remove([key]);
    }
  };
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        const key = keys.inbox(randomId());
        const stopWaiting = setTimer(() => {
          stopListening();
          // What the person was told has failed must not happen later after all.
          local.remove([key]).finally(() => reject(new Error('the normal window did not answer')));
        }, patienceMs);
        const stopListening = local.onChanged((changes) => {
          if (!(key in changes) || changes[key] !== undefined) return;
          stopListening();
          stopWaiting();
          const answered = session.get(keys.reply(key)).then(valueIn);
          answered.then(resolve, reject).finally(() => session.remove([keys.reply(key)]));
        });
        local.set(key, request).catch(reject);
      }),
    take: (handle) => inTurn(() => takeAll(handle)),
  };
};
