import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { makeCertificate } from './certificate.ts';
import { type Answer, type Asked, plainPage, sitePages } from './site-pages.ts';
import { type Patience, until } from './until.ts';

/** One request that a browser made. */
export interface Seen {
  /** Milliseconds of the wall clock. */
  readonly at: number;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  /** `tunnel`: an encrypted connection was asked for, and refused but for a host that was admitted. */
  readonly kind: 'request' | 'tunnel';
}

// Hosts that the browsers ask for themselves, with or without an extension: their clock, their updates, their accounts.
const browsersOwn = [
  // The new tab page of the Chromium that Debian builds.
  /^start\.duckduckgo\.com$/,
  /(^|\.)(google|googleapis|gstatic|gvt1|chromium)\.(com|org)$/,
  /(^|\.)(mozilla|firefox)\.(com|net|org)$/,
];
const madeUp = /(^|\.)(example|test|invalid|localhost)$|^127\.0\.0\.1$|^\[::1\]$/;

let secureContext: ReturnType<typeof createSecureContext> | undefined;

/**
 * The whole network of a browser under test: a proxy that answers for every host itself, and writes down each request.
 * So pages have addresses without a port, no name is ever looked up, and nothing can leave unseen.
 */
export class SiteServer {
  readonly #server: Server;
  readonly #seen: Seen[] = [];
  readonly #admitted = new Set<string>();
  readonly #own = new Map<string, (asked: Asked) => Answer | Promise<Answer>>();

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: Error) => response.destroy(error));
    });
    this.#server.on('connect', (request: IncomingMessage, socket: Socket) => {
      const { url } = this.#note(request, 'tunnel', '');
      socket.on('error', () => socket.destroy());
      if (this.#admitted.has(url.hostname)) return this.#encrypt(socket);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
  }

  /** Starts on a free port of this machine alone. */
  static async start(): Promise<SiteServer> {
    const site = new SiteServer();
    await new Promise<void>((resolve) => site.#server.listen(0, '127.0.0.1', resolve));
    return site;
  }

  /** `host:port`, as a browser's proxy setting wants it. */
  get proxy(): string {
    // CAST: a TCP server that listens has this.
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The address of a page: `site.url('limited.example', '/links', { to })`. */
  url(host: string, path = '/', query: Readonly<Record<string, string>> = {}): string {
    const url = new URL(path, `http://${host}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url.href;
  }

  /** An address on this machine itself, for what Ebb's background may fetch (a list). */
  loopbackUrl(path: string): string {
    return `http://${this.proxy}${path}`;
  }

  /** Answers for one address (`host/path`, or `/path` for every host) in place of the usual page. */
  serve(address: string, answer: Answer | ((asked: Asked) => Answer | Promise<Answer>)): void {
    this.#own.set(address, typeof answer === 'function' ? answer : () => answer);
  }

  /** All requests so far, those for a host alone if it is given. */
  seen(host?: string): readonly Seen[] {
    return host === undefined ? [...this.#seen] : this.#seen.filter((each) => each.host === host);
  }

  /** Waits until a request is seen. */
  waitFor(what: string, holds: (seen: Seen) => boolean, patience: Patience = {}): Promise<Seen> {
    return until(`a request for ${what}`, () => this.#seen.find(holds), patience);
  }

  /**
   * Names a host that a test visits though it is a real one (a public suffix, a search engine). It is answered over
   * https too: browsers know of many such hosts that they speak nothing else.
   */
  admit(...hosts: readonly string[]): void {
    for (const host of hosts) this.#admitted.add(host);
  }

  /** Every request for a host that is neither made up, nor admitted, nor the browser's own business. Must be empty. */
  outside(): readonly Seen[] {
    const own = (host: string) =>
      madeUp.test(host) || this.#admitted.has(host) || browsersOwn.some((pattern) => pattern.test(host));
    return this.#seen.filter((each) => !own(each.host));
  }

  forget(): void {
    this.#seen.length = 0;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #encrypt(socket: Socket): void {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    secureContext ??= createSecureContext(makeCertificate());
    const encrypted = new TLSSocket(socket, { isServer: true, secureContext });
    encrypted.on('error', () => socket.destroy());
    this.#server.emit('connection', encrypted);
  }

  #note(request: IncomingMessage, kind: Seen['kind'], body: string): Asked {
    // A tunnel is asked for as `host:port`; all else by its whole address, or directly by the path alone.
    const text = request.url ?? '/';
    const base = `http://${request.headers.host ?? '127.0.0.1'}`;
    const url = kind === 'tunnel' ? new URL(`https://${text}`) : new URL(text, base);
    const method = request.method ?? 'GET';
    this.#seen.push({
      at: Date.now(),
      method,
      host: url.hostname,
      path: url.pathname + url.search,
      headers: request.headers,
      body,
      kind,
    });
    return { method, url, body };
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const asked = this.#note(request, 'request', Buffer.concat(chunks).toString());
    const { hostname, pathname } = asked.url;
    const page = this.#own.get(hostname + pathname) ?? this.#own.get(pathname) ?? sitePages[pathname] ?? plainPage;
    const { status = 200, headers = {}, body = '' } = await page(asked);
    response.writeHead(status, { 'cache-control': 'no-cache', ...headers });
    response.end(body);
  }
}
