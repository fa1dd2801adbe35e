import { axeFindings } from '../../support/axe.ts';
import { ask, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';
import { setLock } from './lock.ts';

const views = [
  { name: 'light and wide', view: { width: 1180, height: 900, dark: false, reducedMotion: true } },
  { name: 'dark and narrow', view: { width: 320, height: 700, dark: true, reducedMotion: true } },
] as const;

const look = async (tab: Tab, what: string) => {
  expect(await axeFindings(tab), what).toEqual([]);
  const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, `${what} fits`).toBeLessThanOrEqual(0);
};

for (const { name, view } of views) {
  test(`the lock can be set, seen and opened by anyone, ${name}`, async ({ ebb }) => {
    await setLimit(ebb);
    const words = { reason: 'Quiet evenings matter to me.', plan: '' };
    await ask(ebb, { type: 'settings.change', change: { kind: 'set-words', words } });
    const form = await ebb.newTab(ebb.extensionUrl('options.html#settings'));
    await form.view(view);
    await form.click({ text: 'Set a lock', css: 'summary' });
    await form.click({ text: 'Switch the lock on' });
    await form.waitForText('It needs at least');
    await look(form, 'the form');
    await form.close();

    const open = await setLock(ebb);
    await open.view(view);
    await open.click({ text: 'Change the passphrase', css: 'summary' });
    await open.click({ text: 'Take the lock off', css: 'summary' });
    await look(open, 'the open lock');
    await open.click({ text: 'Lock now', css: 'main button' });
    await open.goto(ebb.extensionUrl('options.html#notes'));
    await open.waitForText('Your limits go on working.');
    await open.click({ text: 'Unlock', css: 'main button' });
    await open.click({ text: 'Erase or leave without the passphrase', css: 'summary' });
    await look(open, 'the lock screen');

    const popup = await ebb.newTab(ebb.extensionUrl('popup.html'));
    await popup.view({ ...view, width: 360 });
    await popup.waitForText('Your notes and records are locked.');
    await look(popup, 'the popup');
  });
}
