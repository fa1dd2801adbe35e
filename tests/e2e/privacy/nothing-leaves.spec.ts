import { pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { SiteServer } from '../../support/site-server.ts';
import type { Tab } from '../../support/tab.ts';
import { goOn } from './pause-page.ts';

// Nothing leaves the device: the only requests are those of the pages that the person opens.

const browsersOwn = /(^|\.)(google|googleapis|gstatic|gvt1|chromium|mozilla|firefox)\.(com|net|org)$/;

const pagesAsked = (site: SiteServer) => [
  ...new Set(
    site
      .seen()
      .filter(({ host, path }) => !browsersOwn.test(host) && path !== '/favicon.ico')
      .map(({ method, host, path }) => `${method} ${host}${path}`),
  ),
];

/** Waits until a screen stands there, and opens whatever it keeps folded. */
const unfold = (tab: Tab) =>
  tab.waitFor('the screen', () => {
    const heading = document.querySelector('h1');
    for (const each of document.querySelectorAll('details')) each.open = true;
    return heading?.checkVisibility();
  });

test('a journey through every screen asks for nothing but the pages that were opened', async ({ ebb, site }) => {
  const limit = await setLimit(ebb);
  const tab = await ebb.newTab(site.url('free.example', '/begin'));
  const screens = [
    'week',
    'limits',
    'limits/new',
    'limits/move',
    `limits/${limit.id}`,
    `limits/copy/${limit.id}`,
    'lists',
    'learn',
    'learn/body',
    'learn/therapist',
    'help',
    'settings',
  ];
  for (const screen of screens) {
    await tab.goto(ebb.extensionUrl(`options.html#${screen}`));
    await unfold(tab);
  }
  await tab.goto(ebb.extensionUrl('popup.html'));
  await unfold(tab);

  await tab.goto(site.url('limited.example', '/left'), { settle: false });
  await pausePage(ebb, tab);
  await unfold(tab);
  await tab.click({ text: 'Leave' });
  await tab.waitForUrl((url) => !ebb.isExtensionUrl(url, 'pause.html'));
  const other = await ebb.newTab();
  await other.goto(site.url('limited.example', '/gone-on'), { settle: false });
  await goOn(ebb, other);
  await other.goto(site.url('free.example', '/end'));
  await ebb.killBackground();
  await tab.goto(ebb.extensionUrl('options.html#week'));
  await unfold(tab);

  expect(site.outside()).toEqual([]);
  expect(pagesAsked(site)).toEqual(['GET free.example/begin', 'GET limited.example/gone-on', 'GET free.example/end']);
  // No request tells a site that it came from a page of Ebb.
  expect(JSON.stringify(site.seen().map(({ headers }) => headers))).not.toMatch(/(chrome|moz)-extension|\bebb\b/i);
});

for (const page of ['pause.html', 'popup.html', 'options.html']) {
  test(`${page} cannot ask the network for anything`, async ({ ebb, site }) => {
    const tab = await ebb.newTab(ebb.extensionUrl(page));
    const policy = await tab.evaluate(
      () => document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '',
    );
    expect(policy).toContain("connect-src 'none'");
    const secure = 'https://never.example/asked';
    const tried = await tab.evaluate(
      async (addresses, image) => {
        const policies: string[] = [];
        document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective, originalPolicy }) => {
          if (originalPolicy.includes("connect-src 'none'")) policies.push(`${effectiveDirective} ${blockedURI}`);
        });
        const fetched = await Promise.all(
          addresses.map((url) =>
            fetch(url).then(
              () => 'answered',
              () => 'refused',
            ),
          ),
        );
        const shown = await new Promise((resolve) => {
          const picture = new Image();
          picture.onload = () => resolve('answered');
          picture.onerror = () => resolve('refused');
          picture.src = image;
        });
        return { answers: [...fetched, shown], refusedByPage: policies.length };
      },
      [secure, site.url('never.example', '/asked'), site.loopbackUrl('/asked')],
      secure,
    );
    expect(tried.answers).toEqual(['refused', 'refused', 'refused', 'refused']);
    // By the page's own tag, each of the three: the manifest alone would let two of them pass.
    expect(tried.refusedByPage).toBe(3);
    expect(site.seen('never.example')).toEqual([]);
    expect(site.seen().filter(({ path }) => path === '/asked')).toEqual([]);
  });
}
