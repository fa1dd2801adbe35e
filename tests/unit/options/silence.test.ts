import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SettingsModel } from '../../../components/models/settings';
import type { Settings } from '../../../lib/domain/settings/settings';
import { createFakeClient, someSettings } from '../ui/fake-client';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const setUp = () => {
  let answer = (_settings: Settings) => {};
  const late = new Promise<Settings>((resolve) => {
    answer = resolve;
  });
  const { client } = createFakeClient({});
  const { ask } = client;
  const model = new SettingsModel(
    { ...client, ask: ((asked) => (asked.type === 'settings.get' ? late : ask(asked))) as typeof ask },
    () => Date.now(),
  );
  return { model, answer: () => answer(someSettings()) };
};

it('says after a while that there was no answer, so that the page can be drawn with Help on it', async () => {
  const { model, answer } = setUp();
  await vi.advanceTimersByTimeAsync(2_999);
  expect(model.problem.value).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect(model.problem.value).toBeInstanceOf(Error);
  answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(model.problem.value).toBeNull();
  expect(model.settings.value).not.toBeNull();
  model[Symbol.dispose]();
});

it.each([
  ['there was an answer', (_model: InstanceType<typeof SettingsModel>, answer: () => void) => answer()],
  ['the page is gone', (model: InstanceType<typeof SettingsModel>) => model[Symbol.dispose]()],
])('says nothing once %s', async (_, act) => {
  const { model, answer } = setUp();
  act(model, answer);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(model.problem.value).toBeNull();
});
