import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountPause } from '../../../components/screens/pause/mount-pause';
import type { PauseView } from '../../../lib/app/protocol/views';
import type { Showing } from '../../../lib/domain/notebook/entry';
import type { EntryBodies, EntryKind } from '../../../lib/domain/notebook/entry-bodies';
import { createFakeNotebook, type FakeNotebook } from '../../support/fake-notebook';
import { createPromptStore } from '../../support/prompt-store';
import { createFakeClock } from '../exercises/fake-clock';
import { createFakeClient, someSettings } from '../ui/fake-client';

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined));
let container: HTMLElement;
let unmount: () => void;

const view = (over: Partial<PauseView> = {}): PauseView => ({
  now: Date.now(),
  token: 'token-1234',
  address: { href: 'https://www.example.com/', host: 'www.example.com' },
  verdict: { kind: 'block', limits: [], until: null, allowance: null } as unknown as PauseView['verdict'], // CAST: any block
  standings: [],
  timeRanOut: false,
  settings: someSettings({ words: { reason: '', plan: '' } }),
  asks: [],
  trial: null,
  helped: {},
  metToday: 0,
  private: false,
  ...over,
});

const open = async (shown: PauseView, openNotebook: () => Promise<FakeNotebook>) => {
  const background = createFakeClient({ 'pause.get': shown });
  const page = {
    ...createFakeClock(),
    framed: false,
    memory: createPromptStore('hoping'),
    canGoBack: () => true,
    token: () => null,
    keepToken: () => undefined,
    goTo: () => undefined,
    onReturn: () => () => undefined,
  };
  await act(() => {
    unmount = mountPause({ container, client: background.client, openNotebook, page });
  });
  await pass(0);
};
const add = <K extends EntryKind>(notebook: FakeNotebook, kind: K, body: EntryBodies[K], onPause: Showing) =>
  notebook.add({ kind, body, onPause, date: '2026-06-10', hour: 21, offsetMinutes: 120 });
const text = () => container.textContent ?? '';
const headline = () => container.querySelector('h1')?.textContent;

beforeEach(() => {
  vi.useFakeTimers();
  container = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  unmount();
  container.remove();
  vi.useRealTimers();
});

describe('the pause page with a notebook', () => {
  it('shows a reason as the large line where no sentence was written for it, a plan and a line', async () => {
    const notebook = createFakeNotebook();
    await add(notebook, 'reason', { text: 'Breakfast with Sam' }, 'open');
    await add(notebook, 'reason', { text: 'Nobody is to read this' }, 'no');
    await add(notebook, 'ifThen', { goal: '', best: '', obstacle: '', cue: 'I am alone', act: 'I call Sam' }, 'open');
    await add(notebook, 'card', { text: 'It passes' }, 'always');
    await open(view(), async () => notebook);
    expect(headline()).toBe('Breakfast with Sam');
    expect(text()).toContain('If I am alone, then I call Sam.');
    expect(text()).toContain('It passes');
    expect(text()).not.toContain('Nobody is to read this');
  });

  it('keeps the sentence that was written for it', async () => {
    const notebook = createFakeNotebook();
    await add(notebook, 'reason', { text: 'Breakfast with Sam' }, 'open');
    const settings = someSettings({ words: { reason: 'Quiet evenings', plan: '' } });
    await open(view({ settings }), async () => notebook);
    expect(headline()).toBe('Quiet evenings');
  });

  it('does not wait for a notebook that does not open, and nothing moves when it does', async () => {
    const notebook = createFakeNotebook();
    await add(notebook, 'card', { text: 'It passes' }, 'open');
    const slow = new Promise<FakeNotebook>((resolve) => setTimeout(() => resolve(notebook), 5_000));
    await open(view(), () => slow);
    expect(headline()).toBeUndefined();
    await pass(1_000);
    expect(document.activeElement?.textContent).toBe('Leave');
    await pass(6_000);
    expect(text()).not.toContain('It passes');
  });

  it('is whole where the notebook cannot be read', async () => {
    await open(view(), async () => Promise.reject(new Error('broken')));
    expect(document.activeElement?.textContent).toBe('Leave');
  });

  it('notes how strong the urge is, and offers by it', async () => {
    const notebook = createFakeNotebook();
    await open(view(), async () => notebook);
    const offered = () => [...container.querySelectorAll('.offer')].map((chip) => chip.getAttribute('data-exercise'));
    expect(offered()).toContain('endings');
    const note = container.querySelector<HTMLDetailsElement>('.urge-note');
    await act(() => {
      if (note) note.open = true;
      note?.dispatchEvent(new Event('toggle'));
    });
    await act(() => vi.dynamicImportSettled());
    await pass(0);
    const nine = [...container.querySelectorAll('.rating label')].find((label) => label.textContent === '9');
    await act(() => nine?.querySelector('input')?.click());
    await pass(0);
    expect(notebook.all().map(({ kind, body }) => [kind, body])).toEqual([
      ['urge', { before: 9, after: null, clues: [] }],
    ]);
    // Nothing to think over while an urge is strong.
    expect(offered()).not.toContain('endings');
  });
});
