import type { Browser } from 'webextension-polyfill';

// The functions of this file are sent to the browser as text: none may use anything from outside itself.

/** What to click or fill in: a CSS selector, or the first visible match with this text or label. */
export type Where = string | { readonly text: string; readonly css?: string } | { readonly label: string };

/** The middle of an element, in CSS pixels of the window's view. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A function and its arguments as one expression that yields a promise of JSON. */
export function asExpression<A extends unknown[]>(run: (...args: A) => unknown, args: A): string {
  return `(async () => JSON.stringify(await (${run})(...${JSON.stringify(args)})))()`;
}

/** The same with the extension's API before the arguments. */
export function asExtensionExpression<A extends unknown[]>(
  run: (browser: Browser, ...args: A) => unknown,
  args: A,
): string {
  const values = JSON.stringify(args);
  return `(async () => JSON.stringify(await (${run})(globalThis.browser ?? globalThis.chrome, ...${values})))()`;
}

/**
 * Finds an element and makes it ready: scrolled into view, focused and its text selected when it is to be filled.
 * `null` while there is none, or it has no size yet, still moves, or lies under something else. `set: true` means that
 * the value had to be set by script, since nobody can type into such a field.
 */
export async function makeReady(
  where: Where,
  fill: string | null,
): Promise<(Point & { readonly set: boolean }) | null> {
  const visible = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;
  const said = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  // Pages may hold their parts in open shadow roots.
  const all = (css: string, root: Document | ShadowRoot = document): Element[] => [
    ...root.querySelectorAll(css),
    ...[...root.querySelectorAll('*')].flatMap((each) => (each.shadowRoot ? all(css, each.shadowRoot) : [])),
  ];
  const byText = (css: string, text: string) => {
    const named = all(css).filter(visible);
    const name = (each: Element) => said(each.getAttribute('aria-label') ?? each.textContent);
    return named.find((each) => name(each) === text) ?? named.find((each) => name(each).includes(text));
  };
  const byLabel = (text: string) => {
    const label = byText('label', text);
    const field = label instanceof HTMLLabelElement ? label.control : null;
    return field ?? all('input,select,textarea,button').find((each) => each.getAttribute('aria-label') === text);
  };
  const find = () => {
    if (typeof where === 'string') return all(where).find(visible);
    if ('label' in where) return byLabel(where.label);
    return byText(where.css ?? 'a,button,summary,label,[role=button],[role=tab],[role=link]', where.text);
  };
  const element = find();
  if (!element) return null;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  if (before.width === 0 || before.height === 0) return null;
  // A page that still fills itself moves its parts. Frames are drawn only where the page is seen.
  const frame = () =>
    new Promise((drawn) => (document.visibilityState === 'visible' ? requestAnimationFrame(drawn) : setTimeout(drawn)));
  for (let frames = 0; frames < 2; frames += 1) await frame();
  const box = element.getBoundingClientRect();
  if (box.x !== before.x || box.y !== before.y || box.width !== before.width) return null;
  const root = element.getRootNode();
  const top =
    root instanceof Document || root instanceof ShadowRoot
      ? root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      : null;
  if (!top || !(element.contains(top) || top.contains(element))) return null;
  let set = false;
  if (fill !== null && element instanceof HTMLElement) {
    element.focus();
    const typed =
      element instanceof HTMLInputElement && /^(text|search|url|email|password|tel|number|)$/.test(element.type);
    if (typed || element instanceof HTMLTextAreaElement) element.select();
    else if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) {
      const owner = element instanceof HTMLInputElement ? HTMLInputElement : HTMLSelectElement;
      Object.getOwnPropertyDescriptor(owner.prototype, 'value')?.set?.call(element, fill);
      element.dispatchEvent(new Event('input', { bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
      set = true;
    }
  }
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, set };
}

/** Which document a tab shows, and whether it has loaded. */
export interface Moment {
  readonly origin: number;
  readonly ready: string;
  readonly url: string;
}

/** Reads the document's own moment. */
export function readMoment(): Moment {
  return { origin: performance.timeOrigin, ready: document.readyState, url: location.href };
}

/** The text that a person sees, open shadow roots included: what is hidden is left out, unlike in `textContent`. */
export function readText(): string {
  // biome-ignore lint/performance/useDomNodeTextContent: textContent has what is hidden, too.
  const visible = (element: Element | null) => (element instanceof HTMLElement ? element.innerText : '');
  const roots = [...document.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? []);
  const parts = roots.flatMap((root) => [...root.children].map(visible));
  return [visible(document.body), ...parts].filter(Boolean).join('\n');
}
