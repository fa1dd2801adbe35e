import { noonZone } from '../../support/counters.ts';
import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { secondsWaited, speaker, tokenOf } from '../../support/passing.ts';

// What the pause page refuses, and what it says instead.

test.use({ wishes: { timeZone: noonZone() } });

const goOnNow = (token: string, minutes = 5) => ({ type: 'pause.goOn', token, minutes, intention: '' }) as const;

test('a block that always holds says so and offers no way on', async ({ ebb, site }) => {
  await setLimit(ebb, { strength: 'block' });
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  const text = await tab.waitForText('This limit is always on.');
  expect(text).not.toContain('Go on');
  expect(await secondsWaited(tab)).toBeNull();
  await expect(ask(speaker(tab), goOnNow(await tokenOf(tab)))).rejects.toThrow('not-now');
  expect(await tab.text()).toContain('This limit is always on.');
  expect(site.seen('limited.example')).toEqual([]);
});

test('a block of these hours says until when', async ({ ebb, site }) => {
  const windows = [{ days: [1, 2, 3, 4, 5, 6, 7] as const, from: '06:00', to: '19:45' }];
  await setLimit(ebb, {
    strength: 'block',
    when: { kind: 'schedule', windows: windows.map((w) => ({ ...w, days: [...w.days] })) },
  });
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  const text = await tab.waitForText(/This limit is on until 7:45\sPM/);
  expect(text).not.toContain('Go on');
  await expect(ask(speaker(tab), goOnNow(await tokenOf(tab)))).rejects.toThrow('not-now');
});

test('before the wait is over, with other minutes or with a strange token nothing opens', async ({ ebb, site }) => {
  await setLimit(ebb, { waitSeconds: 60 });
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  const token = await tokenOf(tab);
  await expect(ask(speaker(tab), goOnNow(token))).rejects.toThrow('wait-not-over');
  await expect(ask(speaker(tab), goOnNow(token, 60))).rejects.toThrow('not-now');
  await expect(ask(speaker(tab), goOnNow('0123456789abcdef'))).rejects.toThrow('address-unknown');
  await tab.goto(site.url('limited.example', '/still'), { settle: false });
  await pausePage(ebb, tab);
  expect(site.seen('limited.example')).toEqual([]);
});

test("another tab's token opens nothing here", async ({ ebb, site }) => {
  await setLimit(ebb);
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  await tab.waitForText('It is your call');
  const second = await ebb.newTab(site.url('free.example'));
  await second.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, second);
  await expect(ask(speaker(second), goOnNow(await tokenOf(tab)))).rejects.toThrow('address-unknown');
});
