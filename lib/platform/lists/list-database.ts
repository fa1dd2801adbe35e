import type { DBSchema } from 'idb';
import * as v from 'valibot';
import type { ListSources, ReadSource } from '../../app/lists/list-ports';
import type { ListNames } from '../../app/ports';
import type { PackedNames } from '../../domain/lists/domain-list';
import { connectDatabase } from '../database-connection';

/** Packed with gzip. */
const packedSchema = v.object({ count: v.pipe(v.number(), v.integer(), v.minValue(0)), gzip: v.instance(ArrayBuffer) });
const sourceSchema = v.object({
  id: v.string(),
  at: v.number(),
  revision: v.string(),
  domains: packedSchema,
  exceptions: packedSchema,
  account: v.unknown(),
});
type Packed = v.InferOutput<typeof packedSchema>;

interface ListSchema extends DBSchema {
  /** One row a list. */
  sources: { key: string; value: v.InferOutput<typeof sourceSchema>; indexes: { facts: [string, number, string] } };
}

export const listDatabaseName = 'lists';
const version = 1;

const through = (bytes: Uint8Array<ArrayBuffer> | ArrayBuffer, transform: GenericTransformStream) =>
  new Response(new Blob([bytes]).stream().pipeThrough(transform)).arrayBuffer();

type GenericTransformStream = ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>;

const pack = async ({ count, bytes }: PackedNames): Promise<Packed> => ({
  count,
  gzip: await through(bytes, new CompressionStream('gzip')),
});

/** The names again; null where they are not as many as were put in. */
const unpack = async ({ count, gzip }: Packed): Promise<PackedNames | null> => {
  const bytes = new Uint8Array(await through(gzip, new DecompressionStream('gzip')));
  let lines = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 10) lines++;
  return lines === count && (bytes.length === 0 || bytes.at(-1) === 10) ? { count, bytes } : null;
};

const revisionOf = async ({ domains, exceptions }: ReadSource['list']): Promise<string> => {
  const digests = await Promise.all(
    [domains.bytes, exceptions.bytes].map((bytes) => crypto.subtle.digest('SHA-256', bytes)),
  );
  return digests.map((digest) => new Uint8Array(digest).toHex().slice(0, 32)).join('');
};

const readSource = async (stored: unknown): Promise<ReadSource | null> => {
  const parsed = v.safeParse(sourceSchema, stored);
  if (!parsed.success) return null;
  try {
    const domains = await unpack(parsed.output.domains);
    const exceptions = await unpack(parsed.output.exceptions);
    return domains && exceptions ? { list: { domains, exceptions }, account: parsed.output.account } : null;
  } catch {
    // Damaged on the way: as if it were not here.
    return null;
  }
};

/** The names of lists in IndexedDB. */
export const createListDatabase = (): ListSources => {
  const using = connectDatabase<ListSchema>({
    name: listDatabaseName,
    version,
    upgrade(database, oldVersion) {
      if (oldVersion < 1) {
        // The index answers what is here without the names being read.
        database.createObjectStore('sources', { keyPath: 'id' }).createIndex('facts', ['id', 'at', 'revision']);
      }
    },
  });
  return {
    all: () =>
      using(async (database) => {
        const found = new Map<string, number>();
        const index = database.transaction('sources').store.index('facts');
        for (let cursor = await index.openKeyCursor(); cursor; cursor = await cursor.continue()) {
          const [id, at] = cursor.key;
          found.set(id, at);
        }
        return found;
      }),
    put: async (id, { list, account }, at) => {
      // Nothing else may be waited for inside a transaction.
      const [domains, exceptions] = [await pack(list.domains), await pack(list.exceptions)];
      const row = { id, at, revision: await revisionOf(list), account, domains, exceptions };
      await using((database) => database.put('sources', row));
    },
    revision: (id) =>
      using(async (database) => {
        const index = database.transaction('sources').store.index('facts');
        // An array sorts after every number and string.
        const cursor = await index.openKeyCursor(IDBKeyRange.bound([id], [id, []]));
        return cursor?.key[2] ?? null;
      }),
    get: async (id) => readSource(await using((database) => database.get('sources', id))),
    remove: (ids) =>
      using(async (database) => {
        const transaction = database.transaction('sources', 'readwrite');
        await Promise.all(ids.map((id) => transaction.store.delete(id)));
        await transaction.done;
      }),
  };
};

/** The same, for the rules of the browser. */
export const createListNames = (sources: ListSources): ListNames => ({
  revision: sources.revision,
  names: async (listId) => (await sources.get(listId))?.list ?? null,
});
