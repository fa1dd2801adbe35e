import type { Answer } from '../../support/site-pages.ts';

/** A page that watches itself from its first line on, as one that looks for extensions would. */
export const watchedPage: Answer = {
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html lang="en"><head><title>Watched</title><script>
  globalThis.seen = [];
  const note = (list) => seen.push(...list.map(({ type, target, attributeName }) =>
    [type, target.nodeName, attributeName].join(' ')));
  // The parser adds nodes, and sets no attribute of one that stands.
  new MutationObserver(note).observe(document, { subtree: true, attributes: true });
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver(note).observe(document, { subtree: true, childList: true, characterData: true });
  });
  addEventListener('message', ({ data }) => seen.push('message ' + JSON.stringify(data)));
  addEventListener('securitypolicyviolation', ({ blockedURI }) => seen.push('policy ' + blockedURI));
</script></head><body><h1>Watched</h1></body></html>`,
};

interface Watching {
  readonly seen?: readonly string[];
}

/** Everything that a watched page can find out about what else is in it. Runs in the page. */
export const lookAround = () => {
  const style = (element: Element) => {
    const computed = getComputedStyle(element);
    return [...computed].map((name) => `${name}:${computed.getPropertyValue(name)}`);
  };
  const native = [fetch, history.pushState, Element.prototype.attachShadow, addEventListener, Date.now];
  const { seen } = globalThis as Watching; // CAST: what the page above sets
  return {
    seen,
    html: document.documentElement.outerHTML,
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    styles: [style(document.documentElement), style(document.body)],
    globals: Reflect.ownKeys(window).map(String).sort(),
    ofBrowser: Object.keys((globalThis as { chrome?: object }).chrome ?? {}), // CAST: a page may have one
    documents: Reflect.ownKeys(document).map(String),
    native: native.every((each) => Function.prototype.toString.call(each).includes('[native code]')),
    asked: performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !name.endsWith('/favicon.ico')),
    frames: window.length,
    workers: navigator.serviceWorker?.controller ?? null,
  };
};
