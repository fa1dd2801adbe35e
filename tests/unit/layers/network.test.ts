import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
const sources = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|html|css)$/.test(path))
    .map((path) => `${folder}/${path}`),
);
const textOf = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** Every way in which a page or a worker can speak to the network by itself; the linter knows plain `fetch` alone. */
const ways = [
  /\bfetch\s*\(/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bEventSource\b/,
  /\bWebTransport\b/,
  /\bRTCPeerConnection\b/,
  /\bsendBeacon\b/,
  /\bimportScripts\b/,
  /<(?:img|script|link|iframe|audio|video|source)\b[^>]*(?:src|href)=["'](?:https?:)?\/\//,
  /url\(["']?(?:https?:)?\/\//,
  /@import\s+["'](?:https?:)?\/\//,
];

/** The one module that may ask for a list, and by one way alone. */
const theOne = 'lib/platform/fetch-list.ts';

describe('no source of the product but one speaks to the network', () => {
  test('there are sources to look at', () => {
    expect(sources.length).toBeGreaterThan(80);
  });

  test.each(ways.map((way) => [`${way}`, way] as const))('%s', (_, way) => {
    const asking = sources.filter((path) => way.test(textOf(path)));
    expect(asking).toEqual(way.test('fetch(') ? [theOne] : []);
  });

  test('and that one sends no cookie, no referrer, and no header but two', () => {
    const text = textOf(theOne);
    expect(text.match(/\bfetch\s*\(/g)).toHaveLength(1);
    expect(text).toMatch(/credentials: 'omit'/);
    expect(text).toMatch(/referrerPolicy: 'no-referrer'/);
    expect(text.match(/'If-[\w-]+'/g)).toEqual(["'If-None-Match'", "'If-Modified-Since'"]);
  });

  test('and every page of Ebb narrows what it may connect to, to nothing', () => {
    const pages = sources.filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(pages.filter((path) => !/connect-src 'none'/.test(textOf(path)))).toEqual([]);
  });
});
