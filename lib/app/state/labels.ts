import * as v from 'valibot';
import { addressMark } from '../../domain/addresses/address-mark';
import type { Replica } from '../../domain/enforcement/wanted-rules';
import { createTurns } from '../in-turn';
import type { Ports } from '../ports';
import { createKept } from './kept';
import { keys } from './keys';

/** A tab keeps the labels of so many pages: those that Back and Forward lead to. */
const mostPages = 50;

const labelsSchema = v.object({
  marks: v.array(v.string()),
  /** The document in the tab has labelled itself: it goes on being one when it changes its address. */
  here: v.boolean(),
});
type TabLabels = Readonly<v.InferOutput<typeof labelsSchema>>;

interface TabRef {
  readonly id: number;
  readonly replica: Replica;
}

/** Which pages of a tab have labelled themselves as adult. Marks are kept, no addresses; those of private tabs in memory. */
export interface Labels {
  /** Says whether that is news. */
  note(tab: TabRef, href: string): Promise<boolean>;
  has(tab: TabRef, href: string): Promise<boolean>;
  /** The tab shows this address now, by another document or by the same one. */
  moved(tab: TabRef, href: string, sameDocument: boolean): Promise<void>;
  forget(tabId: number): Promise<void>;
  rekey(from: number, to: number): Promise<void>;
}

export const createLabels = (ports: Ports): Labels => {
  const kept = createKept(ports);
  const read = async (tab: TabRef): Promise<TabLabels> => {
    const parsed = v.safeParse(labelsSchema, await kept.of(tab.replica).get(keys.labels(tab.id)));
    return parsed.success ? parsed.output : { marks: [], here: false };
  };
  const write = (tab: TabRef, { marks, here }: TabLabels) =>
    kept.of(tab.replica).set(keys.labels(tab.id), { marks: marks.slice(-mostPages), here });
  const inTurn = createTurns();
  return {
    note: (tab, href) =>
      inTurn(async () => {
        const [mark, { marks, here }] = [addressMark(href), await read(tab)];
        const isNews = !marks.includes(mark);
        if (isNews || !here) await write(tab, { marks: isNews ? [...marks, mark] : marks, here: true });
        return isNews;
      }),
    moved: (tab, href, sameDocument) =>
      inTurn(async () => {
        const [mark, { marks, here }] = [addressMark(href), await read(tab)];
        const known = marks.includes(mark);
        if (sameDocument && here && !known) await write(tab, { marks: [...marks, mark], here });
        else if (!sameDocument && here !== known) await write(tab, { marks, here: known });
      }),
    has: async (tab, href) => (await read(tab)).marks.includes(addressMark(href)),
    forget: (tabId) => inTurn(() => kept.forget([keys.labels(tabId)])),
    rekey: (from, to) => inTurn(() => kept.rekey(keys.labels(from), keys.labels(to))),
  };
};
