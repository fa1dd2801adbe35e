import { effectiveLimits } from '../../domain/commitment/effective-limits';
import { isLabelled, type Labelling } from '../../domain/labels/is-labelled';
import type { Guard, Navigation } from '../enforcement/guard';
import type { Ports } from '../ports';
import type { Labels } from '../state/labels';
import type { SettingsStore } from '../state/settings-store';

export interface LabelWatch {
  /**
   * The headers of a page are there, and nothing of it is shown yet. True where a request that may be held (Firefox)
   * must not go on; the tab is on its way to the pause page then.
   */
  headers(navigation: Navigation, headers: readonly Labelling[]): Promise<boolean>;
  /** A page has come, labelled by its headers or not. */
  committed(navigation: Pick<Navigation, 'tab' | 'url'>): Promise<void>;
  /** The page has been read to its end: its metas are there. */
  loaded(navigation: Pick<Navigation, 'tab' | 'url'>): Promise<void>;
  /** The page has taken another address; it is the same page, with the same label. */
  moved(navigation: Pick<Navigation, 'tab' | 'url'>): Promise<void>;
  forget(tabId: number): void;
}

interface Parts {
  readonly ports: Ports;
  readonly settings: Pick<SettingsStore, 'get'>;
  readonly labels: Labels;
  readonly guard: Guard;
  /** Keeps the label, and judges the page again. */
  readonly noteLabelled: (tabId: number, href: string) => Promise<void>;
}

/** Finds the pages that label themselves as adult. Where no limit asks for it nothing is read and nothing is kept. */
export const createLabelWatch = ({ ports, settings, labels, guard, noteLabelled }: Parts): LabelWatch => {
  /** Tabs whose page is labelled. Lost with the worker: then the next page that loads says it anew. */
  const labelled = new Set<number>();
  const isAsked = async () => effectiveLimits((await settings.get()).limits).some(({ sites }) => sites.labelled);

  return {
    headers: async (navigation, headers) => {
      if (!isLabelled(headers) || !(await isAsked())) return false;
      await labels.note(navigation.tab, navigation.url);
      if (!ports.rules.supported) return guard.hold(navigation);
      await guard.beginning(navigation);
      return false;
    },
    committed: async ({ tab, url }) => {
      labelled.delete(tab.id);
      if ((await isAsked()) && (await labels.has(tab, url))) labelled.add(tab.id);
    },
    loaded: async ({ tab, url }) => {
      if (!(await isAsked()) || !isLabelled(await ports.scripts.labels(tab.id))) return;
      labelled.add(tab.id);
      await noteLabelled(tab.id, url);
    },
    moved: async ({ tab, url }) => {
      if (labelled.has(tab.id)) await noteLabelled(tab.id, url);
    },
    forget: (tabId) => {
      labelled.delete(tabId);
    },
  };
};
