import * as v from 'valibot';
import type { Replica } from '../../domain/enforcement/wanted-rules';
import { createTurns } from '../in-turn';
import type { Ports } from '../ports';
import { createKept } from './kept';
import { keys } from './keys';

/** The browser's times and ours may differ by as much. */
const clockSlackMs = 1_000;

const addressSchema = v.object({
  url: v.string(),
  /** The browser's own time of the event, epoch ms; a waking worker gets events out of order. */
  at: v.number(),
  /** The page was open and its time ran out. */
  ranOut: v.boolean(),
});
export type TabAddress = v.InferOutput<typeof addressSchema>;

const shownSchema = v.object({
  url: v.string(),
  ranOut: v.boolean(),
  /** Epoch ms at which the pause page first asked. */
  shownAt: v.number(),
  met: v.boolean(),
  /** Epoch ms of that; absent before. */
  metAt: v.optional(v.number()),
  /** What the person went on for, in their words; in the last one of a tab from which they went on, and nowhere else. */
  wentOnFor: v.optional(v.string()),
});
export type ShownPause = v.InferOutput<typeof shownSchema>;

const withoutWords = (shown: Readonly<Record<string, ShownPause>>) =>
  Object.fromEntries(Object.entries(shown).map(([token, { wentOnFor: _, ...rest }]) => [token, rest]));

interface TabRef {
  readonly id: number;
  readonly replica: Replica;
}

export interface TabAddresses {
  /**
   * Keeps the address that a tab is about to show, unless a later one is known. `covered`: whether a limit covers it;
   * whoever asks for the tab's address meanwhile waits for the answer. One that none covers only takes another's place.
   */
  note(tab: TabRef, address: TabAddress, covered?: () => Promise<boolean>): Promise<void>;
  of(tab: TabRef): Promise<TabAddress | undefined>;
  /** The pause page that was shown in this tab under this token. */
  shown(tab: TabRef, token: string): Promise<ShownPause | undefined>;
  /** The last one of this tab from which the person went on. */
  lastGoneOn(tab: TabRef): Promise<ShownPause | undefined>;
  setShown(tab: TabRef, token: string, shown: ShownPause): Promise<void>;
  /** Everything about a tab goes with it. */
  forget(tabId: number): Promise<void>;
  /** The browser gave the tab a new id. */
  rekey(from: number, to: number): Promise<void>;
}

/** The address behind each tab's pause page: kept by tab while it is on its way, and by token once it is shown. */
export const createTabAddresses = (ports: Ports): TabAddresses => {
  const { of: kept, forget, rekey } = createKept(ports);
  const inTurn = createTurns();
  /** Tabs that no address is kept of. */
  const bare = new Set<number>();
  const addressOf = async (tab: TabRef) => {
    const parsed = v.safeParse(addressSchema, await kept(tab.replica).get(keys.address(tab.id)));
    return parsed.success ? parsed.output : undefined;
  };
  const shownIn = async (tab: TabRef) => {
    const parsed = v.safeParse(v.record(v.string(), shownSchema), await kept(tab.replica).get(keys.shown(tab.id)));
    return parsed.success ? parsed.output : {};
  };
  return {
    note: (tab, address, covered = async () => true) =>
      inTurn(async () => {
        const isCovered = await covered().catch(() => true);
        // Nothing would ever ask for it: most navigations of a day end here and store nothing.
        if (!isCovered && bare.has(tab.id)) return;
        const known = await addressOf(tab);
        if (!isCovered && !known) {
          bare.add(tab.id);
          return;
        }
        bare.delete(tab.id);
        // One that lies ahead of the clock is of before the clock was set back.
        const isNewer = known && known.at > address.at && known.at <= ports.clock.now().wall + clockSlackMs;
        if (isNewer) return;
        // The reload that takes an open page away announces its address once more.
        const same = known?.ranOut === true && known.url === address.url && address.at - known.at < 5_000;
        await kept(tab.replica).set(keys.address(tab.id), { ...address, ranOut: address.ranOut || same });
      }),
    of: (tab) => inTurn(() => addressOf(tab)),
    shown: (tab, token) => inTurn(async () => (await shownIn(tab))[token]),
    lastGoneOn: (tab) =>
      inTurn(async () => Object.values(await shownIn(tab)).find(({ wentOnFor }) => wentOnFor !== undefined)),
    setShown: (tab, token, shown) =>
      inTurn(async () => {
        const before = await shownIn(tab);
        // By absence, not by order: Chromium gives the keys of an object back in their alphabet.
        const others = shown.wentOnFor === undefined ? before : withoutWords(before);
        await kept(tab.replica).set(keys.shown(tab.id), { ...others, [token]: shown });
      }),
    forget: (tabId) => inTurn(() => forget([keys.address(tabId), keys.shown(tabId), keys.leaving(tabId)])),
    rekey: (from, to) =>
      inTurn(async () => {
        bare.delete(to);
        for (const key of [keys.address, keys.shown]) await rekey(key(from), key(to));
      }),
  };
};
