import type { Replica } from '../../domain/enforcement/wanted-rules';
import { isLabelled, type Labelling } from '../../domain/labels/is-labelled';
import type { Guard, Navigation } from '../enforcement/guard';
import type { Ports } from '../ports';
import type { WorldStore } from '../state/world';

/** Listeners are there a moment after they were added. */
const listeningAfterMs = 1_000;

/** A document that has come into a tab. */
export interface Arrival {
  readonly tabId: number;
  /** Of which windows the tab is; undefined where it is gone by now. */
  readonly replica: Promise<Replica | undefined>;
  readonly url: string;
  /** The browser's time of the event, epoch ms. */
  readonly at: number;
  /** By Back or Forward: perhaps out of a cache, as it was left. */
  readonly again: boolean;
}

export interface LabelWatch {
  /** A tab is on its way to a page. */
  began(tabId: number, at: number): void;
  /** The browser has told of the headers of the page that the tab is on its way to. */
  heard(tabId: number): void;
  /**
   * The headers of a page are there, and nothing of it is shown yet. True where a request that may be held (Firefox)
   * must not go on; the tab is on its way to the pause page then.
   */
  headers(navigation: Navigation, headers: readonly Labelling[]): Promise<boolean>;
  /** Another document is in the tab. To be told as it comes: what was heard is reckoned at once. */
  arrived(arrival: Arrival): Promise<void>;
  /** The page has been read to its end: its metas are there. */
  loaded(tabId: number): Promise<void>;
  /** Asks the pages of private windows what this background does not know, or no longer. */
  askOpenPages(): Promise<void>;
}

interface Parts {
  readonly ports: Ports;
  readonly worldStore: Pick<WorldStore, 'asksLabels' | 'labels'>;
  readonly guard: Guard;
  /** Keeps the label, and judges the page again. */
  readonly noteLabelled: (tabId: number, href: string) => Promise<void>;
}

/**
 * Which pages are on their way, and of which the browser has told. CHROME: a background of private windows that is begun
 * by their first pages is not told of the requests of those.
 */
const createHearing = (ports: Ports) => {
  const listensAt = ports.clock.now().wall + listeningAfterMs;
  /** When each tab last set out for a page, epoch ms. */
  const begun = new Map<number, { readonly at: number }>();
  const heard = new Set<number>();
  return {
    began: (tabId: number, at: number): void => {
      heard.delete(tabId);
      begun.set(tabId, { at });
    },
    heard: (tabId: number): void => void heard.add(tabId),
    /** Whether the document that comes was asked for before anyone listened; and, at any time, whether it stays. */
    arrives: (tabId: number, at: number) => {
      const since = begun.get(tabId);
      const missed = ports.rules.supported && !heard.delete(tabId) && (since?.at ?? at) < listensAt;
      return { missed, stays: () => begun.get(tabId) === since };
    },
  };
};

/**
 * Finds the pages that label themselves as adult. Where no limit asks for it nothing is read and nothing is kept.
 *
 * What is known of private windows dies with the background and is written nowhere: there a page that said it in its
 * headers is told so itself, and is asked when the background has come back.
 */
export const createLabelWatch = ({ ports, worldStore, guard, noteLabelled }: Parts): LabelWatch => {
  const { scripts, tabs } = ports;

  const hearing = createHearing(ports);

  /** What the page that is open says of itself, and where it is by now; false where it says nothing. */
  const ask = async (tabId: number): Promise<boolean> => {
    const page = await scripts.labels(tabId);
    if (page === null || !isLabelled(page.said)) return false;
    await noteLabelled(tabId, page.href);
    return true;
  };

  /** Lets a page say once more what it said in its headers, unless another has come or is on its way: that goes on. */
  const hearAgain = async (tabId: number, stays: () => boolean) => {
    const there = await tabs.get(tabId);
    if (there && there.openUrl === undefined && /^https?:/.test(there.url) && stays()) await tabs.reload(tabId);
  };

  return {
    began: hearing.began,
    heard: hearing.heard,
    headers: async (navigation, headers) => {
      if (!isLabelled(headers) || !(await worldStore.asksLabels())) return false;
      await worldStore.labels.note(navigation.tab, navigation.url);
      if (!ports.rules.supported) return guard.hold(navigation);
      await guard.beginning(navigation);
      return false;
    },
    arrived: async ({ tabId, replica, url, at, again }) => {
      const { missed, stays } = hearing.arrives(tabId, at);
      if ((await replica) !== 'p' || !(await worldStore.asksLabels())) return;
      if (await worldStore.labels.has({ id: tabId, replica: 'p' }, url))
        await scripts.keepLabel(tabId, new URL(url).origin);
      // Out of a cache it is whole, and says so itself where it has to.
      else if (again) await ask(tabId);
      else if (missed) await hearAgain(tabId, stays);
    },
    loaded: async (tabId) => {
      if (await worldStore.asksLabels()) await ask(tabId);
    },
    askOpenPages: async () => {
      if (!ports.replicas.includes('p') || !(await worldStore.asksLabels())) return;
      const open = (await tabs.all()).filter(({ replica }) => replica === 'p');
      await Promise.all(open.map(({ id }) => ask(id).catch((error) => ports.report(error, 'labels'))));
    },
  };
};
