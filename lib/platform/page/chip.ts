import { openLayer } from './layer';
import type { ChipWords } from './show-signs';

interface Chip {
  /** Shows it with these words, unless the person has hidden it on this page. */
  say(words: ChipWords): void;
  remove(): void;
}

/** Shares of the room that the window leaves: so it stays in view whatever the window's size. */
interface Place {
  readonly x: number;
  readonly y: number;
}

const edgePx = 12;
const stepPx = 16;
/** A hand that clicks moves by less than this. */
const stillPx = 4;

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A ground of its own, and an edge that stands out on light pages and on dark ones. */
const sheet = `
:host {
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  z-index: 2147483647 !important;
}
button {
  all: unset;
  position: fixed;
  left: calc(${edgePx}px + (100% - ${2 * edgePx}px) * var(--x));
  top: calc(${edgePx}px + (100% - ${2 * edgePx}px) * var(--y));
  transform: translate(calc(-100% * var(--x)), calc(-100% * var(--y)));
  padding: 7px 13px;
  border: 1px solid #b9b2a5;
  border-radius: 999px;
  background: #fdfcf9;
  box-shadow: 0 0 0 1px rgb(255 255 255 / 0.35), 0 1px 6px rgb(20 30 35 / 0.18);
  color: #25333a;
  font: 500 13px/1.2 system-ui, "Segoe UI", Roboto, sans-serif;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
  cursor: grab;
  touch-action: none;
  user-select: none;
}
button:active { cursor: grabbing; }
button:focus-visible { outline: 2px solid #1e6470; outline-offset: 2px; }
button[hidden] { display: none; }
@media (prefers-color-scheme: dark) {
  button {
    border-color: #68757c;
    background: #1c262b;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 0.3), 0 1px 6px rgb(0 0 0 / 0.35);
    color: #ece9e3;
  }
  button:focus-visible { outline-color: #8fc9cf; }
}
@media (forced-colors: active) {
  button { border-color: ButtonText; box-shadow: none; }
}
@media (display-mode: fullscreen) {
  button { display: none; }
}`;

const share = (value: number) => Math.min(1, Math.max(0, value));

/** A button that lies at a place of the window and can be moved from there, by so many pixels. */
const createMovable = () => {
  const element = document.createElement('button');
  element.type = 'button';
  let place: Place = { x: 0, y: 1 };
  const lay = () => {
    element.style.setProperty('--x', `${place.x}`);
    element.style.setProperty('--y', `${place.y}`);
  };
  const moveFrom = (from: Place, right: number, down: number) => {
    const room = (window: number, own: number) => Math.max(1, window - 2 * edgePx - own);
    place = {
      x: share(from.x + right / room(innerWidth, element.offsetWidth)),
      y: share(from.y + down / room(innerHeight, element.offsetHeight)),
    };
    lay();
  };
  lay();
  return { element, place: () => place, moveFrom };
};

type Movable = ReturnType<typeof createMovable>;

/** Lets a pointer drag it; a press that went nowhere is a click. */
const letDrag = ({ element, place, moveFrom }: Movable, onClick: () => void) => {
  let from: { readonly place: Place; readonly x: number; readonly y: number } | undefined;
  let dragged = false;
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    from = { place: place(), x: event.clientX, y: event.clientY };
    dragged = false;
  });
  element.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!from) return;
    const [right, down] = [clientX - from.x, clientY - from.y];
    dragged ||= Math.hypot(right, down) >= stillPx;
    if (dragged) moveFrom(from.place, right, down);
  });
  const letGo = () => {
    from = undefined;
  };
  element.addEventListener('pointerup', letGo);
  element.addEventListener('pointercancel', letGo);
  element.addEventListener('click', () => {
    if (!dragged) onClick();
    dragged = false;
  });
  // The focus stays where the person has it; only the Tab key brings it here.
  element.addEventListener('mousedown', (event) => event.preventDefault());
};

const letKeysMove = ({ element, place, moveFrom }: Movable, hide: () => void) => {
  element.addEventListener('keydown', (event) => {
    const [right, down] = directions[event.key] ?? [];
    if (right !== undefined && down !== undefined) moveFrom(place(), right * stepPx, down * stepPx);
    else if (event.key === 'Escape') hide();
    else return;
    // Not the page's as well: there arrows scroll, or wind a film on.
    event.preventDefault();
    event.stopPropagation();
  });
};

/** The minutes left, as a small note that can be moved and hidden. It takes no focus, and is not there in fullscreen. */
export const createChip = (): Chip => {
  const movable = createMovable();
  const { element } = movable;
  const layer = openLayer(element, sheet);
  let hidden = false;
  const hide = () => {
    hidden = true;
    layer.hide();
  };
  letDrag(movable, hide);
  letKeysMove(movable, hide);
  const followFullscreen = () => {
    element.hidden = Boolean(document.fullscreenElement);
  };
  document.addEventListener('fullscreenchange', followFullscreen);
  followFullscreen();
  return {
    say: ({ text, name, hint }) => {
      if (hidden) return;
      element.textContent = text;
      element.ariaLabel = name;
      element.title = hint;
      layer.show();
    },
    remove: () => layer.hide(),
  };
};
