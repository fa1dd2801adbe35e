import type { Replica } from '../../domain/enforcement/wanted-rules';
import { type Found, nothingFound } from '../../domain/limits/found';
import { type TimeSigns, timeSigns } from '../../domain/page/time-signs';
import type { AttentionKeeper } from '../attention/attention-keeper';
import type { PageSigns, Ports, TabFacts } from '../ports';
import { keys, replicas } from '../state/keys';
import { createStored } from '../state/stored';
import type { World, WorldStore } from '../state/world';
import { confirmMs, coveringOf, pageEndsAt } from './deadlines';

export interface SignKeeper {
  /** Makes what pages show of their time equal to what is wanted now; says when the first of them changes by the clock. */
  show(world: World): Promise<number | null>;
  /** Another page is in the tab, or none that keeps anything. */
  forget(tabId: number): void;
}

const minuteMs = 60_000;

const signsOf = (tab: TabFacts, world: World, attended: boolean, found: Found): TimeSigns | null => {
  const { chip, fade } = world.settings.preferences;
  const ends = coveringOf(world, tab.openUrl ?? tab.url, found).flatMap((standing) => {
    const at = pageEndsAt([standing], world, tab.id);
    return at === null ? [] : [{ standing, at }];
  });
  const pass = world.passes.find((candidate) => candidate.tabId === tab.id);
  return timeSigns(ends, { pass, wishes: { chip, fade }, attended, againMs: confirmMs, now: world.now });
};

/** Less than a minute is not rounded up to one: the chip then says so. */
const wholeMinutes = (ms: number) => (ms < minuteMs ? 0 : Math.ceil(ms / minuteMs));

const toPageSigns = ({ leftMs, fade, overMs }: TimeSigns): PageSigns => ({
  minutes: leftMs === null ? null : wholeMinutes(leftMs),
  fade,
  overMs: fade === 0 ? 0 : overMs,
});

const parseTabIds = (stored: unknown): readonly number[] =>
  Array.isArray(stored) ? stored.filter((id) => typeof id === 'number') : [];

/** Keeps chip and fade on the pages in use, where the person wants them, and takes them off all others. */
export const createSignKeeper = (
  ports: Ports,
  worldStore: Pick<WorldStore, 'find'>,
  keeper: AttentionKeeper,
): SignKeeper => {
  /** The tabs whose page shows something. Stored: a worker that died must find what is to be taken away. */
  const signed = Object.fromEntries(
    replicas.map((replica) => [
      replica,
      createStored<readonly number[]>({ store: ports.session, key: keys.signs(replica), parse: parseTabIds }),
    ]),
  );
  const told = new Map<number, string>();
  const turns = new Map<number, Promise<void>>();

  /** Not waited for: a page that hangs keeps no other from its signs. One after the other in each page. */
  const tell = (tabId: number, signs: PageSigns | null) => {
    const text = JSON.stringify(signs);
    if (told.get(tabId) === text) return;
    told.set(tabId, text);
    const turn = (turns.get(tabId) ?? Promise.resolve())
      .then(() => ports.scripts.sign(tabId, signs))
      .catch((error) => ports.report(error, 'signs'))
      .finally(() => turns.get(tabId) === turn && turns.delete(tabId));
    turns.set(tabId, turn);
  };

  const showIn = async (replica: Replica, world: World): Promise<readonly number[]> => {
    const before = (await signed[replica]?.get()) ?? [];
    const attended = keeper.attended(replica);
    const { chip, fade } = world.settings.preferences;
    const after: number[] = [];
    const changes: number[] = [];
    for (const tabId of new Set(chip || fade ? [...before, ...attended] : before)) {
      const tab = await ports.tabs.get(tabId);
      const found = tab ? await worldStore.find(tab.openUrl ?? tab.url, tab) : nothingFound;
      const signs = tab ? signsOf(tab, world, attended.includes(tabId), found) : null;
      if (signs) after.push(tabId);
      if (signs || before.includes(tabId)) tell(tabId, signs && toPageSigns(signs));
      // Nobody sees the chip of a page behind another: it is put right when the page comes to the front.
      if (tab?.active && signs && signs.turnsAt !== null) changes.push(signs.turnsAt);
      if (!tab) told.delete(tabId);
    }
    if (JSON.stringify(after) !== JSON.stringify(before)) await signed[replica]?.update(() => after);
    return changes;
  };

  return {
    show: async (world) => {
      try {
        const changes = (await Promise.all(ports.replicas.map((replica) => showIn(replica, world)))).flat();
        return changes.length > 0 ? Math.min(...changes) : null;
      } catch (error) {
        // Signs are an extra: what fails here keeps no limit from being enforced.
        ports.report(error, 'signs');
        return null;
      }
    },
    forget: (tabId) => told.delete(tabId),
  };
};
