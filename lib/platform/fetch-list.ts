import { DownloadFailed, type FetchList, type ListRequest, type ListVersion } from '../app/lists/list-ports';
import { mayAnswer, readListAddress } from '../domain/lists/list-address';

/** How long a server may say nothing, at its first word and between two pieces. */
const patienceMs = 30_000;
/** A list of this cap comes within it over a slow line; beyond it the next day is soon enough. */
const longestMs = 15 * 60_000;

type Bytes = Uint8Array<ArrayBuffer>;

const headersOf = ({ etag, lastModified }: ListVersion): Record<string, string> => ({
  ...(etag === null ? {} : { 'If-None-Match': etag }),
  ...(lastModified === null ? {} : { 'If-Modified-Since': lastModified }),
});

/** Ends a download that takes too long: a stretch without a byte, or all of it together. */
const createPatience = (signal: AbortSignal | undefined) => {
  const abort = new AbortController();
  const giveUp = () => abort.abort(new DownloadFailed('slow'));
  const follow = () => abort.abort(signal?.reason);
  signal?.addEventListener('abort', follow, { once: true });
  if (signal?.aborted) follow();
  const whole = setTimeout(giveUp, longestMs);
  let silence = setTimeout(giveUp, patienceMs);
  return {
    signal: abort.signal,
    heard: () => {
      clearTimeout(silence);
      silence = setTimeout(giveUp, patienceMs);
    },
    end: () => {
      clearTimeout(whole);
      clearTimeout(silence);
      signal?.removeEventListener('abort', follow);
    },
  };
};
type Patience = ReturnType<typeof createPatience>;

const failureOf = (error: unknown, { signal }: Patience): unknown => {
  if (signal.aborted) return signal.reason;
  return error instanceof DownloadFailed ? error : new DownloadFailed('offline');
};

/** The body piece by piece, no faster than it is read. */
const bodyOf = (response: Response, patience: Patience): ReadableStream<Bytes> => {
  const reader = response.body?.getReader();
  return new ReadableStream<Bytes>({
    pull: async (controller) => {
      try {
        const next = await reader?.read();
        patience.heard();
        if (next?.value) return controller.enqueue(next.value);
        patience.end();
        controller.close();
      } catch (error) {
        patience.end();
        controller.error(failureOf(error, patience));
      }
    },
    cancel: async (reason) => {
      patience.end();
      await reader?.cancel(reason);
    },
  });
};

const sizeOf = (response: Response): number | null => {
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  return Number.isSafeInteger(length) && length > 0 ? length : null;
};

/** Whether the server calls it a page. Text that is one all the same is found out by its first bytes. */
const isPage = (response: Response) =>
  /^\s*(?:text\/html|application\/xhtml)/i.test(response.headers.get('content-type') ?? '');

const ask = async ({ href, ...request }: ListRequest, patience: Patience): Promise<Response> => {
  const response = await fetch(href, {
    method: 'GET',
    headers: headersOf(request),
    credentials: 'omit',
    // The browser's cache would keep on disk what was asked for.
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    // A hop that is not encrypted is refused by the manifest's policy; where it ended is looked at below.
    redirect: 'follow',
    signal: patience.signal,
  });
  patience.heard();
  if (!mayAnswer(href, response.url)) throw new DownloadFailed('not-secure');
  if (response.status !== 304 && !response.ok) throw new DownloadFailed('status', response.status);
  return response;
};

/**
 * Asks for a list: the only module of Ebb that speaks to the network. It sends no cookie, no referrer and no header of its own
 * but the two by which a server says that nothing is new.
 */
export const fetchList: FetchList = async (request) => {
  if (!readListAddress(request.href).ok) throw new DownloadFailed('not-secure');
  const patience = createPatience(request.signal);
  let response: Response | undefined;
  try {
    response = await ask(request, patience);
    const { host } = new URL(response.url);
    if (response.status === 304) {
      patience.end();
      return { kind: 'unchanged', host };
    }
    if (isPage(response)) throw new DownloadFailed('html');
    const size = sizeOf(response);
    if (size !== null && size > request.maxBytes) throw new DownloadFailed('too-large');
    const version = { etag: response.headers.get('etag'), lastModified: response.headers.get('last-modified') };
    return { kind: 'answered', host, version, size, body: bodyOf(response, patience) };
  } catch (error) {
    patience.end();
    await response?.body?.cancel().catch(() => undefined);
    throw failureOf(error, patience);
  }
};
