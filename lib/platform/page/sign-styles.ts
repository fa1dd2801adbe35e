/**
 * The sheet of the layer. `!important` in a shadow root outranks the site's, so that nothing of the site's sheets reaches
 * the host. The chip has a ground of its own and an edge that stands out on both light and dark pages.
 */
export const signStyles = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  z-index: 2147483646 !important;
}
.grey {
  position: fixed;
  inset: 0;
  pointer-events: none;
  transition: backdrop-filter 0s linear;
}
button {
  all: unset;
  position: fixed;
  z-index: 1;
  left: calc(12px + (100% - 24px) * var(--x));
  top: calc(12px + (100% - 24px) * var(--y));
  transform: translate(calc(-100% * var(--x)), calc(-100% * var(--y)));
  box-sizing: border-box;
  min-width: 32px;
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
@media print {
  :host { display: none !important; }
}
@media (display-mode: fullscreen) {
  button { display: none; }
}`;
