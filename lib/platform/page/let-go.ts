interface PageWindow {
  /** CHROME: a window of its own that floats over all others. */
  documentPictureInPicture?: { readonly window: Window | null };
}

/**
 * Makes a page ready to go: what plays is paused, picture-in-picture is left, and the page no longer asks whether the
 * person wants to leave. While that question stands the page would stay, and with the answer "no" for good. Sent into the
 * page as source, so it uses nothing but itself.
 */
export const letGo = () => {
  for (const media of document.querySelectorAll<HTMLMediaElement>('video,audio')) media.pause();
  if (document.pictureInPictureElement) document.exitPictureInPicture().catch(() => undefined);
  (globalThis as PageWindow).documentPictureInPicture?.window?.close(); // CAST: not every browser has it
  if (window.top !== window) return;
  // An empty document takes the place of the page, and no listener of the page outlives that. To stop the event is no way:
  // here listeners are called in the order in which they came, and the page's came first.
  document.open();
  document.close();
};
