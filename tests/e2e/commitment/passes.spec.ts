import { pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { endPassesIn, secondsWaited } from '../../support/passing.ts';
import { settingsOf } from '../../support/waiting.ts';

// An allowance: passes through a block that were fixed on a calm day.

test('a pass is fixed in the form, used on the pause page by two acts, and charged', async ({ ebb, site }) => {
  const limit = await setLimit(ebb, { name: 'Feeds', strength: 'block' });
  const form = await ebb.newTab(ebb.extensionUrl(`options.html#limits/${limit.id}`));
  await form.fill({ label: 'Passes for a hard day' }, '2');
  await form.fill({ label: 'Length of a pass' }, '10');
  await form.waitForText('For a hard day there are passes: 2 passes a week of 10 minutes each.');
  await form.click({ text: 'Save this limit' });
  await form.waitForText('“Feeds” is saved.');
  expect((await settingsOf(ebb)).limits[0]?.allowance).toEqual({ perWeek: 2, minutes: 10 });

  const tab = await ebb.newTab(site.url('free.example'));
  for (const left of ['2 of 2', '1 of 2']) {
    await tab.goto(site.url('limited.example', '/some/page'), { settle: false });
    await pausePage(ebb, tab);
    await tab.waitForText('This limit is always on.');
    await tab.click({ text: 'Use one of your passes', css: 'button' }, { timeoutMs: 20_000 });
    await tab.click({ text: `Use a pass: 10 minutes (${left} left this week)`, css: 'button' });
    expect(await tab.waitForUrl('http://limited.example/')).toBe('http://limited.example/some/page');
    await endPassesIn(ebb, 0);
    await tab.reload({ settle: false });
    await pausePage(ebb, tab);
  }

  // None is left: no wait, and no offer.
  const text = await tab.waitForText('This limit is always on.');
  expect(text).not.toContain('Use one of your passes');
  expect(await secondsWaited(tab)).toBeNull();
});
