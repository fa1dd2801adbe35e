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

/** What a page of Ebb needs from the world around it. The platform implements it; tests fake it. */
export interface PagePort {
  send(request: unknown): Promise<unknown>;
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

export interface Client extends Omit<PagePort, 'send'> {
  /** Resolves with the reply; rejects with {@link RequestRefused}. */
  ask<R extends Request>(request: R): Promise<ReplyOf<R['type']>>;
}

export const createClient = (port: PagePort): Client => ({
  ask: async <R extends Request>(request: R) => {
    const answer = (await port.send(request)) as Answer<R['type']> | undefined; // CAST: own background, typed by the protocol
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
});
