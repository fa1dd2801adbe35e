import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLate } from '../../../components/screens/notebook/use-late';

let container: HTMLElement;
let seen: unknown[];

const Place = ({ read }: { read: (() => Promise<string>) | null }) => {
  seen.push(useLate(read));
  return null;
};
const open = (read: (() => Promise<string>) | null) => act(() => render(<Place read={read} />, container));
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined));
const after = (ms: number) => () => new Promise<string>((resolve) => setTimeout(resolve, ms, 'found'));

beforeEach(() => {
  vi.useFakeTimers();
  seen = [];
  container = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, container);
  container.remove();
  vi.useRealTimers();
});

it('holds the rest back until it is there', async () => {
  await open(after(100));
  expect(seen.at(-1)).toBeNull();
  await pass(100);
  expect(seen.at(-1)).toEqual({ value: 'found', late: false });
  expect(seen).not.toContain('none');
});

it('holds nothing back for long, and says of what comes after all that it is late', async () => {
  await open(after(2_000));
  await pass(400);
  expect(seen.at(-1)).toBe('none');
  await pass(1_600);
  expect(seen.at(-1)).toEqual({ value: 'found', late: true });
});

it.each([
  ['late', 2_000, true],
  ['in time', 100, false],
])('stays in the place that it had where it is read again: first %s', async (_, ms, late) => {
  await open(after(ms));
  await pass(2_000);
  expect(seen.at(-1)).toEqual({ value: 'found', late });
  await open(null);
  expect(seen.at(-1)).toBe('none');
  const other = ms === 100 ? 2_000 : 100;
  await open(after(other));
  await pass(other);
  expect(seen.at(-1)).toEqual({ value: 'found', late });
});

it.each([
  ['nothing is to be read', null],
  ['it cannot be read', () => Promise.reject(new Error('no'))],
])('is none where %s', async (_, read) => {
  await open(read);
  await pass(0);
  expect(seen.at(-1)).toBe('none');
});
