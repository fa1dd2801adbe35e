import { effect, signal } from '@preact/signals';
import type { Client } from '../../lib/app/client';
import type { Request } from '../../lib/app/protocol/requests';
import type { ReplyOf } from '../../lib/app/protocol/views';

/** What the background says to a request, asked again whenever something changed. To be made inside of a model. */
export const createAsked = <R extends Request>(client: Client, request: R) => {
  /** Null until it was read. */
  const view = signal<ReplyOf<R['type']> | null>(null);
  /** Why it could not be read; null while all is well. */
  const problem = signal<unknown>(null);
  const refresh = async () => {
    try {
      view.value = await client.ask(request);
      problem.value = null;
    } catch (error) {
      problem.value = error;
    }
  };
  effect(() => {
    void refresh();
    return client.onChanged(() => void refresh());
  });
  return { view, problem, refresh };
};
