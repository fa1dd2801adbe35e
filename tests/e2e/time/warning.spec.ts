import { accessibilityTree } from '../../support/accessibility-tree.ts';
import { ChromiumDriver } from '../../support/chromium.ts';
import { noonZone, setCounted } from '../../support/counters.ts';
import type { Driver } from '../../support/driver.ts';
import { ask, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { SiteServer } from '../../support/site-server.ts';
import { until } from '../../support/until.ts';

// The warning before time runs out: it is heard, and gets in nobody's way.

test.use({ wishes: { timeZone: noonZone() } });

const halfHour = 30 * 60_000;
const when = {
  kind: 'budgets' as const,
  budgets: [{ unit: 'minutes' as const, per: 'day' as const, amount: 30 }],
  within: null,
};

/** A form that somebody is filling in while the warning comes. */
const warnedForm = async (ebb: Driver, site: SiteServer) => {
  const limit = await setLimit(ebb, { when });
  await ask(ebb, {
    type: 'settings.change',
    change: { kind: 'set-preferences', preferences: { warningSeconds: 30 } },
  });
  const tab = await ebb.newTab(site.url('limited.example', '/form'));
  await tab.fill({ label: 'Word' }, 'in the middle of');
  await setCounted(ebb, limit.id, { ms: halfHour - 20_000 });
  await tab.waitFor('the warning', () => document.documentElement.lastElementChild?.localName === 'div');
  return tab;
};

test('who is typing goes on typing', async ({ ebb, site }) => {
  const tab = await warnedForm(ebb, site);
  await tab.press('Backspace');
  await tab.press('Backspace');
  const typed = await tab.evaluate(() => ({
    focus: document.activeElement?.getAttribute('name'),
    focused: document.hasFocus(),
    value: document.querySelector('input')?.value,
  }));
  expect(typed).toEqual({ focus: 'word', focused: true, value: 'in the middle ' });
});

test('a screen reader hears it when it can, and Escape takes it away', async ({ ebb, site }) => {
  test.skip(!(ebb instanceof ChromiumDriver), 'only Chromium tells what a screen reader hears');
  if (!(ebb instanceof ChromiumDriver)) return;
  const tab = await warnedForm(ebb, site);
  const status = await until('the words in the live region', async () => {
    const nodes = await accessibilityTree(ebb, tab);
    return nodes.find(({ role, words }) => role === 'status' && words !== '');
  });
  expect(status.words).toMatch(/^About \d+ seconds left here$/);
  expect(status.properties).toMatchObject({ live: 'polite', atomic: true });
  expect(status.properties.focusable).not.toBe(true);
  await tab.press('Escape');
  expect(await tab.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('body');
});
