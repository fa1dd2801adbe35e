import { openLayer } from './layer';

interface Grey {
  /** 0 for the page's own colours, 1 for grey; reached evenly in so many milliseconds. */
  turn(grey: number, overMs: number): void;
  /** The pane goes, whatever it shows. */
  remove(): void;
}

const sheet = `
:host {
  position: fixed !important;
  inset: 0 !important;
  z-index: 2147483646 !important;
  pointer-events: none !important;
  mix-blend-mode: saturation !important;
}
div {
  position: absolute;
  inset: 0;
  background: grey;
  forced-color-adjust: none;
  opacity: 0;
  transition: opacity 0s linear;
}`;

/**
 * A pane before the page that takes its colours and leaves it its light and dark. A `filter` on the page's own root would
 * do the same, and would have to be written into the site's element: there it meets a filter of the site's (many have one
 * for the dark), is seen and undone by its scripts, and stays behind when Ebb is removed. The pane lies in a closed root
 * and goes with it; what is fixed to the window stays so, and a click goes through. Blending and not `backdrop-filter`,
 * which Firefox leaves out of what it paints without its compositor, a picture of the page among others. Neither way
 * reaches what the browser draws above all pages: a film in fullscreen, a dialog.
 */
export const createGrey = (): Grey => {
  const pane = document.createElement('div');
  pane.ariaHidden = 'true';
  const layer = openLayer(pane, sheet);
  return {
    turn: (grey, overMs) => {
      if (grey > 0) layer.show();
      // The browser has to see a pane that has just been put there without colour before it can take it evenly.
      void pane.offsetWidth;
      pane.style.transitionDuration = `${overMs}ms`;
      pane.style.opacity = `${grey}`;
    },
    remove: () => layer.hide(),
  };
};
