import type { ListFailure, ListProblem, ListState } from '../../domain/lists/list-state';
import { type ReadingProgress, readList } from '../../domain/lists/read-list';
import { hasShrunk, nextRefreshAt, nextRetryAt, resumeAt } from '../../domain/lists/refresh-times';
import type { Ports } from '../ports';
import { DownloadFailed, type ListAnswer } from './list-ports';
import { putInPlace } from './put-in-place';
import type { StoredLists } from './stored-lists';

/** A list to be asked for. */
export interface RefreshOrder {
  readonly id: string;
  readonly href: string;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  /** `size` in bytes, where the server has said it. */
  readonly onProgress: (progress: ReadingProgress & { readonly size: number | null }) => void;
}

class Refused extends Error {
  constructor(readonly problem: ListProblem) {
    super(problem);
  }
}

const failureOf = (error: unknown, before: ListState, now: number): ListFailure => {
  const times = (before.failure?.times ?? 0) + 1;
  if (error instanceof DownloadFailed) return { problem: error.problem, status: error.status, at: now, times };
  return { problem: error instanceof Refused ? error.problem : 'storage', status: null, at: now, times };
};

/** Reads what was answered and puts it in place; throws where it must not replace what is there. */
const takeIn = async (
  ports: Ports,
  stored: StoredLists,
  order: RefreshOrder,
  { before, answer }: { readonly before: ListState; readonly answer: Extract<ListAnswer, { kind: 'answered' }> },
) => {
  const { id, href, maxBytes, signal, onProgress } = order;
  const { size, host, version } = answer;
  const reading = await readList(answer.body, {
    maxBytes,
    signal,
    onSlice: (progress) => {
      onProgress({ ...progress, size });
      return ports.lists.giveWay();
    },
  });
  if (!reading.ok) {
    if (reading.cause instanceof DownloadFailed) throw reading.cause;
    throw new Refused(reading.problem === 'cancelled' ? 'interrupted' : reading.problem);
  }
  const { list, account } = reading;
  if (list.domains.count === 0) throw new Refused('empty');
  if (hasShrunk(before.domains, list.domains.count)) throw new Refused('shrunk');
  const now = ports.clock.now().wall;
  const about = { href, host, ...version, checkedAt: now, nextTryAt: nextRefreshAt(now, ports.lists.chance()) };
  await putInPlace(ports, stored, { id, list, account, about, source: 'put' });
};

/**
 * Asks a list's server whether there is anything new, and takes it in. Never rejects: what went wrong stands in the state, and
 * what was good before stays. Says whether the list in force is another now.
 */
export const refreshList = async (ports: Ports, stored: StoredLists, order: RefreshOrder): Promise<boolean> => {
  const { id, href, maxBytes, signal } = order;
  const before = await stored.state(id);
  const began = ports.clock.now().wall;
  const times = before.failure?.times ?? 0;
  // Written first: a worker that is stopped meanwhile begins again soon, and later each time that it is.
  await stored.setState(id, {
    ...before,
    failure: { problem: 'interrupted', status: null, at: began, times: times + 1 },
    nextTryAt: resumeAt(began, times),
  });
  try {
    const isSame = before.href === href && (await stored.head(id)) !== null && before.kept;
    const version = isSame ? before : { etag: null, lastModified: null };
    const { etag, lastModified } = version;
    const answer = await ports.lists.fetchList({ href, etag, lastModified, maxBytes, signal });
    if (answer.kind === 'answered') {
      await takeIn(ports, stored, order, { before, answer });
      return true;
    }
    const now = ports.clock.now().wall;
    const nextTryAt = nextRefreshAt(now, ports.lists.chance());
    await stored.setState(id, { ...before, host: answer.host, checkedAt: now, failure: null, nextTryAt });
    return false;
  } catch (error) {
    const now = ports.clock.now().wall;
    const failure = failureOf(error, before, now);
    if (failure.problem === 'storage') ports.report(error, 'refresh of a list');
    const nextTryAt = nextRetryAt(now, failure.times, ports.lists.chance());
    await stored.setState(id, { ...before, failure, nextTryAt });
    return false;
  }
};
