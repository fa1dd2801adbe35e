import { axeFindings } from '../../support/axe.ts';
import { pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';
import { afterFirstDay, change, waited } from '../../support/waiting.ts';

const views = [
  { name: 'light and wide', view: { width: 1180, height: 900, dark: false, reducedMotion: true } },
  { name: 'dark and narrow', view: { width: 320, height: 700, dark: true, reducedMotion: true } },
] as const;

const fine = async (tab: Tab, what: string) => {
  expect(await axeFindings(tab), what).toEqual([]);
  expect(await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth), what).toBeLessThanOrEqual(0);
};

for (const { name, view } of views) {
  test(`what waits and how it is confirmed can be used by anyone, ${name}`, async ({ ebb, site }) => {
    await setLimit(ebb, { name: 'Evenings', strength: 'block', allowance: { perWeek: 3, minutes: 10 } });
    const other = await setLimit(ebb, { name: 'Feeds', sites: { mode: 'these', patterns: ['other.example'] } });
    await afterFirstDay(ebb);
    await change(ebb, { kind: 'set-commitment', commitment: { sentence: 'I want to sleep well tonight.' } });
    await change(ebb, { kind: 'hold-limit', id: other.id, onHold: true });
    await waited(ebb, 31);
    await change(ebb, { kind: 'delete-limit', id: other.id });

    const tab = await ebb.newTab(ebb.extensionUrl('options.html#limits'));
    await tab.view(view);
    await tab.waitForText('Waiting changes');
    await fine(tab, 'Limits');
    await tab.click({ text: 'Make it so', css: 'button' });
    await tab.waitForText('Your sentence, typed');
    await fine(tab, 'the question');
    const focused = () => document.activeElement?.textContent;
    expect(await tab.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await tab.press('Escape');
    await tab.waitFor('the focus to return', () => document.activeElement?.textContent === 'Make it so');
    expect(await tab.evaluate(focused)).toBe('Make it so');

    await tab.goto(ebb.extensionUrl('options.html#settings'));
    await tab.waitForText('How your limits are kept');
    await tab.click({ text: '10 minutes', css: 'label' });
    await fine(tab, 'Settings');

    const page = await ebb.newTab(site.url('free.example'));
    await page.view(view);
    await page.goto(site.url('limited.example'), { settle: false });
    await pausePage(ebb, page);
    await page.click({ text: 'Use one of your passes', css: 'button' }, { timeoutMs: 20_000 });
    await fine(page, 'the pause page of a block with passes');
  });
}
