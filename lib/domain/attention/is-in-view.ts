/** What a document says of itself. */
interface Shown {
  readonly visibilityState: string;
  hasFocus(): boolean;
}

/**
 * Whether a person can see the page.
 * CHROME: a page that took the place of another in a new process may say "hidden" for as long as it stays, although it
 * lies in front. Only that it has the focus tells (Chromium 156, one in four such navigations on a busy machine).
 */
export const isInView = (page: Shown): boolean => page.visibilityState === 'visible' || page.hasFocus();
