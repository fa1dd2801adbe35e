import {
  DownloadFailed,
  type ListAnswer,
  type ListPorts,
  type ListRequest,
  type ListSources,
  type ReadSource,
} from '../../lib/app/lists/list-ports';

/** The names of lists in memory. The contract suite holds it to the ones in IndexedDB. */
export const createFakeSources = (): ListSources & { broken: boolean } => {
  const rows = new Map<string, { readonly source: ReadSource; readonly at: number }>();
  const sources = {
    broken: false,
    all: async () => {
      failIfBroken();
      return new Map([...rows].map(([id, { at }]) => [id, at]));
    },
    put: async (id: string, source: ReadSource, at: number) => {
      failIfBroken();
      rows.set(id, { source: structuredClone(source), at });
    },
    get: async (id: string) => {
      failIfBroken();
      return structuredClone(rows.get(id)?.source ?? null);
    },
    revision: async (id: string) => {
      failIfBroken();
      const list = rows.get(id)?.source.list;
      return list ? JSON.stringify([...list.domains.bytes, 0, ...list.exceptions.bytes]) : null;
    },
    remove: async (ids: readonly string[]) => {
      failIfBroken();
      for (const id of ids) rows.delete(id);
    },
  };
  const failIfBroken = () => {
    if (sources.broken) throw new Error('the database is broken');
  };
  return sources;
};

/** What the server at an address answers: a text, a refusal of its own making, or nothing at all. */
export interface FakeAnswer {
  readonly text?: string;
  readonly etag?: string;
  readonly host?: string;
  readonly fails?: DownloadFailed;
  /** Holds the answer back until it resolves. */
  readonly after?: Promise<unknown>;
}

/** The network, the database and the clock's chance for lists, moved by hand. */
export const createFakeLists = () => {
  const answers = new Map<string, FakeAnswer>();
  const asked: ListRequest[] = [];
  const sources = createFakeSources();
  const state = { alarmAt: null as number | null, awake: 0, claimed: [] as readonly string[] };

  const answerTo = async (request: ListRequest): Promise<ListAnswer> => {
    asked.push(request);
    const answer = answers.get(request.href);
    await answer?.after;
    if (request.signal?.aborted) throw request.signal.reason;
    if (!answer || answer.fails) throw answer?.fails ?? new DownloadFailed('offline');
    const host = answer.host ?? new URL(request.href).host;
    if (answer.etag && answer.etag === request.etag) return { kind: 'unchanged', host };
    const body = new Blob([answer.text ?? '']).stream();
    const version = { etag: answer.etag ?? null, lastModified: null };
    return { kind: 'answered', host, version, size: null, body };
  };

  const ports: ListPorts = {
    fetchList: answerTo,
    sources,
    claimed: async () => new Set(state.claimed),
    setAlarm: async (at) => {
      state.alarmAt = at;
    },
    stayAwake: () => {
      state.awake += 1;
      return () => {
        state.awake -= 1;
      };
    },
    giveWay: async () => {},
    chance: () => 0.5,
  };
  return { ports, answers, asked, sources, state };
};
