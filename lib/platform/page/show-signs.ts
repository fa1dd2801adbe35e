import { createChip } from './chip';
import { createGrey } from './grey';

export interface ChipWords {
  readonly text: string;
  /** What a screen reader says for it. */
  readonly name: string;
  /** How it is moved and hidden. */
  readonly hint: string;
}

/** What a page is to show of its time, in words. */
export interface ShownSigns {
  readonly chip: ChipWords | null;
  /** 0 for the page's own colours, 1 for grey; reached evenly in `overMs`. */
  readonly fade: number;
  readonly overMs: number;
}

/** The isolated world of the page, in which the background finds this script. */
export interface SignsWorld {
  ebbSigns?: (signs: ShownSigns | null) => void;
}

/** How long the colours take to come back. */
const returnMs = 800;

/**
 * Shows chip and fade on the page, and nothing of itself before it is told to. A second injection changes nothing. The
 * page's own scripts cannot reach what is in the layer, but they can see that something was added.
 */
export const showSigns = (world: SignsWorld = globalThis as SignsWorld): void => {
  // A picture or an XML file shown by itself has no place for it.
  if (world.ebbSigns || !(document.documentElement instanceof HTMLElement)) return;
  const grey = createGrey();
  const chip = createChip();
  let bare: ReturnType<typeof setTimeout> | undefined;

  world.ebbSigns = (signs) => {
    clearTimeout(bare);
    if (signs?.chip) chip.say(signs.chip);
    else chip.remove();
    const fade = signs?.fade ?? 0;
    grey.turn(fade, signs?.overMs || returnMs);
    // Once the colours are back nothing stays in the page.
    if (fade === 0) bare = setTimeout(grey.remove, returnMs);
  };
};
