import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient, type PagePort, type WaysOut } from '../../../lib/app/client';
import type { Request } from '../../../lib/app/protocol/requests';

// What gets a person away or to help works also where the background is dead, or does not answer.

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const setUp = (send: PagePort['send']) => {
  const done: string[] = [];
  const out: WaysOut = {
    openScreen: async (screen) => void done.push(`open ${screen}`),
    closeTab: async () => void done.push('close'),
    quickExit: async () => void done.push('exit'),
  };
  const port: Partial<PagePort> = { send, waysOut: async () => out };
  return { client: createClient(port as PagePort), done }; // CAST: all that these requests need of it
};
const never = () => new Promise<never>(() => undefined);

const ways: readonly [Request, string][] = [
  [{ type: 'open', screen: 'help' }, 'open help'],
  [{ type: 'quickExit' }, 'exit'],
  [{ type: 'pause.leave', token: 'a-token', canGoBack: true }, 'close'],
];

describe.each(ways)('%o', (request, act) => {
  it('is done by the page where nothing answers', async () => {
    const { client, done } = setUp(never);
    const asked = client.ask(request);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(done).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await asked;
    expect(done).toEqual([act]);
  });

  it('is done once, however often it is asked for meanwhile', async () => {
    const { client, done } = setUp(never);
    const both = Promise.all([client.ask(request), client.ask(request)]);
    await vi.advanceTimersByTimeAsync(2_000);
    await both;
    expect(done).toEqual([act]);
  });

  it('says until when it is waited for', async () => {
    const send = vi.fn(async () => ({ ok: true, value: null }));
    await setUp(send).client.ask(request);
    expect(send).toHaveBeenCalledWith({ ...request, by: Date.now() + 2_000 });
  });

  it('is done by the page at once where there is nobody to ask', async () => {
    const { client, done } = setUp(() => Promise.reject(new Error('Receiving end does not exist')));
    await client.ask(request);
    expect(done).toEqual([act]);
  });

  it.each([
    ['did it', { ok: true, value: null }],
    ['said no', { ok: false, code: 'storage-failed', message: '' }],
  ])('is left to the background that %s', async (_, answer) => {
    const { client, done } = setUp(async () => answer);
    await client.ask(request).catch(() => undefined);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(done).toEqual([]);
  });
});

it('does nothing else by itself: what only the background can do waits for it', async () => {
  const { client, done } = setUp(never);
  const answered = vi.fn();
  void client.ask({ type: 'pause.goOn', token: 'a-token', minutes: 5, intention: '' }).then(answered, answered);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([done, answered.mock.calls]).toEqual([[], []]);
});
