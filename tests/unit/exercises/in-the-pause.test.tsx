import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PausePage } from '../../../components/models/pause-page';
import { mountPause } from '../../../components/screens/pause/mount-pause';
import { RequestRefused } from '../../../lib/app/client';
import type { PauseView } from '../../../lib/app/protocol/views';
import { createFakeNotebook } from '../../support/fake-notebook';
import { createPromptStore } from '../../support/prompt-store';
import { createFakeClient, someLimit, someSettings, someStanding } from '../ui/fake-client';
import { createFakeClock } from './fake-clock';

const once = { yes: 1, aBit: 0, no: 0 };
const href = 'https://www.example.com/page';
const now = 3_600_000 * 500_000;

const pauseView = (over: Partial<PauseView> = {}): PauseView => ({
  now,
  token: 'token-1234',
  address: { href, host: 'www.example.com' },
  verdict: { kind: 'pause', limits: ['a'], waitSeconds: 20, minutes: [5, 10], until: null },
  standings: [someStanding(someLimit())],
  timeRanOut: false,
  wentOnFor: null,
  settings: someSettings({ words: { reason: 'Quiet evenings matter more to me.', plan: '' } }),
  asks: [],
  trial: null,
  helped: { surf: once, grounding: once, room: once },
  metToday: 0,
  private: false,
  ...over,
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined));
let container: HTMLElement;
let unmount: () => void;

const open = async (view: PauseView | Error, notebook = createFakeNotebook()) => {
  const background = createFakeClient({ 'pause.get': view });
  const clock = createFakeClock();
  const went: string[] = [];
  const page: PausePage = {
    ...clock,
    framed: false,
    memory: createPromptStore('hoping'),
    canGoBack: () => true,
    token: () => null,
    keepToken: () => {},
    goTo: (address) => {
      went.push(address);
    },
    onReturn: () => () => {},
  };
  await act(() => {
    unmount = mountPause({
      container,
      client: background.client,
      openNotebook: async () => notebook,
      page,
    });
  });
  await act(() => vi.dynamicImportSettled());
  await pass(0);
  return { ...background, clock, went };
};

const inView = () => [...container.querySelectorAll('main')].filter((main) => !main.hidden);
const text = () =>
  inView()
    .map((main) => main.textContent)
    .join('');
const button = (name: string) =>
  inView()
    .flatMap((main) => [...main.querySelectorAll('button')])
    .find((element) => element.textContent?.trim().startsWith(name));
const press = async (name: string) => {
  const found = button(name);
  if (!found) throw new Error(`no button "${name}" in: ${text()}`);
  await act(() => found.click());
  // The exercise is a file of its own: what fetches it runs on real time.
  await act(() => vi.dynamicImportSettled());
  await pass(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  container = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  unmount();
  container.remove();
  vi.useRealTimers();
});

describe('something short instead', () => {
  it('comes after Leave and the wait: three chips at most, and Leave keeps the focus', async () => {
    await open(pauseView());
    expect(text()).toMatch(
      /Leave.*Or wait a moment.*Something short instead.*Change the room, 2 min.*Look around you, 3 min.*Ride the wave, 3 min.*I could use some help/,
    );
    expect(container.querySelectorAll('[data-exercise]')).toHaveLength(3);
    expect(document.activeElement).toBe(button('Leave'));
  });

  it('is the same when the background has news, also in the next hour', async () => {
    const { answers, change } = await open(pauseView());
    answers['pause.get'] = pauseView({ now: now + 3_600_000 });
    await act(() => change());
    await pass(0);
    expect(text()).toContain('Ride the wave');
  });

  it.each([
    ['a block', pauseView({ verdict: { kind: 'block', limits: ['a'], until: null, allowance: null } })],
    ['an unknown address', pauseView({ token: null, address: null, verdict: null, standings: [] })],
  ])('is there for %s, without a word of a wait', async (_, view) => {
    await open(view);
    await pass(2_000);
    await press('Look around you');
    expect(text()).toContain('Five things you can see.');
    expect(text()).not.toContain('wait');
  });

  it('says what it goes by from two uses on, and has first what helped most', async () => {
    const helped = { surf: { yes: 2, aBit: 0, no: 1 }, breathing: { yes: 2, aBit: 1, no: 0 }, room: once };
    await open(pauseView({ helped }));
    const chips = [...container.querySelectorAll('[data-exercise]')].map((chip) =>
      [...chip.children].map((part) => part.textContent),
    );
    expect(chips[0]).toEqual(['Slow breathing, 1 min', 'helped 3 of 3 times']);
    expect(chips[1]).toEqual(['Change the room, 2 min']);
    // The third gives way to one that looks outward.
    expect(chips).toHaveLength(3);
  });

  const offered = () =>
    [...container.querySelectorAll('[data-exercise]')].map((chip) => chip.getAttribute('data-exercise'));
  const helping = (key: string) => ({ [key]: { yes: 9, aBit: 0, no: 0 } });

  it('goes by what Ebb sees: the time that is used, a day of many pauses, values that are written', async () => {
    await open(pauseView({ helped: helping('leaveWell'), timeRanOut: true }));
    expect(offered()[0]).toBe('leaveWell');
    unmount();
    await open(pauseView({ helped: helping('halt'), metToday: 3 }));
    expect(offered()[0]).toBe('halt');
    unmount();
    const notebook = createFakeNotebook();
    const when = { date: '2026-06-01', hour: 9, offsetMinutes: 0, onPause: 'no', kind: 'value' } as const;
    await notebook.add({ ...when, body: { word: 'Care', line: '' } });
    await open(pauseView({ helped: helping('values') }), notebook);
    expect(offered()[0]).toBe('values');
    unmount();
    await open(pauseView({ helped: { ...helping('values'), ...helping('leaveWell') } }));
    expect(offered()).not.toContain('values');
    expect(offered()).not.toContain('leaveWell');
  });

  it('is not there where nothing is known', async () => {
    await open(new RequestRefused('unexpected', ''));
    expect(container.querySelector('[data-exercise]')).toBeNull();
  });
});

describe('an exercise in the pause', () => {
  it('stands in the place of the pause, with Leave, Help and Quick exit', async () => {
    const { asked } = await open(pauseView());
    await press('Look around you');
    expect(inView()).toHaveLength(1);
    expect(text()).not.toContain('Quiet evenings');
    expect(document.activeElement?.textContent).toBe('Five things you can see.');
    expect(container.querySelector('header')?.textContent).toMatch(/Help.*Quick exit/);
    await press('Leave');
    expect(asked.at(-1)).toEqual({ type: 'pause.leave', token: 'token-1234', canGoBack: true });
  });

  it('says so when leaving did not work', async () => {
    const { answers } = await open(pauseView());
    answers['pause.leave'] = new RequestRefused('storage-failed', '');
    await press('Look around you');
    await press('Leave');
    expect(text()).toContain('could not save');
  });

  it('lets the wait go on, and says its end once', async () => {
    await open(pauseView());
    await press('Look around you');
    const said = () => inView()[0]?.querySelector('.said');
    expect(said()?.textContent).toBe('The wait goes on meanwhile.');
    expect(said()?.getAttribute('role')).toBe('status');
    await pass(20_400);
    expect(said()?.textContent).toBe('The wait is over.');
    await press('Back to the pause');
    expect(button('Go on for a while')).toBeDefined();
  });

  it('gives the pause back as it was, with the focus on its chip', async () => {
    await open(pauseView());
    await pass(20_400);
    await press('Go on for a while');
    const pause = container.querySelector('main');
    const field = container.querySelector<HTMLInputElement>('input[type=text]');
    await act(() => {
      if (!field) return;
      field.value = 'one message';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press('Ride the wave');
    await press('Back to the pause');
    expect(inView()).toEqual([pause]);
    expect(container.querySelector<HTMLInputElement>('input[type=text]')?.value).toBe('one message');
    expect(document.activeElement?.textContent).toBe('Ride the wave, 3 min');
  });

  it('is found again as it was left, until it has ended', async () => {
    await open(pauseView());
    await press('Look around you');
    await press('Skip this');
    await press('Back to the pause');
    await press('Look around you');
    expect(text()).toContain('Four things you can touch.');
    for (const _ of [1, 2, 3, 4]) await press('Skip this');
    expect(text()).toContain('You are here.');
    expect(button('Leave')?.className).toContain('main');
    await press('Back to the pause');
    await press('Look around you');
    expect(text()).toContain('Five things you can see.');
  });

  const toTheEnd = async (view: PauseView) => {
    const opened = await open(view);
    await press('Look around you');
    for (const _ of [1, 2, 3, 4, 5]) await press('Skip this');
    expect(text()).toContain('You are here.');
    return opened;
  };

  it('asks at its end whether it helped, keeps the answer, and keeps the focus', async () => {
    const { asked } = await toTheEnd(pauseView());
    expect(text()).toContain('Did that help?');
    await press('A bit');
    expect(asked.at(-1)).toEqual({ type: 'exercise.helped', exercise: 'grounding', helped: 'aBit' });
    expect(text()).not.toContain('Did that help?');
    expect(document.activeElement?.textContent).toMatch(/^Noted/);
    await press('Once more');
    expect(text()).not.toContain('Noted');
  });

  it('says so when the answer could not be kept, and can be told again', async () => {
    const { answers } = await toTheEnd(pauseView());
    answers['exercise.helped'] = new RequestRefused('storage-failed', '');
    await press('Yes');
    expect(text()).toContain('could not save');
    expect(text()).toContain('Did that help?');
    answers['exercise.helped'] = null;
    await press('Yes');
    expect(text()).toContain('Noted');
  });

  it('asks nothing in a private window, which keeps nothing', async () => {
    await toTheEnd(pauseView({ private: true, helped: {} }));
    expect(text()).not.toContain('Did that help?');
  });

  it('goes over to another exercise, and the focus comes back to the chip that was pressed', async () => {
    await open(pauseView());
    await press('Ride the wave');
    await press('Look around you');
    expect(text()).toContain('Five things you can see.');
    await press('Back to the pause');
    expect(document.activeElement?.textContent).toBe('Ride the wave, 3 min');
  });

  it('takes no one to the site when the limit ends meanwhile: going on from the pause is an act', async () => {
    const { answers, change, went } = await open(pauseView());
    await press('Look around you');
    answers['pause.get'] = pauseView({ verdict: { kind: 'allow', passUntil: null } });
    await act(() => change());
    await pass(60_000);
    expect(went).toEqual([]);
    expect(text()).toContain('Five things you can see.');
    await press('Back to the pause');
    expect(went).toEqual([]);
    await press('Go on to the page');
    expect(went).toEqual([href]);
  });

  it('asks nothing on its way back where nothing was missed', async () => {
    const { typesAsked } = await open(pauseView());
    const before = typesAsked().length;
    await press('Look around you');
    await press('Back to the pause');
    expect(typesAsked().slice(before)).toEqual([]);
  });
});
