import { expect, test } from 'vitest';
import { keys } from '../../../lib/app/state/keys';
import { createStage, startWorker } from './stage';

// 12:00 in Berlin, a Wednesday.
const now = Date.parse('2026-06-10T10:00:00Z');
const weekly = { date: null, weekday: 3, time: '19:00', before: 30 };
const at = (text: string) => Date.parse(text);

test('an alarm stands for the next reminder, and what is stored says nothing of what it is', async () => {
  const { browser, worker } = await createStage([]);
  const answer = await worker.ask({ type: 'reminders.set', reminders: [weekly] });
  expect(answer).toEqual({ ok: true, value: null });
  expect(browser.state.reminderAt).toBe(at('2026-06-10T16:30:00Z'));
  expect(await browser.local.get(keys.reminders)).toEqual([weekly]);
  expect(now).toBeLessThan(browser.state.reminderAt ?? 0);
});

test('a worker that starts sets it anew, from what is stored and can be read', async () => {
  const { browser } = await createStage([]);
  await browser.local.set(keys.reminders, [{ ...weekly, note: 'group' }, 'nonsense', { ...weekly, time: '25:00' }]);
  browser.state.reminderAt = null;
  await startWorker(browser);
  expect(browser.state.reminderAt).toBe(at('2026-06-10T16:30:00Z'));
});

test('it rings once, also where the alarm comes a moment early', async () => {
  const { browser, worker } = await createStage([]);
  await worker.ask({ type: 'reminders.set', reminders: [weekly] });
  const due = browser.state.reminderAt ?? 0;
  await worker.background.reminders.rang(due);
  expect(browser.deedsOf('notify')).toHaveLength(1);
  expect(browser.state.reminderAt).toBe(at('2026-06-17T16:30:00Z'));
  await worker.ask({ type: 'reminders.set', reminders: [] });
  expect(browser.state.reminderAt).toBeNull();
});

test('nothing is set from a private window', async () => {
  const { browser } = await createStage([]);
  const privateWorker = await startWorker(browser, ['p']);
  expect(await privateWorker.ask({ type: 'reminders.set', reminders: [weekly] })).toMatchObject({
    ok: false,
    code: 'not-now',
  });
  expect(await browser.local.get(keys.reminders)).toBeUndefined();
});

test.each([
  ['a time that is none', { ...weekly, time: '7pm' }],
  ['a weekday that is none', { ...weekly, weekday: 8 }],
  ['a day that is none', { ...weekly, date: 'tomorrow' }],
])('%s is refused', async (_, reminder) => {
  const { worker } = await createStage([]);
  const answer = await worker.ask({ type: 'reminders.set', reminders: [reminder] });
  expect(answer).toMatchObject({ ok: false, code: 'unreadable-request' });
});
