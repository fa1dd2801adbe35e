import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';
import { setLock, writeReason } from '../lock/lock.ts';
import { stored } from '../privacy/stored.ts';

const answer = (tab: Tab, question: string, choice: string) =>
  tab.evaluate(
    (legend, label) => {
      const group = [...document.querySelectorAll('fieldset')].find(
        (each) => each.querySelector('legend')?.textContent === legend,
      );
      const chip = [...(group?.querySelectorAll('label') ?? [])].find(({ textContent }) => textContent === label);
      if (!chip) throw new Error(`no "${label}" to "${legend}"`);
      chip.querySelector('input')?.click();
    },
    question,
    choice,
  );
const chosen = (tab: Tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('fieldset :checked')].map((each) => each.parentElement?.textContent),
  );

test('a check-in that is answered in two tabs has the answers of both', async ({ ebb }) => {
  const [a, b] = [
    await ebb.newTab(ebb.extensionUrl('options.html#check-in')),
    await ebb.newTab(ebb.extensionUrl('options.html#check-in')),
  ];
  for (const tab of [a, b]) await tab.waitForText('Overall, this week I felt');
  await answer(a, 'I went past a limit that I had set for myself.', 'A little');
  await a.waitForText('Kept on this device.');
  await answer(b, 'Overall, this week I felt', 'good');
  await b.waitForText('Kept on this device.');
  await answer(a, 'What helped?', 'sleep');
  await until('all three in both', async () => {
    const all = [await chosen(a), await chosen(b)];
    return all.every((each) => ['A little', 'good', 'sleep'].every((choice) => each.includes(choice)));
  });
  const { rows } = await stored(ebb);
  const kept = rows['notebook/entries']?.filter((row) => typeof row === 'object');
  expect(kept).toMatchObject([{ body: { control: 1, wellbeing: 3, helped: ['slept'] } }]);
});

for (const lock of [false, true]) {
  test(`a line that is edited in two tabs and removed in one loses no word, ${lock ? 'under a lock' : 'in clear'}`, async ({
    ebb,
  }) => {
    const a = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
    await writeReason(a, 'Mornings with Sam');
    if (lock) await setLock(ebb);
    const b = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
    for (const tab of [a, b]) {
      await tab.waitForText('Mornings with Sam');
      await tab.click('button[aria-label="Edit"]');
    }
    await a.fill({ label: 'A reason' }, 'Mornings with Sam and Lou');
    await a.click({ text: 'Keep', css: 'button' });
    await a.waitForText('Mornings with Sam and Lou');
    await b.fill({ label: 'A reason' }, 'Sleep');
    await b.click({ text: 'Keep', css: 'button' });
    await b.waitForText('Both are kept, one after the other.');
    await b.waitForText('Mornings with Sam and Lou');
    await a.waitForText('Sleep');

    await a.click('button[aria-label="Edit"]');
    await a.fill({ label: 'A reason' }, 'Mornings');
    await b.click('button[aria-label="Remove"]');
    await a.waitForText('This line was removed elsewhere.');
    expect(await a.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await a.click({ text: 'Keep as a new one' });
    await b.waitForText('Mornings');
    expect(await a.text()).toContain('Sleep');
    expect(await a.text()).not.toContain('Mornings with Sam and Lou');
  });
}
