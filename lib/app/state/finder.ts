import { parseSiteAddress, type SiteAddress } from '../../domain/addresses/site-address';
import { effectiveLimits } from '../../domain/commitment/effective-limits';
import type { Replica } from '../../domain/enforcement/wanted-rules';
import { isSiteThatHelps } from '../../domain/help/sites-that-help';
import { type Found, nothingFound } from '../../domain/limits/found';
import { findLists, keysToAsk, type ListAnswer } from '../../domain/lists/find-lists';
import { headKey, parseHead } from '../../domain/lists/index-storage';
import type { IndexHead } from '../../domain/lists/list-index';
import type { Settings } from '../../domain/settings/settings';
import type { Ports } from '../ports';
import type { Labels } from './labels';
import type { SettingsStore } from './settings-store';

/** A tab, as far as a label of its page goes; null where there is no tab in question. */
export type FoundIn = { readonly id: number; readonly replica: Replica } | null;

export interface Finder {
  /** What lists and labels say of the page, as far as a limit asks. Without such a limit nothing is read. */
  find(url: string, tab: FoundIn): Promise<Found>;
  /** Whether any limit asks for labels. */
  asksLabels(): Promise<boolean>;
  /** The lists that have an entry for the host, each with the entry. For "why?", on request. */
  entries(host: string, lists: readonly string[]): Promise<ListAnswer['found']>;
}

/** Indexes may change while they are read: so often a lookup begins again before it answers with what it has. */
const mostTurns = 4;

/** What limits ask beyond patterns, whether they are in force or only counted. */
const askedBy = ({ limits }: Settings) => {
  const sites = effectiveLimits(limits).map((limit) => limit.sites);
  return {
    lists: [...new Set(sites.flatMap(({ lists }) => lists))],
    labelled: sites.some(({ labelled }) => labelled),
  };
};

/**
 * Looks a host up in the indexes of lists: one `get` that names a few shards, nothing of a list in memory but the head of
 * its index. A head is read with each lookup; where it has changed the lookup begins again with the new one.
 */
export const createFinder = (ports: Ports, settingsStore: Pick<SettingsStore, 'get'>, labels: Labels): Finder => {
  const heads = new Map<string, IndexHead>();
  let asked: { readonly of: Settings; readonly by: ReturnType<typeof askedBy> } | undefined;

  const askedNow = async () => {
    const settings = await settingsStore.get();
    if (asked?.of !== settings) asked = { of: settings, by: askedBy(settings) };
    return asked.by;
  };

  /** Heads that are not known yet are read first: at the first lookup of a worker, and while a list has no index. */
  const learnHeads = async (lists: readonly string[]) => {
    const unknown = lists.filter((list) => !heads.has(list));
    if (unknown.length === 0) return;
    const stored = await ports.local.getMany(unknown.map(headKey));
    for (const list of unknown) {
      const head = parseHead(stored[headKey(list)]);
      if (head) heads.set(list, head);
    }
  };

  const entries = async (host: string, lists: readonly string[]): Promise<ListAnswer['found']> => {
    if (lists.length === 0 || isSiteThatHelps(host)) return [];
    const found: ListAnswer['found'][number][] = [];
    let left = lists;
    for (let turn = 0; turn < mostTurns && left.length > 0; turn += 1) {
      await learnHeads(left);
      const indexed = left.flatMap((id) => {
        const head = heads.get(id);
        return head ? [{ id, head }] : [];
      });
      if (indexed.length === 0) break;
      const answer = findLists(host, indexed, await ports.local.getMany(keysToAsk(host, indexed)));
      found.push(...answer.found);
      for (const { list, head } of answer.stale) {
        if (head) heads.set(list, head);
        else heads.delete(list);
      }
      left = answer.stale.map(({ list }) => list);
    }
    return found;
  };

  const find = async (url: string, tab: FoundIn): Promise<Found> => {
    const address: SiteAddress | null = parseSiteAddress(url);
    if (address === null) return nothingFound;
    const by = await askedNow();
    if (by.lists.length === 0 && !by.labelled) return nothingFound;
    // What a broken storage cannot say of lists must not keep the limits over patterns from holding.
    const covering = await entries(address.host, by.lists).catch((error) => ports.report(error, 'lookup') ?? []);
    const labelled = by.labelled && tab !== null && (await labels.has(tab, address.href).catch(() => false));
    return { lists: new Set(covering.map(({ list }) => list)), labelled };
  };

  return { find, entries, asksLabels: async () => (await askedNow()).labelled };
};
