import type { Driver, Product } from '../support/driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { writeProbeExtension } from '../support/probe-extension.ts';
import { until } from '../support/until.ts';

// The harness tests itself, in both browsers, on a tiny extension of its own: what fails here is no fault of Ebb.

const probe = (product: Product, folder: string) => ({ extension: writeProbeExtension(product, folder) });

/** The mark of the background's present life; asking wakes it. */
const life = (driver: Driver) =>
  driver.inExtension((browser) => browser.runtime.sendMessage('who').then((answer) => String(answer)));

test.describe('harness', () => {
  test('installs an extension and reads and writes through its API', async ({ product, start }, info) => {
    const driver = await start(probe(product, info.outputPath('probe')));
    await driver.inExtension((browser, value) => browser.storage.local.set({ kept: value }), 'é"\n');
    expect(await driver.inExtension((browser) => browser.storage.local.get('kept'))).toEqual({ kept: 'é"\n' });
    const thrown = driver.inExtension(() => Promise.reject(new Error('said by the page')));
    await expect(thrown).rejects.toThrow('said by the page');
  });

  test('opens an own page, fills it in, clicks and presses keys', async ({ product, start }, info) => {
    const driver = await start(probe(product, info.outputPath('probe')));
    const tab = await driver.newTab(driver.extensionUrl('options.html'));
    expect(await tab.title()).toBe('Options');
    await tab.fill({ label: 'Name' }, 'Ana');
    await tab.fill({ label: 'Kind' }, 'two');
    await tab.click({ text: 'Say' });
    await tab.waitForText('Ana two');
    await tab.press('Escape');
    await tab.waitForText('escaped');
    await tab.view({ width: 360, height: 640, dark: true, reducedMotion: true });
    // FIREFOX: the browser's preferences reach the process of a page a moment after they are set.
    await tab.waitFor('the view in the page', () => {
      const asked = ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)'];
      return innerWidth === 360 && asked.every((query) => matchMedia(query).matches);
    });
    expect((await tab.screenshot()).subarray(1, 4).toString()).toBe('PNG');
  });

  test('kills the background for good, and the next event starts a new one', async ({ product, start }, info) => {
    const driver = await start(probe(product, info.outputPath('probe')));
    const lives = new Set([await life(driver)]);
    for (let time = 0; time < 3; time += 1) {
      await driver.killBackground();
      expect(await driver.backgroundRunning()).toBe(false);
      lives.add(await life(driver));
      expect(await driver.backgroundRunning()).toBe(true);
    }
    expect(lives.size).toBe(4);
  });

  test('answers for made-up hosts and writes each request down', async ({ product, start, site }, info) => {
    const driver = await start(probe(product, info.outputPath('probe')));
    const tab = await driver.newTab(site.url('free.example', '/some?word=a b'));
    expect(await tab.url()).toBe('http://free.example/some?word=a%20b');
    expect(await tab.text()).toContain('This is free.example/some');
    expect(site.seen('free.example').map((seen) => seen.path)).toContain('/some?word=a%20b');
    await tab.evaluate(() =>
      fetch('http://elsewhere.test/ping', { method: 'POST', body: 'pong', mode: 'no-cors' }).then(() => 1),
    );
    const posted = await site.waitFor('the ping', (seen) => seen.host === 'elsewhere.test');
    expect([posted.method, posted.body]).toEqual(['POST', 'pong']);
    await tab.evaluate(() =>
      fetch('https://leak.com/x')
        .catch(() => null)
        .then(() => 1),
    );
    expect(site.outside().map((seen) => [seen.kind, seen.host])).toContainEqual(['tunnel', 'leak.com']);
    site.admit('leak.com');
    expect(site.outside()).toEqual([]);
  });

  test('follows chains of redirects, also into an own page', async ({ product, start, site }, info) => {
    const driver = await start(probe(product, info.outputPath('probe')));
    const tab = await driver.newTab();
    await tab.goto(site.url('free.example', '/redirect', { to: site.url('other.example', '/end'), times: '3' }));
    expect(await tab.url()).toBe('http://other.example/end');
    expect(site.seen('free.example').filter((seen) => seen.path.startsWith('/redirect'))).toHaveLength(3);

    const limited = site.url('limited.example', '/page');
    for (const path of ['/redirect', '/refresh']) {
      await driver.killBackground();
      await tab.goto(site.url('free.example', path, { to: limited }), { settle: false });
      await tab.waitForText('Pause');
      expect(driver.isExtensionUrl(await tab.url(), 'pause.html')).toBe(true);
    }
    expect(site.seen('limited.example')).toEqual([]);
  });

  test('finds tabs that a page opens, and goes back and forward', async ({ product, start, site }, info) => {
    const driver = await start(probe(product, info.outputPath('probe')));
    const tab = await driver.newTab(site.url('free.example', '/links', { to: site.url('other.example', '/end') }));
    for (const [where, button] of [
      ['#blank', 'left'],
      ['#noopener', 'left'],
      ['#plain', 'middle'],
      ['#open', 'left'],
    ] as const) {
      const before = (await driver.tabs()).map((each) => each.id);
      await tab.click(where, { button });
      const opened = await until('the opened tab', async () =>
        (await driver.tabs()).find((each) => !before.includes(each.id)),
      );
      expect(await opened.waitForUrl('http://other.example/end')).toBe('http://other.example/end');
      await opened.close();
    }
    await tab.click('#plain');
    await tab.waitForUrl('http://other.example/end');
    await tab.back();
    expect(await tab.title()).toBe('Links');
    await tab.forward();
    expect(await tab.url()).toBe('http://other.example/end');
  });

  test('plays a single page app, a form, a frame and a page from the back-forward cache', async ({
    product,
    start,
    site,
  }, info) => {
    const driver = await start(probe(product, info.outputPath('probe')));
    const tab = await driver.newTab(site.url('free.example', '/app'));
    await tab.click('#two');
    expect(await tab.waitForUrl('http://free.example/app/two')).toBe('http://free.example/app/two');
    await tab.back();
    await tab.waitForUrl((url) => url.endsWith('/app'));

    await tab.goto(site.url('free.example', '/form'));
    await tab.fill({ label: 'Word' }, 'ebb');
    await tab.click('button');
    await tab.waitForText('word=ebb');

    await tab.goto(site.url('free.example', '/frame', { src: site.url('inner.example', '/in') }));
    await site.waitFor('the frame', (seen) => seen.host === 'inner.example');

    await tab.goto(site.url('free.example', '/kept'));
    await tab.goto(site.url('other.example', '/end'));
    await tab.back();
    await tab.waitForText('[false,true]');
  });

  test("serves a page from a site's own worker", async ({ product, start, site }, info) => {
    const driver = await start(probe(product, info.outputPath('probe')));
    const tab = await driver.newTab(site.url('worker.example', '/worker'));
    await until('the worker to be in charge', async () => (await tab.title()) === 'In charge');
    site.forget();
    await tab.goto(site.url('worker.example', '/from-the-cache'));
    expect(await tab.text()).toContain('Served by the worker');
    expect(site.seen('worker.example').filter((seen) => seen.path === '/from-the-cache')).toEqual([]);
  });

  test('plays sound and pictures at once', async ({ product, start, site }, info) => {
    const driver = await start(probe(product, info.outputPath('probe')));
    const tab = await driver.newTab();
    for (const query of [{ kind: 'audio' }, { kind: 'video' }, { kind: 'video', muted: '1' }]) {
      await tab.goto(site.url('free.example', '/media', query));
      await tab.waitFor('the media to play', () => {
        const media = document.querySelector<HTMLMediaElement>('#media');
        return media !== null && !media.paused && media.currentTime > 0.1;
      });
    }
    // FIREFOX: without a sound device it plays, and says that nothing is heard.
    if (product === 'firefox') return;
    await tab.goto(site.url('free.example', '/media', { kind: 'audio' }));
    await until('the tab to be heard', () =>
      driver.inExtension((browser) => browser.tabs.query({ audible: true }).then((tabs) => tabs.length > 0)),
    );
  });

  test('opens a private window whose own pages know it', async ({ product, start, site }, info) => {
    const driver = await start(probe(product, info.outputPath('probe')));
    const window = await driver.privateWindow(site.url('free.example', '/private'));
    const [first] = await window.tabs();
    expect(await first?.text()).toContain('This is free.example/private');
    expect(await window.inExtension((browser) => browser.extension.inIncognitoContext)).toBe(true);
    expect(await driver.inExtension((browser) => browser.extension.inIncognitoContext)).toBe(false);
    expect((await driver.tabs()).map((tab) => tab.id)).not.toContain(first?.id);

    const second = await window.newTab();
    await second.goto(site.url('limited.example', '/page'), { settle: false });
    await second.waitForText('Pause');
    expect(await window.tabs()).toHaveLength(2);
    await window.close();
    await driver.newTab(site.url('free.example', '/normal'));
    const urls = (await driver.historyRows()).map((row) => row.url);
    expect(urls).toContain('http://free.example/normal');
    expect(urls.join()).not.toContain('private');
  });

  test('reads the history and the files that a browser leaves', async ({ product, start, site }, info) => {
    const driver = await start(probe(product, info.outputPath('probe')));
    await driver.newTab(site.url('free.example', '/visited', { title: 'Seen here' }));
    const rows = await driver.historyRows();
    const row = rows.find((each) => each.url.startsWith('http://free.example/visited'));
    expect(row).toMatchObject({ title: 'Seen here', visits: 1, hidden: false });
    expect((await driver.filesWith('free.example/visited')).length).toBeGreaterThan(0);
    expect(await driver.filesWith('never-asked-for.example')).toEqual([]);
  });

  for (const kill of [false, true]) {
    test(`starts again with the same profile after ${kill ? 'a crash' : 'a quiet end'}`, async ({
      product,
      start,
      site,
    }, info) => {
      const driver = await start(probe(product, info.outputPath('probe')));
      await driver.inExtension((browser) => browser.storage.local.set({ kept: 1 }));
      const before = await life(driver);
      await driver.restart({ kill, open: site.url('free.example', '/opened') });
      await site.waitFor('the address of the command line', (seen) => seen.path === '/opened');
      expect(await driver.inExtension((browser) => browser.storage.local.get('kept'))).toEqual({ kept: 1 });
      expect(await life(driver)).not.toBe(before);
    });
  }

  test('grants an optional permission, at the start and later', async ({ product, start }, info) => {
    const extension = writeProbeExtension(product, info.outputPath('probe'));
    const has = (driver: Driver) =>
      driver.inExtension((browser) => browser.permissions.contains({ permissions: ['history'] }));
    const granted = await start({ extension, permissions: ['history'] });
    expect(await has(granted)).toBe(true);
    await granted.quit();
    const driver = await start({ extension });
    expect(await has(driver)).toBe(false);
    await driver.allow('history');
    expect(await has(driver)).toBe(true);
  });

  test('lets the person keep an extension out of private windows', async ({ product, start }, info) => {
    const driver = await start({ ...probe(product, info.outputPath('probe')), privateAllowed: false });
    expect(await driver.inExtension((browser) => browser.extension.isAllowedIncognitoAccess())).toBe(false);
  });

  test('keeps the zone and the language that are asked for', async ({ product, start }, info) => {
    const extension = writeProbeExtension(product, info.outputPath('probe'));
    const driver = await start({ extension, timeZone: 'Pacific/Chatham', language: 'es' });
    const seen = await driver.inExtension(() => [Intl.DateTimeFormat().resolvedOptions().timeZone, navigator.language]);
    expect(seen[0]).toBe('Pacific/Chatham');
    expect(seen[1]).toMatch(/^es\b/);
  });
});

test('the production build opens its options page, and sends nothing anywhere', async ({ ebb, site }) => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html'));
  expect(await tab.title()).toContain('Ebb');
  expect(site.outside()).toEqual([]);
});
