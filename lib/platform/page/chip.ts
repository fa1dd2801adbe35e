import type { ChipWords } from './show-signs';

interface Chip {
  readonly element: HTMLElement;
  say(words: ChipWords): void;
  /** The person has hidden it on this page. */
  hidden(): boolean;
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
export const createChip = (onHide: () => void): Chip => {
  const movable = createMovable();
  const { element } = movable;
  let hidden = false;
  const hide = () => {
    hidden = true;
    onHide();
  };
  letDrag(movable, hide);
  letKeysMove(movable, hide);
  const followFullscreen = () => {
    element.hidden = document.fullscreenElement !== null;
  };
  document.addEventListener('fullscreenchange', followFullscreen);
  followFullscreen();
  return {
    element,
    say: ({ text, name, hint }) => {
      element.textContent = text;
      element.ariaLabel = name;
      element.title = hint;
    },
    hidden: () => hidden,
  };
};
