import { type Attention, type AttentionEvent, parseAttention, reduceAttention } from '../../domain/attention/attention';
import { type Counts, credit } from '../../domain/attention/ledger';
import { asCounted } from '../../domain/commitment/effective-limits';
import type { Replica } from '../../domain/enforcement/wanted-rules';
import type { Limit } from '../../domain/limits/limit';
import { hourOf, type Span } from '../../domain/time/person-time';
import { openSpans } from '../../domain/time/schedule';
import { createTurns } from '../in-turn';
import type { Ports, RecordRow } from '../ports';
import { keys, replicas } from '../state/keys';
import { createStored } from '../state/stored';
import type { World, WorldStore } from '../state/world';

type Timeless<T> = T extends unknown ? Omit<T, 'at'> : never;
/** What happened; the keeper puts the moment to it. */
export type AttentionNews = Timeless<AttentionEvent>;

export interface AttentionKeeper {
  /** Takes one event into account, and everything that it credits. Resolves when it is stored. */
  tell(replica: Replica, news: AttentionNews): Promise<void>;
  /** Ids of this replica's tabs whose attention counts since the last event. */
  attended(replica: Replica): readonly number[];
  /** Ids of this replica's tabs that a limit covers, as far as the events tell. */
  tracked(replica: Replica): Promise<readonly number[]>;
}

/** Parts of the span that count for the limit: all of it, or what lies within its windows. */
const countedParts = (limit: Limit, span: Span, zone: string): readonly Span[] => {
  const within = limit.when.kind === 'budgets' ? limit.when.within : null;
  return within ? openSpans(within, span, zone) : [span];
};

const recordRows = (limit: Limit, span: Span, { calendar }: World): readonly RecordRow[] =>
  countedParts(limit, span, calendar.zone).map(({ start, end }) => ({
    ...hourOf(start, calendar),
    limit: limit.id,
    ms: end - start,
  }));

const withoutMoment = ({ last: _, ...facts }: Attention) => JSON.stringify(facts);

/** Feeds events to the reducer, one after the other, and writes what it credits to ledger and record. */
export const createAttentionKeeper = (ports: Ports, worldStore: WorldStore): AttentionKeeper => {
  const states = Object.fromEntries(
    replicas.map((replica) => [
      replica,
      createStored<Attention>({ store: ports.session, key: keys.attention(replica), parse: parseAttention }),
    ]),
  );
  const attended: Record<Replica, readonly number[]> = { n: [], p: [] };
  const inTurn = createTurns();

  const writeCredits = async (replica: Replica, credits: readonly { limit: string; span: Span }[]) => {
    if (credits.length === 0) return;
    const world = await worldStore.look();
    const visitGapMs = world.settings.preferences.visitGapMinutes * 60_000;
    const other = replicas.find((candidate) => candidate !== replica) ?? replica;
    const others = { visits: await worldStore.visits[other].get() };
    let counts: Counts = {
      ledger: await worldStore.ledger[replica].get(),
      visits: await worldStore.visits[replica].get(),
      buckets: await worldStore.buckets[replica].get(),
    };
    const rows: RecordRow[] = [];
    for (const { limit: id, span } of credits) {
      const found = world.settings.limits.find((candidate) => candidate.id === id);
      if (!found) continue;
      const limit = asCounted(found);
      counts = credit({ ...counts, limit, span, others, calendar: world.calendar, visitGapMs });
      rows.push(...recordRows(limit, span, world));
    }
    const { ledger, visits } = counts;
    // Buckets first: the worker of the other windows looks at all of them when the ledger changes.
    await worldStore.buckets[replica].update((buckets) => counts.buckets ?? buckets);
    await worldStore.ledger[replica].update(() => ledger);
    await worldStore.visits[replica].update(() => visits);
    // Private windows are counted like all others and never recorded.
    if (replica !== 'n' || rows.length === 0) return;
    // A record that cannot be written (a broken database) keeps no budget from being counted and judged.
    await ports.record.addTime(rows).catch((error) => ports.report(error, 'record'));
  };

  const step = async (replica: Replica, news: AttentionNews) => {
    const stored = states[replica];
    if (!stored) return;
    const event = { ...news, at: ports.clock.now() } as AttentionEvent; // CAST: an event without its moment, and the moment
    const before = await stored.get();
    const { state, credits, attended: now } = reduceAttention(before, event);
    // Where no page is counted time itself is no news: nothing is written on a navigation that no limit covers.
    const idle = Object.keys(before.tabs).length === 0 && Object.keys(state.tabs).length === 0;
    if (!idle || withoutMoment(before) !== withoutMoment(state)) await stored.update(() => state);
    const wasAttended = attended[replica];
    attended[replica] = now;
    await writeCredits(replica, credits);
    // A page that has just begun to count may have gone quiet: it is asked to report again, unless this is its report. Its
    // own report of being in view may come before the browser's word that its tab is. Where an embedded player began it the
    // page around is asked as well: it goes on when the player ends. Nobody waits for its answer.
    const speaks = news.kind === 'report' && news.frameId === 0 ? news.tabId : null;
    const begun = now.filter((tabId) => !wasAttended.includes(tabId) && tabId !== speaks);
    // While the screen is locked nothing is in view, so a page that plays without sound goes quiet: now all are asked.
    const unlocked = before.idle === 'locked' && state.idle !== 'locked';
    const asked = unlocked ? Object.keys(state.tabs).map(Number) : begun;
    for (const tabId of asked) ports.scripts.wake(tabId).catch((error) => ports.report(error, 'wake'));
  };

  return {
    tell: (replica, news) => inTurn(() => step(replica, news)),
    attended: (replica) => attended[replica],
    tracked: async (replica) => Object.keys((await states[replica]?.get())?.tabs ?? {}).map(Number),
  };
};
