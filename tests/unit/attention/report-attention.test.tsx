import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reportAttention } from '../../../lib/platform/page/report-attention';

const createRuntime = () => ({
  id: 'ebb' as string | undefined,
  sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(),
  onMessage: { addListener: () => {} },
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a report that the background died over is told once more, with its time, and the page goes on reporting', async () => {
  const runtime = createRuntime();
  runtime.sendMessage.mockResolvedValue({ nextMs: 5_000 });
  reportAttention(runtime, {});
  await vi.advanceTimersByTimeAsync(0);
  runtime.sendMessage.mockRejectedValueOnce(new Error('the message channel closed'));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(runtime.sendMessage).toHaveBeenCalledTimes(3);
  expect(runtime.sendMessage).toHaveBeenLastCalledWith(expect.objectContaining({ usedMs: 6_000 }));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(runtime.sendMessage).toHaveBeenLastCalledWith(expect.objectContaining({ usedMs: 5_000 }));
});

test('the script ends with the extension', async () => {
  const runtime = createRuntime();
  runtime.sendMessage.mockResolvedValue({ nextMs: 5_000 });
  reportAttention(runtime, {});
  await vi.advanceTimersByTimeAsync(0);
  runtime.id = undefined;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
});
