import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, pausePage } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';

// By the tools' own export code; see the README beside the samples.
const sample = (name: string) => readFileSync(join(import.meta.dirname, '../../unit/move-in/samples', name), 'utf8');

test('what was set in LeechBlock is pasted, seen, chosen and added, and holds', async ({ ebb, site }) => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#limits'));
  await tab.click({ text: 'Move limits from another tool' });
  await tab.waitForText('Move from another tool');
  const pasted = sample('leechblock-ng-1.6.3-subdomains.txt');
  await tab.fill({ label: 'Or paste it here' }, pasted);
  await tab.waitForText('This is from LeechBlock NG. 1 limit can be made of it.');
  await tab.waitForText('Ebb keeps a.example and b.example/c* (with 1 exception) closed at all times.');
  await tab.waitForText('Here Ebb tells capitals from small letters');
  expect((await ask(ebb, { type: 'settings.get' })).limits).toEqual([]);

  await tab.click({ text: 'Add 1 limit' });
  await tab.waitForText('1 limit is added.');
  const page = await ebb.newTab(site.url('open.example'));
  await page.goto(site.url('www.a.example'), { settle: false });
  await pausePage(ebb, page);
  expect(await page.text()).not.toContain('Go on');

  await tab.click({ text: 'Undo' });
  await tab.waitForText('Your first limit');
});

test('a file of Block Site is chosen or dropped, and a damaged one changes nothing', async ({ ebb }) => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#limits/move'));
  await tab.waitForText('What you have there');
  const whole = sample('block-site-0.6.0.json');
  await tab.evaluate((text) => {
    const files = new DataTransfer();
    files.items.add(new File([text], 'block-site-preferences.json', { type: 'application/json' }));
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no field for a file');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, whole);
  await tab.waitForText('This is from Block Site. 1 limit can be made of it.');
  await tab.waitForText('since it is a regular expression: R:ht{2}ps*://.*\\.games\\.example');
  await tab.waitForText('Its password or code is left out.');

  const drop = (text: string) =>
    tab.evaluate((content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], 'block-site-preferences.json'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, text);
  await drop(whole.slice(0, 500));
  await tab.waitForText('A part of this is missing');
  expect(await tab.text()).not.toContain('What would be made');

  await drop(whole);
  await tab.click({ text: 'Add 1 limit' });
  await tab.waitForText('1 limit is added.');
  const [limit, ...others] = (await ask(ebb, { type: 'settings.get' })).limits;
  expect(others).toEqual([]);
  expect(limit).toMatchObject({
    name: 'Block Site',
    strength: 'block',
    when: { kind: 'schedule', windows: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' }, { days: [6, 7] }] },
  });
});
