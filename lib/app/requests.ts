import * as v from 'valibot';
import { registrableDomain } from '../domain/addresses/public-suffix';
import { parseSiteAddress } from '../domain/addresses/site-address';
import { effectiveLimits } from '../domain/commitment/effective-limits';
import { foresee, lastUndoable, openAsks } from '../domain/commitment/happening';
import { isSiteThatHelps } from '../domain/help/sites-that-help';
import { nothingFound } from '../domain/limits/found';
import { coversAddress } from '../domain/limits/site-set';
import type { LimitStanding } from '../domain/limits/standing';
import type { Background } from './background';
import type { Ports, TabFacts } from './ports';
import { type PageMessage, pageMessageSchema, type ReportReply, type VeilReply } from './protocol/page-messages';
import { RequestFailed } from './protocol/request-failed';
import { deadlineSchema, type Request, requestSchema } from './protocol/requests';
import type { Answer, CoverageView, Replies, TodayView } from './protocol/views';
import { keys } from './state/keys';
import type { World } from './state/world';

/** Who speaks. The browser says so; a message cannot. */
export interface Sender {
  /** One of Ebb's own pages, as the whole of a tab or in the popup. */
  readonly ownPage: boolean;
  readonly tab: TabFacts | null;
  readonly frameId: number;
}

/** The tab of the page that asks. A pause page has one; a popup has none. */
const tabOf = (sender: Sender): TabFacts => {
  if (!sender.tab) throw new RequestFailed('not-now');
  return sender.tab;
};

const todayView = async (ports: Ports, background: Background): Promise<TodayView> => {
  const world = await background.worldStore.look();
  const tab = await ports.tabs.inFront();
  const address = tab ? parseSiteAddress(tab.url) : null;
  const found = tab && address ? await background.worldStore.find(tab.url, tab) : nothingFound;
  return {
    now: world.now,
    settings: world.settings,
    standings: shownStandings(world),
    asks: openAsks(world.settings, world.now),
    focusEnd: focusRuns(world) ? foresee(world.settings, { kind: 'end-focus' }, world.now) : null,
    undoable: lastUndoable(world.settings, world.now),
    lock: ports.replicas.includes('n') && tab?.replica !== 'p' ? await ports.lock.state() : 'off',
    pauses: await background.week.pausesToday(world).catch((error) => {
      // A broken record must not take the limits out of the person's sight.
      ports.report(error, 'pauses today');
      return {};
    }),
    here:
      tab && address
        ? {
            host: address.host,
            suggestion: registrableDomain(address.host),
            limits: [
              ...new Set(
                effectiveLimits(world.settings.limits)
                  .filter((limit) => coversAddress(limit.sites, address, found))
                  .map((limit) => limit.id),
              ),
            ],
            verdict: await background.guard.judge(tab.url, tab, world),
            helps: isSiteThatHelps(address.host),
          }
        : null,
    private: tab ? tab.replica === 'p' : !ports.replicas.includes('n'),
  };
};

const focusRuns = ({ settings, now }: World) => settings.focus !== null && now < settings.focus.endsAt;

/** Of a limit in two forms the second is of interest only where it alone stands in the way. */
const shownStandings = ({ settings, standings }: World) => {
  const isFirst = ({ limit }: LimitStanding) => settings.limits.some(({ number }) => number === limit.number);
  const held = new Set(standings.filter((each) => isFirst(each) && each.inForce).map(({ limit }) => limit.id));
  return standings.filter(
    (each) => !each.limit.onHold && (isFirst(each) || (each.inForce && !held.has(each.limit.id))),
  );
};

const lastCheckSchema = v.object({ at: v.number(), error: v.nullable(v.string()) });

const coverageView = async (ports: Ports, background: Background): Promise<CoverageView> => {
  const world = await background.worldStore.look();
  const last = v.safeParse(lastCheckSchema, await ports.session.get(keys.lastCheck));
  const { inPlace, namesReadable } = await background.rules.inPlace(world);
  // The card says that Ebb puts them right by itself.
  if (!inPlace) background.enforcer.reconcile().catch((error) => ports.report(error, 'coverage'));
  const history = await ports.access.history();
  return {
    browser: ports.browser,
    hostAccess: await ports.access.hosts(),
    privateWindows: await ports.access.privateWindows(),
    addressBarClean: ports.browser === 'firefox' || history,
    addressBarNeedsPermission: ports.browser === 'chromium' && !history,
    rulesInPlace: inPlace,
    listsKept: namesReadable && (await background.lists.allKept()),
    record: await background.recordWatch.state(),
    lastCheckAt: last.success ? last.output.at : null,
    lastError: last.success ? last.output.error : null,
  };
};

type Handlers = {
  readonly [T in Request['type']]: (request: Extract<Request, { type: T }>, sender: Sender) => Promise<Replies[T]>;
};

const handlers = (ports: Ports, background: Background): Handlers => ({
  'settings.get': () => background.settings.get(),
  'settings.change': ({ change }) => background.changes.make(change),
  'today.get': () => todayView(ports, background),
  'pause.get': ({ token }, sender) => background.pause.view(tabOf(sender), token),
  'pause.met': async ({ token }, sender) => {
    await background.pause.met(tabOf(sender), token);
    return null;
  },
  'pause.why': ({ token }, sender) => background.why.why(tabOf(sender), token),
  'pause.leaveOut': ({ token, ask }, sender) => background.why.leaveOut(tabOf(sender), token, ask),
  'address.test': ({ typed }) => background.why.test(typed),
  'pause.goOn': ({ token, minutes, intention }, sender) =>
    background.pause.goOn(tabOf(sender), token, minutes, intention),
  'pause.leave': async ({ canGoBack }, sender) => {
    await background.pause.leave(tabOf(sender), canGoBack);
    return null;
  },
  'exercise.tally': async (_request, { tab }) => (tab ? (await background.helped.factsIn(tab)).helped : {}),
  'exercise.helped': async ({ exercise, helped }, sender) => {
    await background.helped.note(sender.tab, exercise, helped);
    return null;
  },
  'week.get': ({ weeksBack }) => background.week.week(weeksBack),
  'summary.get': ({ weeksBack, weeks }) => background.week.summary(weeksBack, weeks),
  'outside.get': (_request, { tab }) => background.week.outside(tab),
  'pauses.get': (_request, { tab }) => background.experiment.view(tab),
  'experiment.start': async ({ plan }, { tab }) => {
    await background.experiment.start(tab, plan);
    return null;
  },
  'experiment.stop': async () => {
    await background.experiment.stop();
    return null;
  },
  'coverage.get': () => coverageView(ports, background),
  // FIREFOX: one background for all windows; what a page of a private one puts into its database no other sees.
  'lists.get': async (_request, { tab }) => {
    const view = await background.lists.view();
    return { ...view, private: view.private || tab?.replica === 'p' };
  },
  'lists.refresh': async ({ id }) => {
    await background.lists.refresh(id);
    return null;
  },
  'lists.cancel': async ({ id }) => {
    background.lists.cancel(id);
    return null;
  },
  'lock.now': async () => {
    await background.lock.close();
    return null;
  },
  'reminders.set': async ({ reminders }, sender) => {
    if (!ports.replicas.includes('n') || sender.tab?.replica === 'p') throw new RequestFailed('not-now');
    await background.reminders.set(reminders);
    return null;
  },
  'records.erase': async ({ from, to }) => ({ rows: await background.eraseRecords(from, to) }),
  'snapshots.get': () => background.snapshots.all(),
  'snapshots.clear': async () => {
    await background.snapshots.clear();
    return null;
  },
  open: async ({ screen }) => {
    await ports.tabs.openScreen(screen);
    return null;
  },
  quickExit: async (_request, sender) => {
    await background.quickExit(sender.tab?.id ?? null);
    return null;
  },
});

/** Answers Ebb's own pages. Never rejects: what went wrong goes back as a code that the page has words for. */
export const createRequestDesk = (ports: Ports, background: Background) => {
  const handle = handlers(ports, background);
  const run = <T extends Request['type']>(request: Extract<Request, { type: T }>, sender: Sender) =>
    (handle[request.type] as Handlers[T])(request, sender); // CAST: the handler of this very type
  return async (message: unknown, sender: Sender): Promise<Answer<Request['type']>> => {
    const parsed = v.safeParse(requestSchema, message);
    if (!parsed.success) return { ok: false, code: 'unreadable-request', message: 'unreadable request' };
    // Nobody waits for it any more: done now, it would be done twice.
    if (v.is(deadlineSchema, message) && message.by < ports.clock.now().wall) {
      return { ok: false, code: 'not-now', message: 'too late' };
    }
    try {
      return { ok: true, value: await run(parsed.output, sender) };
    } catch (error) {
      if (error instanceof RequestFailed) {
        if (error.cause !== undefined) ports.report(error.cause, parsed.output.type);
        return { ok: false, code: error.code, message: error.message };
      }
      ports.report(error, parsed.output.type);
      return { ok: false, code: 'unexpected', message: error instanceof Error ? error.message : 'failed' };
    }
  };
};

/** Answers the scripts in counted pages: the short list, and nothing that tells them of limits. */
export const createPageDesk = (ports: Ports, background: Background) => {
  const report = async (
    message: Extract<PageMessage, { type: 'page.report' }>,
    tab: TabFacts,
    frameId: number,
  ): Promise<ReportReply> => {
    const { type: _, ...facts } = message;
    await background.keeper.tell(tab.replica, { kind: 'report', tabId: tab.id, frameId, ...facts });
    await background.enforcer.check();
    return { nextMs: await background.enforcer.nextReportMs(tab) };
  };
  const veil = async (tab: TabFacts): Promise<VeilReply> => {
    const verdict = await background.guard.judge(tab.url, tab, await background.worldStore.look());
    const stop = verdict.kind === 'pause' || verdict.kind === 'block';
    if (stop) await background.guard.committed({ tab, url: tab.url, at: ports.clock.now().wall });
    return { stop };
  };
  return async (message: unknown, sender: Sender): Promise<ReportReply | VeilReply | undefined> => {
    const parsed = v.safeParse(pageMessageSchema, message);
    if (!parsed.success || !sender.tab || !ports.replicas.includes(sender.tab.replica)) return undefined;
    return parsed.output.type === 'page.veil' ? veil(sender.tab) : report(parsed.output, sender.tab, sender.frameId);
  };
};
