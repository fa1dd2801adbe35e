import type { Driver } from '../../support/driver.ts';
import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { endPassesIn, goOn, speaker, storedPasses, tokenOf } from '../../support/passing.ts';
import { until } from '../../support/until.ts';

// The most restrictive limit wins, whatever the order of the limits and whatever was passed before.

const these = (...patterns: string[]) => ({ sites: { mode: 'these' as const, patterns } });

const focus = (ebb: Driver, ...limits: string[]) =>
  ask(ebb, { type: 'settings.change', change: { kind: 'start-focus', limits, minutes: 25 } });

for (const order of [
  ['pause', 'block'],
  ['block', 'pause'],
] as const) {
  test(`${order.join(' and ')} on one site: it is closed`, async ({ ebb, site }) => {
    for (const strength of order) await setLimit(ebb, { strength, name: `To ${strength}` });
    const tab = await ebb.newTab(site.url('free.example'));
    await tab.goto(site.url('limited.example'), { settle: false });
    await pausePage(ebb, tab);
    const text = await tab.waitForText('This limit is always on');
    expect(text).toContain('To block');
    expect(text).not.toContain('Go on');
    const request = { type: 'pause.goOn', token: await tokenOf(tab), minutes: 5, intention: '' } as const;
    await expect(ask(speaker(tab), request)).rejects.toThrow('not-now');
  });
}

test('a block that is added ends a pass', async ({ ebb, site }) => {
  await setLimit(ebb);
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await goOn(ebb, tab, 5);
  await tab.waitForUrl('http://limited.example/');
  await setLimit(ebb, { strength: 'block', name: 'Closed' });
  await pausePage(ebb, tab);
  await tab.waitForText('This limit is always on');
});

for (const [what, pattern, url] of [
  ['path', 'limited.example/deep', 'http://limited.example/deep/page'],
  ['host', 'deep.limited.example', 'http://deep.limited.example/page'],
  ['word', '~lorem', 'http://limited.example/find/lorem'],
] as const) {
  test(`a pass does not answer a second limit on a narrower part of the site: a ${what}`, async ({ ebb, site }) => {
    const wide = await setLimit(ebb, { name: 'Wide' });
    const narrow = await setLimit(ebb, { name: 'Narrow', ...these(pattern) });
    const tab = await ebb.newTab(site.url('free.example'));
    site.serve('limited.example/start', {
      headers: { 'content-type': 'text/html' },
      body: `<!doctype html><title>Start</title><a id="plain" href="${url}">On</a>`,
    });
    await tab.goto(site.url('limited.example', '/start'), { settle: false });
    await goOn(ebb, tab, 5);
    await tab.waitForUrl('http://limited.example/start');
    expect((await storedPasses(ebb)).map(({ limits }) => limits)).toEqual([[wide.id]]);

    await tab.click('#plain');
    await pausePage(ebb, tab);
    // A second act opens it, and answers both: nobody is sent from one pause to the other and back.
    await goOn(ebb, tab, 10);
    expect(await tab.waitForUrl('http://')).toBe(url);
    await tab.settled();
    expect(await tab.url()).toBe(url);
    expect((await storedPasses(ebb)).map(({ limits }) => [...limits].sort())).toEqual([[wide.id, narrow.id].sort()]);
  });
}

test('the wait is the longest of the limits, and no minutes are offered that one finds too long', async ({
  ebb,
  site,
}) => {
  await setLimit(ebb, { name: 'Short', waitSeconds: 3, passMinutes: [5, 10, 15] });
  await setLimit(ebb, { name: 'Long', waitSeconds: 6, passMinutes: [10, 30] });
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  await tab.waitForText(/\b[456] s\b/);
  await tab.click({ text: 'Go on for a while', css: 'button' });
  expect(await tab.text()).toMatch(/\b5 min\s+10 min\s+15 min/);
  expect(await tab.text()).not.toContain('30 min');
});

test('a focus session closes what only paused, and ends an open pass at its start', async ({ ebb, site }) => {
  const limit = await setLimit(ebb);
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await goOn(ebb, tab, 5);
  await tab.waitForUrl('http://limited.example/');
  await focus(ebb, limit.id);
  await pausePage(ebb, tab);
  await tab.waitForText(/Your focus session is on until/);
  expect(await storedPasses(ebb)).toEqual([]);
  const request = { type: 'pause.goOn', token: await tokenOf(tab), minutes: 5, intention: '' } as const;
  await expect(ask(speaker(tab), request)).rejects.toThrow('not-now');
});

test('a focus session leaves the pass of another limit alone', async ({ ebb, site }) => {
  await setLimit(ebb);
  const other = await setLimit(ebb, { name: 'Other', ...these('other.example') });
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await goOn(ebb, tab, 5);
  await tab.waitForUrl('http://limited.example/');
  await focus(ebb, other.id);
  const second = await ebb.newTab(site.url('free.example'));
  await second.goto(site.url('other.example'), { settle: false });
  await pausePage(ebb, second);
  await second.waitForText(/Your focus session is on until/);
  expect(await tab.url()).toBe('http://limited.example/');
  await endPassesIn(ebb, 300);
  await pausePage(ebb, tab);
});

test('a focus session can be undone in its first minute, and not after it', async ({ ebb, site }) => {
  const limit = await setLimit(ebb);
  await focus(ebb, limit.id);
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  await tab.waitForText(/Your focus session is on until/);
  await ask(ebb, { type: 'settings.change', change: { kind: 'undo-focus' } });
  await tab.waitForText('It is your call');

  await focus(ebb, limit.id);
  await tab.waitForText(/Your focus session is on until/);
  // As if it had begun a minute ago.
  await ebb.inExtension(async (browser) => {
    const { settings } = await browser.storage.local.get('settings');
    const stored = settings as { focus: { startedAt: number } }; // CAST: written by Ebb, in this shape
    const startedAt = stored.focus.startedAt - 61_000;
    await browser.storage.local.set({ settings: { ...stored, focus: { ...stored.focus, startedAt } } });
  });
  const after = await ask(ebb, { type: 'settings.change', change: { kind: 'undo-focus' } });
  expect(after.focus?.limits).toEqual([limit.id]);
  await tab.reload();
  await pausePage(ebb, tab);
  await tab.waitForText(/Your focus session is on until/);
});

test('the end of a focus session gives the pause limit its way on back', async ({ ebb, site }) => {
  const limit = await setLimit(ebb);
  await focus(ebb, limit.id);
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  await tab.waitForText(/Your focus session is on until/);
  // As if nearly all of it had gone by. The background is gone too, so that it wakes to the new time.
  await ebb.inExtension(async (browser) => {
    const { settings } = await browser.storage.local.get('settings');
    const stored = settings as { focus: object }; // CAST: written by Ebb, in this shape
    await browser.storage.local.set({
      settings: { ...stored, focus: { ...stored.focus, endsAt: Date.now() + 2_000 } },
    });
  });
  await ebb.killBackground();
  await tab.reload();
  await pausePage(ebb, tab);
  await tab.waitForText('It is your call', { timeoutMs: 20_000 });
  await until('the rules without it', async () => {
    const { standings } = await ask(ebb, { type: 'today.get' });
    return standings.every(({ inFocus }) => !inFocus);
  });
});
