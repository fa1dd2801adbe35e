import { tone } from './sound.ts';

/** What a made-up site answers. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** What was asked of it. */
export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
}

type Page = (asked: Asked) => Answer;

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const param = (url: URL, name: string, otherwise = '') => url.searchParams.get(name) ?? otherwise;

function html(title: string, body: string, headers: Record<string, string> = {}): Answer {
  return {
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body>${body}</body></html>`,
  };
}

function plain({ url }: Asked): Answer {
  const title = param(url, 'title', `Page of ${url.hostname}`);
  return html(title, `<h1>${escaped(title)}</h1><p>This is ${escaped(url.host + url.pathname)}.</p>`);
}

function links({ url }: Asked): Answer {
  const to = escaped(param(url, 'to'));
  return html(
    'Links',
    `<p><a id="plain" href="${to}">Plain</a></p>
<p><a id="blank" target="_blank" href="${to}">New tab</a></p>
<p><a id="noopener" target="_blank" rel="noopener noreferrer" href="${to}">New tab, no opener</a></p>
<p><button id="open" onclick="window.open('${to}')">Open</button></p>
<p><button id="replace" onclick="location.replace('${to}')">Replace</button></p>
<p><a id="fragment" href="#part">Part</a></p>`,
  );
}

/** `/redirect?to=&times=3`: that many hops on this host, the last of them to `to`. `status` is 302 unless said. */
function redirect({ url }: Asked): Answer {
  const times = Number(param(url, 'times', '1'));
  const next = new URL(url);
  next.searchParams.set('times', String(times - 1));
  const location = times > 1 ? next.href : param(url, 'to');
  return { status: Number(param(url, 'status', '302')), headers: { location } };
}

function refresh({ url }: Asked): Answer {
  return html('Refresh', `<meta http-equiv="refresh" content="0; url=${escaped(param(url, 'to'))}"><p>Going.</p>`);
}

/** A single page app: buttons go to `/app/one`, `/app/two` and `#part` without loading anything. */
function app({ url }: Asked): Answer {
  return html(
    'App',
    `<h1 id="view">${escaped(url.pathname)}</h1>
<button id="one">One</button> <button id="two">Two</button> <button id="part">Part</button>
<script>
  const show = () => { document.getElementById('view').textContent = location.pathname + location.hash; };
  const go = (to) => { history.pushState(null, '', to); show(); };
  document.getElementById('one').onclick = () => go('/app/one');
  document.getElementById('two').onclick = () => go('/app/two');
  document.getElementById('part').onclick = () => { location.hash = 'part'; };
  addEventListener('popstate', show); addEventListener('hashchange', show);
</script>`,
  );
}

function frame({ url }: Asked): Answer {
  return html(
    'Frame',
    `<h1>Outer</h1><iframe id="inner" width="400" height="200" src="${escaped(param(url, 'src'))}"></iframe>`,
  );
}

/** Registers a worker that answers every later navigation from its cache; the title says when it is in charge. */
function workerPage(): Answer {
  return html(
    'Registering',
    `<h1>Served by the network</h1>
<script>
  navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready)
    .then(() => new Promise((done) => {
      if (navigator.serviceWorker.controller) done();
      else navigator.serviceWorker.addEventListener('controllerchange', done);
    }))
    .then(() => { document.title = 'In charge'; }, (error) => { document.title = 'Failed: ' + error; });
</script>`,
  );
}

function workerScript(): Answer {
  return {
    headers: { 'content-type': 'text/javascript' },
    body: `
const page = '<!doctype html><title>From the cache</title><h1>Served by the worker</h1>';
const kept = () => new Response(page, { headers: { 'content-type': 'text/html' } });
addEventListener('install', (event) => event.waitUntil(
  caches.open('kept').then((cache) => cache.put('/kept', kept())).then(() => skipWaiting())));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(caches.match('/kept').then((page) => page ?? kept()));
});`,
  };
}

/** `/media?kind=audio|video&muted=1`: plays at once and for ever. The video is a canvas, so that it has a picture. */
function media({ url }: Asked): Answer {
  const muted = param(url, 'muted') === '1' ? 'muted' : '';
  if (param(url, 'kind', 'audio') === 'audio') {
    return html('Audio', `<audio id="media" src="/tone.wav" loop autoplay controls ${muted}></audio>`);
  }
  return html(
    'Video',
    `<video id="media" width="320" height="180" autoplay playsinline controls ${muted}></video>
<script>
  const canvas = document.createElement('canvas');
  const draw = canvas.getContext('2d');
  setInterval(() => { draw.fillStyle = 'hsl(' + (Date.now() / 20) % 360 + ' 40% 60%)'; draw.fillRect(0, 0, 300, 150); }, 40);
  document.getElementById('media').srcObject = canvas.captureStream(25);
</script>`,
  );
}

function form({ method, url, body }: Asked): Answer {
  if (method === 'POST') return html('Sent', `<h1>Sent</h1><p id="got">${escaped(body)}</p>`);
  return html(
    'Form',
    `<form method="post" action="${escaped(url.pathname)}">
<label>Word <input name="word"></label> <button>Send</button></form>`,
  );
}

/** Says whether it came out of the back-forward cache, and how often it was shown. */
function kept(): Answer {
  return html(
    'Kept',
    `<h1>Kept</h1><p id="shown"></p><script>
  globalThis.shown = [];
  addEventListener('pageshow', (event) => {
    globalThis.shown.push(event.persisted);
    document.getElementById('shown').textContent = JSON.stringify(globalThis.shown);
  });
</script>`,
  );
}

/**
 * `/probe?url=`: what a page can learn of an extension. `globalThis.probe` is a promise of what a fetch, an image, a
 * frame and a script of these addresses (comma-separated) came to, and of everything that is not usual in the page.
 */
function probe({ url }: Asked): Answer {
  const addresses = JSON.stringify(param(url, 'url').split(',').filter(Boolean)).replaceAll('<', '\\u003c');
  return html(
    'Probe',
    `<p id="said">asking</p><script>
  const load = (tag, set) => new Promise((done) => {
    const element = Object.assign(document.createElement(tag), set);
    element.onload = () => done('loaded'); element.onerror = () => done('failed');
    document.body.append(element); setTimeout(() => { done('silent'); }, 1500);
  });
  const ask = async (url) => ({
    url,
    fetch: await fetch(url).then((reply) => 'status ' + reply.status, () => 'failed'),
    image: await load('img', { src: url }), script: await load('script', { src: url }),
    frame: await load('iframe', { src: url }),
  });
  globalThis.probe = Promise.all(${addresses}.map(ask)).then((asked) => ({
    asked, framed: window.top !== window, globals: Object.keys(window).filter((key) => /ebb|browser|__/i.test(key)),
    elements: document.querySelectorAll('*').length, runtime: typeof globalThis.chrome?.runtime,
  }));
  globalThis.probe.then((found) => { document.getElementById('said').textContent = JSON.stringify(found); });
</script>`,
  );
}

/** `/labelled?by=meta|header`: a page that calls itself adult, as such sites do. */
function labelled({ url }: Asked): Answer {
  const label = 'RTA-5042-1996-1400-1577-RTA';
  if (param(url, 'by', 'meta') === 'header') return html('Labelled', '<h1>Labelled</h1>', { rating: label });
  return html('Labelled', `<meta name="rating" content="${label}"><h1>Labelled</h1>`);
}

/** The paths that every made-up host answers; all others are a plain page with a title. */
export const sitePages: Readonly<Record<string, Page>> = {
  '/links': links,
  '/redirect': redirect,
  '/refresh': refresh,
  '/app': app,
  '/app/one': app,
  '/app/two': app,
  '/frame': frame,
  '/worker': workerPage,
  '/worker.js': workerScript,
  '/media': media,
  '/form': form,
  '/kept': kept,
  '/probe': probe,
  '/labelled': labelled,
  '/tone.wav': () => ({ headers: { 'content-type': 'audio/wav' }, body: tone({ seconds: 10 }) }),
  '/nothing': () => ({ status: 204 }),
  '/favicon.ico': () => ({ status: 404, body: '' }),
};

/** Any other path. */
export const plainPage: Page = plain;
