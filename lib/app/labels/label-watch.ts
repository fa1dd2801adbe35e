import { isLabelled, type Labelling } from '../../domain/labels/is-labelled';
import type { Guard, Navigation } from '../enforcement/guard';
import type { Ports } from '../ports';
import type { WorldStore } from '../state/world';

export interface LabelWatch {
  /**
   * The headers of a page are there, and nothing of it is shown yet. True where a request that may be held (Firefox)
   * must not go on; the tab is on its way to the pause page then.
   */
  headers(navigation: Navigation, headers: readonly Labelling[]): Promise<boolean>;
  /** The page has been read to its end: its metas are there. */
  loaded(page: { readonly tabId: number; readonly url: string }): Promise<void>;
}

interface Parts {
  readonly ports: Ports;
  readonly worldStore: Pick<WorldStore, 'asksLabels' | 'labels'>;
  readonly guard: Guard;
  /** Keeps the label, and judges the page again. */
  readonly noteLabelled: (tabId: number, href: string) => Promise<void>;
}

/** Finds the pages that label themselves as adult. Where no limit asks for it nothing is read and nothing is kept. */
export const createLabelWatch = ({ ports, worldStore, guard, noteLabelled }: Parts): LabelWatch => ({
  headers: async (navigation, headers) => {
    if (!isLabelled(headers) || !(await worldStore.asksLabels())) return false;
    await worldStore.labels.note(navigation.tab, navigation.url);
    if (!ports.rules.supported) return guard.hold(navigation);
    await guard.beginning(navigation);
    return false;
  },
  loaded: async ({ tabId, url }) => {
    if ((await worldStore.asksLabels()) && isLabelled(await ports.scripts.labels(tabId)))
      await noteLabelled(tabId, url);
  },
});
