import { idRanges, priorities, type Rule } from '../../domain/enforcement/rule';
import { doneWithin } from '../done-within';
import type { Ports, TabFacts } from '../ports';

/** How long a reload may take to arrive at the pause page before the tab is moved outright. */
const reloadPatienceMs = 500;

/** How long the browser may take to put the redirect in place: while it takes in a list of a million it needs seconds. */
const rulePatienceMs = 250;

/** How long a page that hangs may put off being taken away. */
const letGoPatienceMs = 150;

export interface Mover {
  /** Puts the pause page in the place of a page that is open. Several calls for one tab are one move. */
  takeAway(tab: Pick<TabFacts, 'id' | 'replica'>): Promise<void>;
  /** Sends a tab to the pause page before its page has opened. */
  divert(tab: Pick<TabFacts, 'id' | 'replica'>): Promise<void>;
  /** Tells that a tab has arrived somewhere. */
  arrived(tabId: number, onPausePage: boolean): void;
}

/**
 * A page that is open goes by a redirect for its tab alone and a reload: the pause page then takes the entry of the page
 * in the tab's history, and Back leads to the page before. A reload that the browser asks about (a form was sent), or
 * that a site's own service worker answers, does not get there: then the tab is moved outright.
 */
export const createMover = (ports: Ports): Mover => {
  const under = new Map<number, Promise<void>>();
  const waiting = new Map<number, (onPausePage: boolean) => void>();
  let slot = 0;

  const arrival = (tabId: number) =>
    new Promise<boolean>((resolve) => {
      const stopTimer = ports.setTimer(() => settle(false), reloadPatienceMs);
      const settle = (onPausePage: boolean) => {
        stopTimer();
        waiting.delete(tabId);
        resolve(onPausePage);
      };
      waiting.set(tabId, settle);
    });

  /** A page that would ask whether the person wants to leave, or go on playing while it goes, must not. */
  const readyToGo = (tabId: number) => {
    const work = ports.scripts.letGo(tabId).catch((error) => ports.report(error, 'let go'));
    return doneWithin(ports.setTimer, letGoPatienceMs, work);
  };

  const byUpdate = async (tab: Pick<TabFacts, 'id'>) => {
    await readyToGo(tab.id);
    await ports.tabs.showPause(tab.id, { replace: true });
  };

  const byReload = async (tab: Pick<TabFacts, 'id' | 'replica'>) => {
    const range = idRanges.moves[tab.replica];
    slot = (slot + 1) % 1_000;
    const rule: Rule = {
      id: range.from + slot,
      priority: priorities.move,
      action: 'redirect',
      tabIds: [tab.id],
      frames: false,
    };
    const placed = ports.rules.update('current', { remove: [rule.id], add: [rule] });
    const remove = () => ports.rules.update('current', { remove: [rule.id], add: [] });
    if (!(await doneWithin(ports.setTimer, rulePatienceMs, placed).catch(() => false))) {
      // It goes when the browser has time again; the page goes now.
      placed.then(remove).catch((error) => ports.report(error, 'move'));
      return byUpdate(tab);
    }
    try {
      await readyToGo(tab.id);
      const arrives = arrival(tab.id);
      await ports.tabs.reload(tab.id);
      if (!(await arrives)) await ports.tabs.showPause(tab.id, { replace: true });
    } finally {
      // This also empties the back-forward cache, where the page may still be alive.
      await remove();
    }
  };

  const once = (tabId: number, move: () => Promise<void>) => {
    const running = under.get(tabId);
    if (running) return running;
    const moving = move().finally(() => under.delete(tabId));
    under.set(tabId, moving);
    return moving;
  };

  return {
    takeAway: (tab) => once(tab.id, () => (ports.rules.supported ? byReload(tab) : byUpdate(tab))),
    divert: (tab) => once(tab.id, () => ports.tabs.showPause(tab.id, { replace: false })),
    arrived: (tabId, onPausePage) => waiting.get(tabId)?.(onPausePage),
  };
};
