import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTime } from '../../../components/models/in-time';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const after = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(resolve, ms, value));

it('gives what was found in time', async () => {
  const found = inTime(after(300, 'found'), 'nothing');
  await vi.advanceTimersByTimeAsync(300);
  expect(await found).toBe('found');
});

it('goes on without what is not there by then', async () => {
  const found = inTime(after(5_000, 'found'), 'nothing');
  await vi.advanceTimersByTimeAsync(400);
  expect(await found).toBe('nothing');
});

it('goes on at once without what cannot be read', async () => {
  expect(await inTime(Promise.reject(new Error('no')), 'nothing')).toBe('nothing');
});
