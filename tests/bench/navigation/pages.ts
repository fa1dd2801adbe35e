import { setTimeout as pause } from 'node:timers/promises';
import type { SiteServer } from '../../support/site-server.ts';

// A page as plain sites have them: some text, a style sheet, a script and a few pictures, each a request of its own.
const pictures = 6;
const paragraphs = 60;

const picture = (hue: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"><rect width="160" height="90" fill="hsl(${hue} 40% 60%)"/></svg>`;

const style = Array.from({ length: 120 }, (_, n) => `.c${n} { margin: ${n % 7}px; color: hsl(${n} 30% 30%); }`).join(
  '\n',
);

const script = `for (const each of document.querySelectorAll('p')) each.dataset.words = each.textContent.split(' ').length;`;

// The page tells the time of its own clock once loading has ended, so that nothing asks it while it loads.
const report = `addEventListener('load', () => setTimeout(() => {
  const [navigation] = performance.getEntriesByType('navigation');
  fetch('/loaded?ms=' + navigation.loadEventEnd + '&turn=' + new URL(location).searchParams.get('turn'));
}));`;

const text = Array.from(
  { length: paragraphs },
  (_, n) => `<p class="c${n}">Paragraph ${n}. ${'Some words of ordinary length stand here. '.repeat(6)}</p>`,
).join('\n');

const images = Array.from(
  { length: pictures },
  (_, n) => `<img src="/picture-${n}.svg" width="160" height="90" alt="">`,
);

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<link rel="stylesheet" href="/style.css"><script defer src="/script.js"></script><script>${report}</script></head>
<body><h1>A page</h1>${images.join('')}${text}</body></html>`;

/** The host of the page; no limit of the benches covers it. */
export const unlimitedHost = 'unlimited.example';

/** One browser's way to the page. */
export interface TimedPage {
  /** Where the page stands, another address at every turn, so that it is never a reload. */
  url(turn: number): string;
  /** Resolves with the milliseconds that the page of this turn took by its own clock. */
  loaded(turn: number): Promise<number>;
}

const timeoutMs = 15_000;

const as = (type: string, body: string) => ({ headers: { 'content-type': type }, body });

/**
 * Serves the page on a site server of this browser's own.
 *
 * @param away milliseconds that each answer takes to come, as over a network
 */
export function serveTimedPage(site: SiteServer, away = 0): TimedPage {
  const waiting = new Map<string, (ms: number) => void>();
  const answers = {
    '/': as('text/html; charset=utf-8', html),
    '/style.css': as('text/css', style),
    '/script.js': as('text/javascript', script),
    ...Object.fromEntries(
      Array.from({ length: pictures }, (_, n) => [`/picture-${n}.svg`, as('image/svg+xml', picture(n * 50))]),
    ),
  };
  for (const [path, answer] of Object.entries(answers))
    site.serve(path, away === 0 ? answer : () => pause(away, answer));
  site.serve('/loaded', ({ url }) => {
    waiting.get(url.searchParams.get('turn') ?? '')?.(Number(url.searchParams.get('ms')));
    return { status: 204 };
  });
  return {
    url: (turn) => site.url(unlimitedHost, '/', { turn: String(turn) }),
    loaded: (turn) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`The page of turn ${turn} did not load.`)), timeoutMs);
        waiting.set(String(turn), (ms) => {
          waiting.delete(String(turn));
          clearTimeout(timer);
          resolve(ms);
        });
      }),
  };
}
