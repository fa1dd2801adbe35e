import type { Replica } from '../../domain/enforcement/wanted-rules';
import type { Ports } from '../ports';

/** Where something is kept by tab. */
interface Kept {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

const inMemory = (): Kept => {
  const values = new Map<string, unknown>();
  return {
    get: async (key) => values.get(key),
    set: async (key, value) => {
      values.set(key, value);
    },
    remove: async (removed) => {
      for (const key of removed) values.delete(key);
    },
  };
};

/**
 * What is known of a tab's pages, for this run of the browser. Of private tabs it lies in this worker's memory alone: what
 * dies with it was never written anywhere.
 */
export const createKept = (ports: Ports) => {
  const memory = inMemory();
  const of = (replica: Replica): Kept => (replica === 'p' ? memory : ports.session);
  return {
    of,
    /** Whoever kept it. */
    forget: async (keys: readonly string[]): Promise<void> => {
      await memory.remove(keys);
      await ports.session.remove(keys);
    },
    rekey: async (from: string, to: string): Promise<void> => {
      for (const replica of ports.replicas) {
        const value = await of(replica).get(from);
        if (value !== undefined) await of(replica).set(to, value);
        await of(replica).remove([from]);
      }
    },
  };
};
