import type { KeyValueStore } from '../../lib/app/ports';

export interface FakeStore extends KeyValueStore {
  /** Everything that is stored, as it would lie on the disk. */
  readonly stored: () => Readonly<Record<string, unknown>>;
  /** How often anything was written or removed. */
  readonly writes: () => number;
  /** The keys of every read of several values. */
  readonly reads: () => readonly (readonly string[])[];
  /** The next write, of whatever key, fails. */
  failNextWrite(): void;
  failNextRead(): void;
}

const inAlphabet = (_key: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
const jsonOf = (value: unknown) => JSON.stringify(value, inAlphabet);

/**
 * A storage area in memory. Values are kept as JSON, as Chromium keeps them, so that nobody shares an object with what
 * is stored, and the keys of an object come back in their alphabet, whatever order they were written in; listeners hear
 * of a write after it is done, as in the browser.
 */
export const createFakeStore = (initial: Readonly<Record<string, unknown>> = {}): FakeStore => {
  const values = new Map(Object.entries(initial).map(([key, value]) => [key, jsonOf(value)]));
  const listeners = new Set<(changes: Readonly<Record<string, unknown>>) => void>();
  const reads: (readonly string[])[] = [];
  let writes = 0;
  let failing: 'write' | 'read' | null = null;

  const read = (key: string): unknown => {
    const json = values.get(key);
    return json === undefined ? undefined : JSON.parse(json);
  };
  const stored = () => Object.fromEntries([...values.keys()].map((key) => [key, read(key)]));
  const failIf = (kind: 'write' | 'read') => {
    if (failing !== kind) return;
    failing = null;
    throw new Error(`${kind} failed`);
  };
  const tell = (keys: readonly string[]) => {
    for (const listener of listeners) {
      queueMicrotask(() => listener(Object.fromEntries(keys.map((key) => [key, read(key)]))));
    }
  };

  const write = async (key: string, value: unknown) => {
    failIf('write');
    // Undefined is nothing that can be stored: the browser leaves out such a key.
    if (value === undefined) return;
    values.set(key, jsonOf(value));
    writes += 1;
    tell([key]);
  };

  return {
    get: async (key) => {
      failIf('read');
      return read(key);
    },
    getMany: async (keys) => {
      failIf('read');
      reads.push(keys);
      return Object.fromEntries(keys.filter((key) => values.has(key)).map((key) => [key, read(key)]));
    },
    setMany: async (many) => {
      failIf('write');
      const entries = Object.entries(many).filter(([, value]) => value !== undefined);
      for (const [key, value] of entries) values.set(key, jsonOf(value));
      if (entries.length === 0) return;
      writes += 1;
      tell(entries.map(([key]) => key));
    },
    set: write,
    setSettings: write,
    remove: async (keys) => {
      failIf('write');
      const there = keys.filter((key) => values.delete(key));
      if (there.length === 0) return;
      writes += 1;
      tell(there);
    },
    keys: async () => [...values.keys()],
    onChanged: (callback) => {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    stored,
    writes: () => writes,
    reads: () => reads,
    failNextWrite: () => {
      failing = 'write';
    },
    failNextRead: () => {
      failing = 'read';
    },
  };
};
