import type { Request } from './protocol/requests';
import type { Answer, ErrorCode, ReplyOf } from './protocol/views';

/** The background said no, and why. */
export class RequestRefused extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'RequestRefused';
  }
}

export type OptionalPermission = 'history' | 'notifications';

/** What gets a person away or to help, done by the page alone. */
export interface WaysOut {
  openScreen(screen: string): Promise<void>;
  /** Where it is the only one of its window, a new tab takes its place. */
  closeTab(): Promise<void>;
  quickExit(): Promise<void>;
}

/** What a page of Ebb needs from the world around it. The platform implements it; tests fake it. */
export interface PagePort {
  send(request: unknown): Promise<unknown>;
  /** Fetched when they are needed: most pages never do. */
  waysOut(): Promise<WaysOut>;
  /** Calls back after settings or counters changed, in whatever window. Returns the way to stop. */
  onChanged(callback: () => void): () => void;
  /** Asks for an optional permission; only inside a click. */
  requestPermission(name: OptionalPermission): Promise<boolean>;
  hasPermission(name: OptionalPermission): Promise<boolean>;
  /** The browser's own question, then Ebb is gone. */
  uninstall(): Promise<void>;
  /** The browser's language tags, best first. */
  languages(): readonly string[];
  /** Whether Ebb's icon is in the toolbar; null where the browser does not say. */
  isPinned(): Promise<boolean | null>;
  /** Whether the browser has windows at all; on a phone it has none to open. */
  hasWindows(): boolean;
  /** Opens a site in a private window. Only where the person lets Ebb into those. */
  openPrivately(url: string): Promise<void>;
  /** Calls back when Ebb's pages are about to be closed by a quick exit. Returns the way to stop. */
  onLeaving(callback: () => void): () => void;
  /** The browser's keys for the quick exit, as it writes them; null where it has none. */
  quickExitKeys(): Promise<string | null>;
  /** Opens the browser's own page on Ebb, where a person lets it into private windows; false where it has none to open. */
  openDetails(): Promise<boolean>;
}

export interface Client extends Omit<PagePort, 'send' | 'waysOut'> {
  /** Resolves with the reply; rejects with {@link RequestRefused}. */
  ask<R extends Request>(request: R): Promise<ReplyOf<R['type']>>;
}

/** Longer than a background takes that has to wake first. */
const outPatienceMs = 2_000;

/** What the page does by itself for a request that no background answers; nothing where only that can do it. */
const aloneFor = (request: Request): ((out: WaysOut) => Promise<void>) | undefined => {
  if (request.type === 'open') return (out) => out.openScreen(request.screen);
  if (request.type === 'quickExit') return (out) => out.quickExit();
  // Leaving a pause, which closes the tab then: a background that comes to it late would go back once more.
  return 'canGoBack' in request ? (out) => out.closeTab() : undefined;
};

/** Asks the background, and no longer than a moment; then it is the page's to do. */
const askOrAct = async (port: PagePort, request: Request, alone: (out: WaysOut) => Promise<void>): Promise<unknown> => {
  const silence = new Promise((resolve) => setTimeout(resolve, outPatienceMs));
  const asked = port.send({ ...request, by: Date.now() + outPatienceMs }).catch(() => undefined);
  const answer = await Promise.race([asked, silence]);
  if (answer) return answer;
  await alone(await port.waysOut());
  return { ok: true, value: null };
};

/** Sends it. The ways out wait for no background that does not answer, and a second press waits for the first. */
const createSend = (port: PagePort) => {
  const pending = new Map<string, Promise<unknown>>();
  return (request: Request): Promise<unknown> => {
    const alone = aloneFor(request);
    if (!alone) return port.send(request);
    const key = JSON.stringify(request);
    const known = pending.get(key);
    if (known) return known;
    const asking = askOrAct(port, request, alone).finally(() => pending.delete(key));
    pending.set(key, asking);
    return asking;
  };
};

export const createClient = (port: PagePort): Client => {
  const send = createSend(port);
  return {
    ask: async <R extends Request>(request: R) => {
      const answer = (await send(request)) as Answer<R['type']> | undefined; // CAST: own background, typed by the protocol
      if (!answer) throw new RequestRefused('unexpected', 'no answer');
      if (!answer.ok) throw new RequestRefused(answer.code, answer.message);
      return answer.value;
    },
    onChanged: (callback) => port.onChanged(callback),
    requestPermission: (name) => port.requestPermission(name),
    hasPermission: (name) => port.hasPermission(name),
    uninstall: () => port.uninstall(),
    languages: () => port.languages(),
    isPinned: () => port.isPinned(),
    openDetails: () => port.openDetails(),
    hasWindows: () => port.hasWindows(),
    openPrivately: (url) => port.openPrivately(url),
    onLeaving: (callback) => port.onLeaving(callback),
    quickExitKeys: () => port.quickExitKeys(),
  };
};
