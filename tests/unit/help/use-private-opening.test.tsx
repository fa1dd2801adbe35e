import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type PrivateClient, usePrivateOpening } from '../../../components/screens/help/use-private-opening';

let container: HTMLElement;
let opening: ReturnType<typeof usePrivateOpening>;

/** What the background says, or nothing at all. */
interface Background {
  readonly windows?: boolean;
  readonly allowed?: boolean;
  readonly private?: boolean;
  readonly silent?: boolean;
}

const clientOf = ({ windows = true, allowed = true, silent = false, ...here }: Background): PrivateClient => ({
  hasWindows: () => windows,
  openPrivately: vi.fn(async () => undefined),
  // CAST: two answers of all that a background gives, as far as they are looked at.
  ask: vi.fn(async ({ type }: { type: string }) => {
    if (silent) return new Promise(() => undefined);
    return type === 'coverage.get' ? { privateWindows: allowed } : { private: here.private ?? false };
  }) as unknown as PrivateClient['ask'],
});

const open = async (background: Background) => {
  const client = clientOf(background);
  const Place = () => {
    opening = usePrivateOpening(client);
    return null;
  };
  await act(() => render(<Place />, container));
  return client;
};

beforeEach(() => {
  vi.useFakeTimers();
  container = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, container);
  container.remove();
  vi.useRealTimers();
});

it('opens a site in a private window where that can be promised', async () => {
  const client = await open({});
  await act(() => vi.advanceTimersByTimeAsync(0).then(() => undefined));
  opening?.('https://help.example/');
  expect(client.openPrivately).toHaveBeenCalledWith('https://help.example/');
});

it.each([
  ['private windows are closed to Ebb', { allowed: false }],
  ['this one is private', { private: true }],
])('promises nothing where %s', async (_, background) => {
  await open(background);
  expect(opening).toBeUndefined();
  await act(() => vi.advanceTimersByTimeAsync(0).then(() => undefined));
  expect(opening).toBeNull();
});

it('knows at once that there are no windows', async () => {
  await open({ windows: false });
  expect(opening).toBeNull();
});

it('waits for nobody who does not answer', async () => {
  await open({ silent: true });
  await act(() => vi.advanceTimersByTimeAsync(399).then(() => undefined));
  expect(opening).toBeUndefined();
  await act(() => vi.advanceTimersByTimeAsync(1).then(() => undefined));
  expect(opening).toBeNull();
});
