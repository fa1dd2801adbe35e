import type { DomainList } from '../../domain/lists/domain-list';
import type { ListProblem } from '../../domain/lists/list-state';

/** What the server said of a list when it was last read: asked with, it says whether anything is new. */
export interface ListVersion {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface ListRequest extends ListVersion {
  readonly href: string;
  /** The most that may come, in bytes as they are sent. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
}

export type ListAnswer =
  | {
      readonly kind: 'answered';
      /** The host that answered, after redirects. */
      readonly host: string;
      readonly version: ListVersion;
      /** In bytes as they are sent, where the server says so. */
      readonly size: number | null;
      /** Fails with a {@link DownloadFailed} where it breaks off. */
      readonly body: ReadableStream<Uint8Array<ArrayBuffer>>;
    }
  | { readonly kind: 'unchanged'; readonly host: string };

/** Why nothing came. `status` is what the server said. */
export class DownloadFailed extends Error {
  constructor(
    readonly problem: Extract<ListProblem, 'offline' | 'slow' | 'status' | 'not-secure' | 'html' | 'too-large'>,
    readonly status: number | null = null,
  ) {
    super(problem);
    this.name = 'DownloadFailed';
  }
}

/** The one way out of the device. Rejects with {@link DownloadFailed}. */
export type FetchList = (request: ListRequest) => Promise<ListAnswer>;

/** A list as it was read, here or in a page. */
export interface ReadSource {
  readonly list: DomainList;
  /** An account, as another context wrote it. */
  readonly account: unknown;
}

/** The names of lists; normal windows only. */
export interface ListSources {
  /** Ids of the lists that are here, each with the instant (epoch ms) at which it was put here. */
  all(): Promise<ReadonlyMap<string, number>>;
  put(id: string, source: ReadSource, now: number): Promise<void>;
  /** Null where it is not here, or what is here cannot be read. */
  get(id: string): Promise<ReadSource | null>;
  /** A word that changes with the names of the list, and with nothing else; null where it is not here. Reads no name. */
  revision(id: string): Promise<string | null>;
  remove(ids: readonly string[]): Promise<void>;
}

/** What the keeping of lists needs beside the other ports. */
export interface ListPorts {
  readonly fetchList: FetchList;
  readonly sources: ListSources;
  /** Ids of the lists that a page has read and that the person may still add there. */
  claimed(): Promise<ReadonlySet<string>>;
  /** The alarm for the next refresh (epoch ms); null for none. */
  setAlarm(at: number | null): Promise<void>;
  /** Keeps the worker from being stopped in the midst of a long work, until the returned function is called. */
  stayAwake(): () => void;
  /** Lets everything go first that has been waiting. */
  giveWay(): Promise<void>;
  /** Below 1, so that not everybody asks at the same time. */
  chance(): number;
}
