import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { ListRequest } from '../../../lib/app/lists/list-ports';
import { fetchList } from '../../../lib/platform/fetch-list';

// A real server on this machine. That the browser itself adds nothing is for the e2e tests to see.

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((done) => (server ? server.close(done) : done(null)));
  server = undefined;
});

const serve = async (answer: RequestListener) => {
  const seen: IncomingHttpHeaders[] = [];
  server = createServer((request, response) => {
    seen.push(request.headers);
    answer(request, response);
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // CAST: it listens on a port
  return { seen, port, href: `http://127.0.0.1:${port}/list.txt` };
};

const ask = (href: string, over: Partial<ListRequest> = {}) =>
  fetchList({ href, etag: null, lastModified: null, maxBytes: 1_000_000, ...over });

const textOf = async (answer: Awaited<ReturnType<typeof ask>>) =>
  answer.kind === 'answered' ? new Response(answer.body).text() : null;

const hosts = '0.0.0.0 a.example\n';

describe('a list is asked for', () => {
  test('and comes with what the server says of it', async () => {
    const { href, port } = await serve((_, response) => {
      response.setHeader('etag', '"one"');
      response.setHeader('last-modified', 'Wed, 10 Jun 2026 09:00:00 GMT');
      response.setHeader('content-length', hosts.length);
      response.end(hosts);
    });
    const answer = await ask(href);
    expect(answer).toMatchObject({
      kind: 'answered',
      host: `127.0.0.1:${port}`,
      size: hosts.length,
      version: { etag: '"one"', lastModified: 'Wed, 10 Jun 2026 09:00:00 GMT' },
    });
    expect(await textOf(answer)).toBe(hosts);
  });

  test('with the two headers by which a server says that nothing is new, and no other of its own', async () => {
    const { href, seen } = await serve((_, response) => response.writeHead(304).end());
    const since = 'Wed, 10 Jun 2026 09:00:00 GMT';
    expect(await ask(href, { etag: '"one"', lastModified: since })).toMatchObject({ kind: 'unchanged' });
    expect(seen[0]).toMatchObject({ 'if-none-match': '"one"', 'if-modified-since': since });
    for (const name of ['cookie', 'referer', 'origin', 'authorization']) expect(seen[0]).not.toHaveProperty(name);
  });

  test('packed on the way, and comes unpacked', async () => {
    const { href } = await serve((_, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync(hosts));
    });
    expect(await textOf(await ask(href))).toBe(hosts);
  });

  test('where a redirect leads, and the host that answered is told', async () => {
    const { href, port } = await serve((request, response) => {
      if (request.url === '/list.txt') response.writeHead(302, { location: `http://localhost:${port}/moved` }).end();
      else response.end(hosts);
    });
    expect(await ask(href)).toMatchObject({ kind: 'answered', host: `localhost:${port}` });
  });
});

describe('a list is refused', () => {
  const refused = async (href: string, over?: Partial<ListRequest>) =>
    ask(href, over).then(
      () => 'taken',
      ({ problem, status }) => (status === null ? problem : `${problem} ${status}`),
    );

  test.each([
    'http://lists.example/a',
    'file:///etc/hosts',
    'data:text/plain,a',
    'nonsense',
    'https://me:x@lists.example/',
  ])('at %s', async (href) => expect(await refused(href)).toBe('not-secure'));

  test.each([403, 404, 500])('when the server says %d', async (status) => {
    const { href } = await serve((_, response) => response.writeHead(status).end('no'));
    expect(await refused(href)).toBe(`status ${status}`);
  });

  test('when the server calls it a page', async () => {
    const { href } = await serve((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!doctype html>');
    });
    expect(await refused(href)).toBe('html');
  });

  test('when it says beforehand that it is too large', async () => {
    const { href } = await serve((_, response) => response.setHeader('content-length', 20).end('a'.repeat(20)));
    expect(await refused(href, { maxBytes: 19 })).toBe('too-large');
    expect(await refused(href, { maxBytes: 20 })).toBe('taken');
  });

  test('when nobody is there', async () => {
    const { href } = await serve((_, response) => response.end());
    server?.close();
    server?.closeAllConnections();
    expect(await refused(href)).toBe('offline');
  });

  test('when it breaks off', async () => {
    const { href } = await serve((_, response) => {
      response.setHeader('content-length', 100);
      response.write(hosts, () => response.destroy());
    });
    const answer = await ask(href);
    await expect(textOf(answer)).rejects.toMatchObject({ problem: 'offline' });
  });

  test('when it is given up meanwhile', async () => {
    const abort = new AbortController();
    const { href } = await serve((_, response) => {
      response.write(hosts);
      abort.abort(new Error('given up'));
    });
    await expect(ask(href, { signal: abort.signal }).then(textOf)).rejects.toThrow('given up');
    await expect(ask(href, { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before');
  });
});
