import type { PromptStore } from './question';
import { createPageClock, type PageClock } from './visible-time';

/** What the pause page needs of the tab that it stands in. Its own address is no part of it: nothing there is trusted. */
export interface PausePage extends PageClock {
  /** Inside another page, where it shows a calm box and does nothing. */
  readonly framed: boolean;
  readonly memory: PromptStore;
  /** The tab's own history has a page before this one. */
  canGoBack(): boolean;
  /** The token that this entry of the tab's history keeps. */
  token(): string | null;
  keepToken(token: string): void;
  /** Moves on without leaving this page in the tab's history. */
  goTo(href: string): void;
  /** Calls back when the page is shown again as it was left, by Back or Forward. */
  onReturn(callback: () => void): () => void;
}

const tokenOf = (state: unknown): string | null =>
  typeof state === 'object' && state !== null && 'token' in state && typeof state.token === 'string'
    ? state.token
    : null;

/** The pause page's view of a real window. */
export const createPausePage = (own: Window): PausePage => ({
  ...createPageClock(own),
  framed: own.top !== own.self,
  memory: own.localStorage,
  canGoBack: () => own.history.length > 1,
  token: () => tokenOf(own.history.state),
  keepToken: (token) => own.history.replaceState({ token }, ''),
  goTo: (href) => own.location.replace(href),
  onReturn: (callback) => {
    const listen = (event: PageTransitionEvent) => {
      if (event.persisted) callback();
    };
    own.addEventListener('pageshow', listen);
    return () => own.removeEventListener('pageshow', listen);
  },
});
