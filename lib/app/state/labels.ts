import * as v from 'valibot';
import { addressMark } from '../../domain/addresses/address-mark';
import type { Replica } from '../../domain/enforcement/wanted-rules';
import type { Ports } from '../ports';
import { createKept } from './kept';
import { keys } from './keys';

/** A tab keeps the labels of so many pages: those that Back and Forward lead to. */
const mostPages = 50;

const marksSchema = v.array(v.string());

interface TabRef {
  readonly id: number;
  readonly replica: Replica;
}

/** Which pages of a tab have labelled themselves as adult. Marks are kept, no addresses; those of private tabs in memory. */
export interface Labels {
  /** Says whether that is news. */
  note(tab: TabRef, href: string): Promise<boolean>;
  has(tab: TabRef, href: string): Promise<boolean>;
  forget(tabId: number): Promise<void>;
  rekey(from: number, to: number): Promise<void>;
}

export const createLabels = (ports: Ports): Labels => {
  const kept = createKept(ports);
  const marksOf = async (tab: TabRef): Promise<readonly string[]> => {
    const parsed = v.safeParse(marksSchema, await kept.of(tab.replica).get(keys.labels(tab.id)));
    return parsed.success ? parsed.output : [];
  };
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };
  return {
    note: (tab, href) =>
      inTurn(async () => {
        const [mark, marks] = [addressMark(href), await marksOf(tab)];
        if (marks.includes(mark)) return false;
        await kept.of(tab.replica).set(keys.labels(tab.id), [...marks, mark].slice(-mostPages));
        return true;
      }),
    has: async (tab, href) => (await marksOf(tab)).includes(addressMark(href)),
    forget: (tabId) => inTurn(() => kept.forget([keys.labels(tabId)])),
    rekey: (from, to) => inTurn(() => kept.rekey(keys.labels(from), keys.labels(to))),
  };
};
