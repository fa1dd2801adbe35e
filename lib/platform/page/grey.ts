interface Grey {
  readonly element: HTMLElement;
  /** 0 for the page's own colours, 1 for grey. */
  turn(grey: number, overMs: number): void;
}

/**
 * A pane before the page that takes its colours. A `filter` on the page's own root would do the same, and would have to be
 * written into the site's element: there it meets a filter of the site's (many have one for the dark), is seen and undone
 * by its scripts, and stays behind when Ebb is removed. The pane lies in the closed root and goes with it. Neither reaches
 * what the browser draws above all pages: a film in fullscreen, a dialog.
 */
export const createGrey = (): Grey => {
  const element = document.createElement('div');
  const { style } = element;
  element.ariaHidden = 'true';
  element.className = 'grey';
  return {
    element,
    turn: (grey, overMs) => {
      // A pane that has just been put there begins with the page's colours: the browser has to see it so once.
      if (!style.backdropFilter) style.backdropFilter = 'grayscale(0)';
      void element.offsetWidth;
      style.transitionDuration = `${overMs}ms`;
      style.backdropFilter = `grayscale(${grey})`;
    },
  };
};
