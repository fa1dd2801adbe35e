/** Focus goes to the heading of the screen in view, so that it is read and Tab goes on from there. */
export const focusHeading = ({ scroll = true }: { readonly scroll?: boolean } = {}): void => {
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
  if (scroll) window.scrollTo({ top: 0 });
};
