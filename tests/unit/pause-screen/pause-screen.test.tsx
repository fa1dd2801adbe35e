import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PausePage } from '../../../components/models/pause-page';
import { mountPause } from '../../../components/screens/pause/mount-pause';
import { type Client, RequestRefused } from '../../../lib/app/client';
import type { PauseView } from '../../../lib/app/protocol/views';
import { asksAbout } from '../../../lib/domain/commitment/happening';
import { createFakeNotebook } from '../../support/fake-notebook';
import { createPromptStore } from '../../support/prompt-store';
import { createFakeClient, someLimit, someSettings, someStanding } from '../ui/fake-client';

const href = 'https://www.example.com/private/page?with=words';
const limit = someLimit();

const pauseView = (over: Partial<PauseView> = {}): PauseView => ({
  now: Date.now(),
  token: 'token-1234',
  address: { href, host: 'www.example.com' },
  verdict: { kind: 'pause', limits: ['a'], waitSeconds: 20, minutes: [5, 10], until: null },
  standings: [someStanding(limit)],
  timeRanOut: false,
  wentOnFor: null,
  settings: someSettings({ words: { reason: 'Quiet evenings matter more to me.', plan: 'I read a page.' } }),
  asks: [],
  trial: null,
  helped: {},
  metToday: 0,
  private: false,
  ...over,
});

/** A tab whose visibility and clock the test holds. The clock is the fake timers' own. */
const createFakePage = (over: Partial<PausePage> = {}) => {
  const listeners = new Set<() => void>();
  const returns = new Set<() => void>();
  const state = { visible: true, token: null as string | null, went: [] as string[] };
  const listen = (set: Set<() => void>) => (callback: () => void) => {
    set.add(callback);
    return () => set.delete(callback);
  };
  const page: PausePage = {
    framed: false,
    memory: createPromptStore('hoping'),
    canGoBack: () => true,
    token: () => state.token,
    keepToken: (token) => {
      state.token = token;
    },
    goTo: (address) => {
      state.went.push(address);
    },
    isVisible: () => state.visible,
    onVisibility: listen(listeners),
    onReturn: listen(returns),
    now: () => performance.now(),
    wall: () => Date.now(),
    ...over,
  };
  const setVisible = (visible: boolean) => {
    state.visible = visible;
    for (const listener of listeners) listener();
  };
  const comeBack = () => {
    for (const callback of returns) callback();
  };
  return { page, state, setVisible, comeBack, listeners };
};

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined));

let container: HTMLElement;
let unmount: () => void;

const open = async (
  view: PauseView | Error,
  over: Partial<PausePage> = {},
  notebook = createFakeNotebook(),
  client?: Client,
) => {
  const background = createFakeClient({ 'pause.get': view, 'pause.goOn': { href } });
  const tab = createFakePage(over);
  await act(() => {
    unmount = mountPause({
      container,
      client: client ?? background.client,
      openNotebook: async () => notebook,
      page: tab.page,
    });
  });
  await act(() => vi.dynamicImportSettled());
  await pass(0);
  await act(() => vi.dynamicImportSettled());
  return { ...background, ...tab, notebook };
};

const text = () => container.textContent ?? '';
const button = (name: string) =>
  [...container.querySelectorAll('button')].find((element) => element.textContent?.trim() === name);
const press = async (name: string) => {
  const found = button(name);
  if (!found) throw new Error(`no button "${name}"`);
  await act(() => found.click());
  await pass(0);
};
/** Opens the part that names the page; it is fetched then. */
const showPage = async () => {
  const details = container.querySelector<HTMLDetailsElement>('.foot details');
  if (!details) throw new Error('no details');
  await act(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  await act(() => vi.dynamicImportSettled());
  await pass(200);
};
const news = () => container.querySelector('[role=status]')?.textContent;

beforeEach(() => {
  vi.useFakeTimers();
  document.title = 'Ebb';
  container = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  unmount();
  container.remove();
  vi.useRealTimers();
});

describe('the pause page', () => {
  it('shows the own sentence first, then Leave with the focus, then the plan', async () => {
    await open(pauseView());
    expect(container.querySelector('h1')?.textContent).toBe('Quiet evenings matter more to me.');
    expect(document.activeElement).toBe(button('Leave'));
    expect(text()).toMatch(/Quiet evenings.*Leave.*Back to where you were.*I read a page\..*Or wait a moment/);
    expect(text()).toContain('Your limit: Evenings');
  });

  it('keeps the background awake in a private window, where it alone holds the address', async () => {
    const { typesAsked, state } = await open(
      pauseView({
        private: true,
        verdict: { kind: 'pause', limits: ['a'], waitSeconds: 60, minutes: [5], until: null },
      }),
    );
    await pass(59_000);
    expect(typesAsked().filter((type) => type === 'pause.get')).toHaveLength(3);
    // Asking again begins no new wait.
    await pass(2_000);
    expect(text()).not.toContain('Or wait a moment');
    expect(state.went).toEqual([]);
  });

  it('asks once in a normal window', async () => {
    const { typesAsked } = await open(pauseView());
    await pass(60_000);
    expect(typesAsked().filter((type) => type === 'pause.get')).toHaveLength(1);
  });

  it('has a kind line where no own words are written', async () => {
    await open(pauseView({ settings: someSettings() }));
    expect(container.querySelector('h1')?.textContent).toBe('Urges rise, and they ebb. This one will too.');
    expect(text()).not.toContain('What you wrote');
  });

  it('keeps the address out of sight until the person asks, and out of the title', async () => {
    await open(pauseView());
    const details = container.querySelector<HTMLDetailsElement>('.foot details');
    expect(details?.open).toBe(false);
    expect(text()).not.toContain('example');
    await showPage();
    expect(details?.textContent).toContain(href);
    expect(text().replace(details?.textContent ?? '', '')).not.toContain('example');
    expect(document.title).toBe('Ebb');
  });

  it('says why the page is limited, with the entry of the list, when the person asks', async () => {
    const { asked, answers } = await open(pauseView());
    answers['pause.why'] = [
      {
        limit: 'a',
        name: 'Evenings',
        onHold: false,
        everything: false,
        patterns: ['~private'],
        lists: [{ id: 'x', name: 'Adult', entry: 'example.com' }],
        labelled: true,
      },
    ];
    expect(asked.map(({ type }) => type)).not.toContain('pause.why');
    await showPage();
    expect(asked).toContainEqual({ type: 'pause.why', token: 'token-1234' });
    for (const line of [
      'Evenings: it covers ~private.',
      'Evenings: the list “Adult” has example.com.',
      'Evenings: the page labels itself as adult.',
    ]) {
      expect(text()).toContain(line);
    }
  });

  it('leaves a site out after it has said that this waits, and not before', async () => {
    const now = Date.now();
    const { asked, answers } = await open(pauseView());
    const pending = { field: { of: 'limit', id: 'a', name: 'sites' } as const, to: null, ask: 'x', askedAt: now };
    const changes = [{ ...pending, waitMs: 1_800_000, breaksLock: false }];
    const state = { kind: 'waiting', readyAt: now + 1_800_000 } as const;
    answers['pause.leaveOut'] = {
      site: 'example.com',
      limits: ['Evenings'],
      happening: { kind: 'waits', ask: { id: 'x', askedAt: now, changes, state }, undo: null },
      now,
    };
    await showPage();
    await press('Not this site');
    expect(text()).toContain('Evenings: leave out everything on example.com. This is looser, so it waits.');
    const asks = () => asked.filter(({ type }) => type === 'pause.leaveOut');
    expect(asks()).toMatchObject([{ ask: false }]);
    await press('Keep it as it is');
    await press('Not this site');
    await press('Ask for it');
    expect(asks().at(-1)).toMatchObject({ ask: true, token: 'token-1234' });
    expect(text()).toContain('Asked. It is ready');
    expect(button('Ask for it')).toBeUndefined();
  });

  it.each([true, false])(
    'says that the name of a site left out is kept, in a private window: %s',
    async (isPrivate) => {
      const { answers } = await open(pauseView({ private: isPrivate }));
      const happening = { kind: 'now', ask: null, undo: null } as const;
      answers['pause.leaveOut'] = { site: 'example.com', limits: ['Evenings'], happening, now: Date.now() };
      await showPage();
      await press('Not this site');
      expect(text().includes('The name of the site is part of it.')).toBe(isPrivate);
    },
  );

  it('keeps the token in its history entry and asks with it', async () => {
    const { state, asked, change } = await open(pauseView());
    expect(state.token).toBe('token-1234');
    await act(() => change());
    await pass(0);
    expect(asked.filter(({ type }) => type === 'pause.get')).toEqual([
      { type: 'pause.get', token: null },
      { type: 'pause.get', token: 'token-1234' },
    ]);
  });

  it('leaves, and asks for nothing on its way out', async () => {
    const { asked, change, typesAsked, comeBack } = await open(pauseView());
    await press('Leave');
    expect(asked.at(-1)).toEqual({ type: 'pause.leave', token: 'token-1234', canGoBack: true });
    change();
    await pass(0);
    expect(typesAsked().at(-1)).toBe('pause.leave');
    comeBack();
    await pass(0);
    expect(typesAsked().at(-1)).toBe('pause.get');
  });

  it('says where Leave leads in a tab without history', async () => {
    const { asked } = await open(pauseView(), { canGoBack: () => false });
    expect(text()).toContain('Close this tab');
    await press('Leave');
    expect(asked.at(-1)).toMatchObject({ canGoBack: false });
  });

  it('shows the way out and help where nothing answers, and the pause once something does', async () => {
    let answer = (_view: PauseView) => {};
    const { client } = createFakeClient({});
    const ask = client.ask;
    const late = new Promise<PauseView>((resolve) => {
      answer = resolve;
    });
    await open(pauseView(), {}, undefined, {
      ...client,
      ask: ((request) => (request.type === 'pause.get' ? late : ask(request))) as typeof ask,
    });
    expect(text()).toBe('');
    await pass(3_000);
    await act(() => vi.dynamicImportSettled());
    expect(button('Leave')).toBeDefined();
    expect(text()).toContain('Help');
    expect(button('Try again')).toBeDefined();
    // Nobody is there to lead back.
    expect(text()).toContain('Close this tab');
    answer(pauseView());
    await pass(0);
    expect(text()).toContain('Or wait a moment');
    expect(text()).toContain('Back to where you were');
    expect(button('Try again')).toBeUndefined();
  });

  it('says so when leaving did not work, and stays as it is', async () => {
    const { answers } = await open(pauseView());
    answers['pause.leave'] = new RequestRefused('storage-failed', '');
    await press('Leave');
    expect(container.querySelector('[role=alert]')?.textContent).toContain('could not save');
    expect(text()).toContain('I read a page.');
  });

  it('moves on where nothing stands in the way any more', async () => {
    const { state, typesAsked } = await open(pauseView({ verdict: { kind: 'allow', passUntil: null } }));
    expect(state.went).toEqual([href]);
    expect(typesAsked()).not.toContain('pause.met');
  });

  it('asks again when the limit ends, and moves on', async () => {
    const until = Date.now() + 60_000;
    const { answers, state } = await open(
      pauseView({ verdict: { kind: 'block', limits: ['a'], until, allowance: null } }),
    );
    answers['pause.get'] = pauseView({ verdict: { kind: 'allow', passUntil: null } });
    await pass(60_000);
    expect(state.went).toEqual([href]);
  });

  it('opens help and makes the quick exit', async () => {
    const { asked } = await open(pauseView());
    await press('I could use some help');
    expect(asked.at(-1)).toEqual({ type: 'open', screen: 'help' });
    await press('Quick exit');
    expect(asked.at(-1)).toEqual({ type: 'quickExit' });
  });

  it('leaves nothing running when it is taken down', async () => {
    const { listeners, asked } = await open(pauseView({ address: null, verdict: null }));
    unmount();
    const before = asked.length;
    await pass(60_000);
    expect(asked).toHaveLength(before);
    expect(listeners.size).toBe(0);
  });
});

describe('the wait', () => {
  it('counts only while the page is in view', async () => {
    const { setVisible } = await open(pauseView());
    await pass(5_000);
    expect(text()).toContain('15 s');
    await act(() => setVisible(false));
    await pass(60_000);
    expect(text()).toContain('15 s');
    await act(() => setVisible(true));
    await pass(5_000);
    expect(text()).toContain('10 s');
  });

  it('does not count a time in which the machine slept', async () => {
    let slept = 0;
    const { page } = await open(pauseView(), { now: () => performance.now() + slept });
    expect(page.now()).toBeGreaterThanOrEqual(0);
    slept = 3_600_000;
    await pass(1_000);
    expect(text()).toMatch(/1[89] s/);
  });

  it('is read out every ten seconds and at its end, not each second', async () => {
    await open(pauseView());
    await pass(9_000);
    expect(news()).toBe('');
    await pass(1_000);
    expect(news()).toBe('10 seconds left. Then you can choose.');
    await pass(9_000);
    expect(news()).toBe('10 seconds left. Then you can choose.');
    await pass(1_200);
    expect(news()).toBe('The wait is over. You can leave or choose.');
  });

  it('is a progress bar with a name', async () => {
    await open(pauseView());
    await pass(5_000);
    const bar = container.querySelector('[role=progressbar]');
    expect(bar?.getAttribute('aria-valuenow')).toBe('5');
    expect(bar?.getAttribute('aria-labelledby')).toBe('wait-label');
  });

  it('goes on from where it was when the background has news', async () => {
    const { change } = await open(pauseView());
    await pass(5_000);
    await act(() => change());
    await pass(1_000);
    expect(text()).toContain('14 s');
  });

  it('tells the background once that the pause was met, and only when it is in view', async () => {
    const tab = await open(pauseView(), { isVisible: () => visible });
    expect(tab.typesAsked()).not.toContain('pause.met');
    visible = true;
    await act(() => tab.setVisible(true));
    await pass(5_000);
    expect(tab.asked.filter(({ type }) => type === 'pause.met')).toEqual([{ type: 'pause.met', token: 'token-1234' }]);
  });
  let visible = false;
});

describe('going on', () => {
  it('is not there before the wait is over, and never has the focus by itself', async () => {
    await open(pauseView());
    await pass(19_000);
    expect(button('Go on for a while')).toBeUndefined();
    await pass(1_400);
    expect(button('Go on for a while')).toBeDefined();
    expect(document.activeElement).toBe(button('Leave'));
  });

  it('needs a second act, with the minutes and the intention', async () => {
    const { asked, typesAsked, state } = await open(pauseView());
    await pass(20_400);
    await press('Go on for a while');
    expect(typesAsked()).not.toContain('pause.goOn');
    expect(document.activeElement).toBe(button('Leave'));
    const [, ten] = container.querySelectorAll<HTMLInputElement>('input[type=radio]');
    await act(() => ten?.click());
    const field = container.querySelector<HTMLInputElement>('input[type=text]');
    await act(() => {
      if (!field) return;
      field.value = ' one message ';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press('Go on for 10 minutes');
    expect(asked.at(-1)).toEqual({ type: 'pause.goOn', token: 'token-1234', minutes: 10, intention: 'one message' });
    expect(state.went).toEqual([href]);
  });

  it('keeps what was typed when the background says no', async () => {
    const { answers, state } = await open(pauseView());
    answers['pause.goOn'] = new RequestRefused('wait-not-over', '');
    await pass(20_400);
    await press('Go on for a while');
    await press('Go on for 5 minutes');
    expect(container.querySelector('[role=alert]')?.textContent).toContain('The wait is not over yet');
    expect(button('Go on for 5 minutes')).toBeDefined();
    expect(state.went).toEqual([]);
  });

  it('is put away with "Not now"', async () => {
    await open(pauseView());
    await pass(20_400);
    await press('Go on for a while');
    await press('Not now');
    expect(button('Go on for 5 minutes')).toBeUndefined();
  });
});

describe('a block', () => {
  it('has no wait and no way on, and says until when', async () => {
    const until = Temporal.Now.zonedDateTimeISO().add({ days: 1 }).startOfDay().with({ hour: 4 }).epochMilliseconds;
    await open(pauseView({ verdict: { kind: 'block', limits: ['a'], until, allowance: null } }));
    await pass(30_000);
    expect(text()).toContain('This limit is on until tomorrow, 4:00.');
    expect(container.querySelector('[role=progressbar]')).toBeNull();
    expect(text()).not.toContain('Go on');
    expect(text()).toContain('What were you hoping this would give you?');
    expect(document.activeElement).toBe(button('Leave'));
  });

  it('says that it is always on where it has no end', async () => {
    await open(pauseView({ verdict: { kind: 'block', limits: ['a'], until: null, allowance: null } }));
    expect(text()).toContain('This limit is always on.');
  });

  it('names the focus session', async () => {
    const standings = [someStanding(limit, { inFocus: true })];
    await open(
      pauseView({ standings, verdict: { kind: 'block', limits: ['a'], until: Date.now() + 1000, allowance: null } }),
    );
    expect(text()).toContain('Your focus session is on until');
  });
});

describe('other states', () => {
  it('says kindly that the time is used', async () => {
    await open(pauseView({ timeRanOut: true }));
    expect(text()).toContain('The time you set for this is used.');
  });

  it('asks twice more before it says that the address is not known', async () => {
    const unknown = pauseView({ token: null, address: null, verdict: null, standings: [] });
    const { typesAsked } = await open(unknown);
    expect(text()).not.toContain('does not know');
    await pass(250);
    await pass(1_000);
    expect(typesAsked()).toEqual(['pause.get', 'pause.get', 'pause.get']);
    await pass(300);
    expect(text()).toContain('Ebb does not know which page this was.');
    expect(text()).not.toContain('Go on');
    expect(button('Leave')).toBeDefined();
    expect(button('Help')).toBeDefined();
  });

  it('takes the address when it comes with the second answer', async () => {
    const { answers } = await open(pauseView({ token: null, address: null, verdict: null, standings: [] }));
    answers['pause.get'] = pauseView();
    await pass(2_000);
    expect(text()).toContain('Or wait a moment');
    expect(document.activeElement).toBe(button('Leave'));
  });

  it('offers Leave, Help and another try where the background gives no answer', async () => {
    const { answers } = await open(new RequestRefused('unexpected', ''));
    expect(text()).toContain('Something went wrong in Ebb.');
    expect(button('Leave')).toBeDefined();
    answers['pause.get'] = pauseView();
    await press('Try again');
    expect(text()).toContain('Or wait a moment');
  });

  it('asks nothing and says nothing in a frame', async () => {
    const { asked } = await open(pauseView(), { framed: true });
    await pass(5_000);
    expect(asked).toEqual([]);
    expect(text()).toBe('');
  });
});

describe('passes out of an allowance', () => {
  const allowed = someLimit({ strength: 'block', allowance: { perWeek: 3, minutes: 10 } });
  const withPasses = (left: number) =>
    pauseView({
      verdict: {
        kind: 'block',
        limits: ['a'],
        until: null,
        allowance: left > 0 ? { waitSeconds: 20, minutes: 10, left } : null,
      },
      standings: [someStanding(allowed, { allowanceLeft: left })],
    });

  it('are offered after the wait, by two acts, with what is left', async () => {
    const { asked, state } = await open(withPasses(2));
    expect(text()).toContain('This limit is always on.');
    expect(text()).toContain('Or wait a moment, then choose');
    expect(button('Use one of your passes')).toBeUndefined();
    await pass(21_000);
    expect(text()).toContain('This limit is always on.');
    await press('Use one of your passes');
    expect(asked.some(({ type }) => type === 'pause.goOn')).toBe(false);
    await press('Use a pass: 10 minutes (2 of 3 left this week)');
    expect(asked.at(-1)).toMatchObject({ type: 'pause.goOn', minutes: 10 });
    expect(state.went).toEqual([href]);
  });

  it('that are used up are not spoken of, and nothing waits', async () => {
    await open(withPasses(0));
    await pass(60_000);
    expect(button('Use one of your passes')).toBeUndefined();
    expect(text()).not.toContain('Or wait a moment');
  });
});

describe('what waits for a limit', () => {
  const waiting = (askedAt: number) => {
    const field = { of: 'limit', id: limit.id, name: 'onHold' } as const;
    const pending = [{ field, to: true, ask: 'one', askedAt, waitMs: 30 * 60_000, breaksLock: false }];
    const words = { reason: 'Quiet evenings.', plan: '' };
    const settings = someSettings({ firstStartedAt: 0, words, limits: [limit], pending });
    return pauseView({ settings, asks: asksAbout(settings, [limit.id], Date.now()) });
  };
  const foot = () => container.querySelector('.foot');

  it('is one small line in the foot, with nothing to press', async () => {
    await open(waiting(Date.now()));
    expect(foot()?.textContent).toContain('A change of this limit is waiting. Ready ');
    expect(foot()?.querySelectorAll('button')).toHaveLength(1);
  });

  it('is a fact where it is ready, and no way to it', async () => {
    await open(waiting(Date.now() - 31 * 60_000));
    expect(foot()?.textContent).toContain('A change of this limit is ready in your limits.');
    expect(button('Make it so')).toBeUndefined();
  });
});
