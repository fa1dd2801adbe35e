import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountPopup } from '../../../components/screens/popup/mount-popup';
import { type Client, RequestRefused } from '../../../lib/app/client';
import type { OutsideView, TodayView } from '../../../lib/app/protocol/views';
import { foresee, lastUndoable, openAsks } from '../../../lib/domain/commitment/happening';
import type { Settings } from '../../../lib/domain/settings/settings';
import en from '../../../locales/en.json';
import { createFakeNotebook } from '../../support/fake-notebook';
import { createPromptStore } from '../../support/prompt-store';
import { createFakeClient, someLimit, someSettings, someStanding } from '../ui/fake-client';

const start = new Date(2026, 10, 22, 21, 40, 5).getTime();

const commitmentOf = (settings: Settings, now: number) => ({
  asks: openAsks(settings, now),
  focusEnd: settings.focus ? foresee(settings, { kind: 'end-focus' }, now) : null,
  undoable: lastUndoable(settings, now),
});

const todayView = (over: Partial<TodayView> = {}): TodayView => ({
  now: Date.now(),
  settings: someSettings(),
  ...commitmentOf(over.settings ?? someSettings(), over.now ?? Date.now()),
  standings: [someStanding(someLimit({ name: 'Feeds' })), someStanding(someLimit({ id: 'b', name: 'News' }))],
  lock: 'off',
  pauses: { a: { met: 3, left: 2, goneOn: 1 } },
  here: {
    host: 'www.example.com',
    suggestion: 'example.com',
    limits: [],
    verdict: { kind: 'allow', passUntil: null },
    helps: false,
  },
  private: false,
  ...over,
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined));

let container: HTMLElement;
let unmount: () => void;

const open = async (view: TodayView | Error, memory = createPromptStore(), client?: Client) => {
  const notebook = createFakeNotebook();
  const background = createFakeClient({ 'today.get': view });
  const close = vi.fn();
  await act(() => {
    unmount = mountPopup({
      container,
      client: client ?? background.client,
      openNotebook: async () => notebook,
      page: { memory, now: () => Date.now(), close },
    });
  });
  await act(() => vi.dynamicImportSettled());
  await pass(0);
  // What the notes have is fetched as there is something to see, and read after that.
  await act(() => vi.dynamicImportSettled());
  await pass(0);
  return { ...background, close, notebook };
};

const text = () => container.textContent ?? '';
const button = (name: string) =>
  [...container.querySelectorAll('button')].find((element) => element.textContent?.trim() === name);
const choose = async (label: string) => {
  const found = [...container.querySelectorAll('label')].find((element) => element.textContent?.includes(label));
  await act(() => found?.querySelector('input')?.click());
};
const press = async (name: string) => {
  const found = button(name);
  if (!found) throw new Error(`no button "${name}"`);
  await act(() => found.click());
  await act(() => vi.dynamicImportSettled());
  await pass(0);
};
const type = (selector: string, value: string) =>
  act(() => {
    const field = container.querySelector<HTMLInputElement>(selector);
    if (!field) throw new Error(`no field ${selector}`);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const lastChange = (asked: readonly { type: string }[]) =>
  asked.filter((request) => request.type === 'settings.change').at(-1);

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(start);
  container = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  unmount();
  container.remove();
  vi.useRealTimers();
});

describe('the popup', () => {
  it('shows the page in front by its host, and every limit with the pauses of today', async () => {
    await open(todayView());
    expect(text()).toContain('www.example.com');
    expect(text()).toContain('No limit here');
    expect(text()).toContain('paused 3 times, left 2');
    expect(text()).toContain('A question for now');
  });

  it('shows the way out and help where nothing answers, and the day once something does', async () => {
    let answer = (_view: TodayView) => {};
    const late = new Promise<TodayView>((resolve) => {
      answer = resolve;
    });
    const { client } = createFakeClient({});
    const { ask } = client;
    const silent = { ...client, ask: ((asked) => (asked.type === 'today.get' ? late : ask(asked))) as typeof ask };
    await open(todayView(), undefined, silent);
    expect(text()).toBe('');
    await pass(3_000);
    await act(() => vi.dynamicImportSettled());
    expect(text()).toContain('Help');
    expect(button('Quick exit')).toBeDefined();
    expect(button('Try again')).toBeDefined();
    answer(todayView());
    await pass(0);
    expect(text()).toContain('www.example.com');
    expect(button('Try again')).toBeUndefined();
  });

  it('shows notes that come late below everything else, where they move nothing', async () => {
    let answer = (_view: OutsideView) => {};
    const late = new Promise<OutsideView>((resolve) => {
      answer = resolve;
    });
    const { client } = createFakeClient({ 'today.get': todayView() });
    const { ask } = client;
    const slow = { ...client, ask: ((asked) => (asked.type === 'outside.get' ? late : ask(asked))) as typeof ask };
    await open(todayView(), undefined, slow);
    expect(text()).not.toContain('A question for now');
    await pass(400);
    expect(text()).toContain('A question for now');
    expect(container.querySelector('aside')).toBeNull();
    answer({ days: [{ date: '2026-11-21', limits: ['a'] }], today: '2026-11-22' });
    await pass(0);
    const notes = container.querySelector('footer + aside');
    expect(notes?.textContent).toContain('It does not undo your other days.');
    // Opened and closed again, it stays where it is.
    await press('Note an urge');
    await press('Cancel');
    await pass(400);
    expect(container.querySelector('footer + aside')?.textContent).toBe(notes?.textContent);
  });

  it('says what to do before there is any limit, and offers no session', async () => {
    await open(todayView({ standings: [], here: null }));
    expect(text()).toContain('No limits yet');
    expect(text()).toContain('Open a site that takes more time than you want.');
    expect(button('Focus session')).toBeUndefined();
    expect(button('Limit this site')).toBeUndefined();
  });

  it('says in a private window that nothing is recorded', async () => {
    await open(todayView({ private: true }));
    expect(text()).toContain('This is a private window. Your limits count here. Nothing is recorded.');
  });

  it('limits no site that helps', async () => {
    const { here } = todayView();
    await open(todayView({ here: here && { ...here, helps: true } }));
    expect(text()).toContain('This site helps people.');
    expect(button('Limit this site')).toBeUndefined();
  });

  it('asks another question than the last time', async () => {
    const memory = createPromptStore();
    await open(todayView(), memory);
    const first = container.querySelector('.question .voice-2')?.textContent;
    unmount();
    await open(todayView(), memory);
    expect(container.querySelector('.question .voice-2')?.textContent).not.toBe(first);
  });

  it('keeps an answer as a note, and asks less, or this one no more', async () => {
    const { notebook } = await open(todayView(), createPromptStore('tired'));
    expect(text()).toContain(en.prompts.tired);
    await press('Write a line');
    const field = container.querySelector('textarea');
    expect(document.activeElement).toBe(field);
    await act(() => {
      if (field) field.value = '  On the sofa. Very. ';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    notebook.failWith('storage-full');
    await press('Keep it');
    expect(text()).toContain('There is no room left on this device.');
    notebook.failWith(null);
    await press('Keep it');
    expect(notebook.all().map(({ kind, body }) => [kind, body])).toEqual([
      ['note', { prompt: 'tired', text: 'On the sofa. Very.' }],
    ]);
    expect(text()).toContain('Kept in your notes.');
  });

  it.each([
    ['Not this one', 'This one will not come again.'],
    ['Ask me less', 'Ebb asks less from now on.'],
  ])('takes "%s" for an answer, says so, and keeps the focus there', async (name, said) => {
    const memory = createPromptStore('tired');
    await open(todayView(), memory);
    await press(name);
    await pass(20);
    expect(text()).not.toContain(en.prompts.tired);
    expect(document.activeElement?.textContent).toBe(said);
    unmount();
    vi.setSystemTime(Date.now() - (Date.now() % 3) + 1);
    await open(todayView(), memory);
    expect(container.querySelector('.question')).toBeNull();
  });

  it('notes an urge with two taps, and what goes with it', async () => {
    const { notebook } = await open(todayView());
    await press('Note an urge');
    await pass(0);
    await choose('7');
    await pass(0);
    expect(notebook.all().map(({ body }) => body)).toEqual([{ before: 7, after: null, clues: [] }]);
    await choose('tired');
    await choose('bored');
    await choose('tired');
    await pass(0);
    expect(notebook.all().map(({ body }) => body)).toEqual([{ before: 7, after: null, clues: ['bored'] }]);
    await press('Done');
    expect(document.activeElement).toBe(button('Note an urge'));
  });

  it('asks how an urge went on that was noted a little while ago, and no other', async () => {
    const { notebook } = await open(todayView());
    expect(text()).not.toContain('You noted an urge a while ago.');
    await press('Note an urge');
    await pass(0);
    await choose('7');
    await press('Done');
    await pass(0);
    expect(text()).toContain('You noted an urge a while ago.');
    await choose('3');
    await pass(0);
    expect(notebook.all().map(({ body }) => body)).toEqual([{ before: 7, after: 3, clues: [] }]);
    expect(text()).toContain('Noted. Thank you.');
  });

  it('keeps no urge of a private window, and says so', async () => {
    const { notebook } = await open(todayView({ private: true }));
    await press('Note an urge');
    await pass(0);
    expect(text()).toContain('In a private window nothing of this is kept.');
    expect(button('Write a line')).toBeUndefined();
    expect(notebook.all()).toEqual([]);
  });

  it('is fresh at every whole minute and after every change', async () => {
    const { answers, typesAsked, change } = await open(todayView());
    answers['today.get'] = todayView({ now: start + 55_000 });
    await pass(54_900);
    expect(typesAsked()).toEqual(['today.get']);
    await pass(200);
    expect(typesAsked()).toEqual(['today.get', 'today.get']);
    await act(() => change());
    expect(typesAsked()).toHaveLength(3);
  });

  it('opens the other screens and closes itself', async () => {
    const { asked, close } = await open(todayView());
    for (const [name, screen] of [
      ['This week', 'week'],
      ['Exercises', 'exercises'],
      ['All limits', 'limits'],
      ['Help', 'help'],
    ] as const) {
      await press(name);
      expect(asked.at(-1)).toEqual({ type: 'open', screen });
    }
    expect(close).toHaveBeenCalledTimes(4);
  });

  it('says so where the background gives no answer, and tries again', async () => {
    const { answers } = await open(new RequestRefused('unexpected', ''));
    expect(text()).toContain('Something went wrong in Ebb.');
    expect(button('Help')).toBeDefined();
    answers['today.get'] = todayView();
    await press('Try again');
    expect(text()).toContain('No limit here');
  });
});

describe('limit this site', () => {
  it('takes two steps and says what will happen before it is saved', async () => {
    const { asked, typesAsked } = await open(todayView());
    await press('Limit this site');
    expect(typesAsked()).not.toContain('settings.change');
    expect(document.activeElement?.textContent).toBe('Limit this site');
    expect(text()).toContain('This covers example.com and every address below it.');
    await choose('Keep it closed');
    expect(container.querySelector('.quoted')?.textContent).toMatch(/example\.com/);
    await press('Save');
    expect(lastChange(asked)).toMatchObject({
      change: {
        kind: 'add-limit',
        draft: {
          name: 'example.com',
          sites: { mode: 'these', patterns: ['example.com'] },
          strength: 'block',
          when: { kind: 'always' },
          goal: { minutes: 0, per: 'day' },
        },
      },
    });
    expect(text()).toContain('Saved. It holds from now on.');
    expect(document.activeElement).toBe(button('Limit this site'));
  });

  it('takes minutes a day', async () => {
    const { asked } = await open(todayView());
    await press('Limit this site');
    await choose('Some minutes a day');
    await type('input[type=number]', '45');
    await press('Save');
    expect(lastChange(asked)).toMatchObject({
      change: {
        draft: {
          strength: 'block',
          when: { kind: 'budgets', budgets: [{ unit: 'minutes', per: 'day', amount: 45 }], within: null },
          goal: { minutes: 45, per: 'day' },
        },
      },
    });
  });

  it('asks for a number that fits and saves nothing before', async () => {
    const { asked } = await open(todayView());
    await press('Limit this site');
    await choose('Some minutes a day');
    await type('input[type=number]', '0');
    expect(container.querySelector('[role=alert]')?.textContent).toContain('Please give a number from 1 to 1,440.');
    await press('Save');
    expect(lastChange(asked)).toBeUndefined();
  });

  it('keeps the form when saving did not work', async () => {
    const { answers } = await open(todayView());
    answers['settings.change'] = new RequestRefused('storage-failed', '');
    await press('Limit this site');
    await choose('Keep it closed');
    await press('Save');
    expect(text()).toContain('The browser could not save that.');
    expect(container.querySelector<HTMLInputElement>('.option:nth-of-type(3) input')?.checked).toBe(true);
    await press('Cancel');
    expect(text()).not.toContain('The browser could not save that.');
  });
});

describe('a focus session', () => {
  it('holds all limits and 25 minutes unless the person says otherwise', async () => {
    const { asked } = await open(todayView());
    await press('Focus session');
    await press('Start');
    expect(lastChange(asked)).toMatchObject({ change: { kind: 'start-focus', limits: ['a', 'b'], minutes: 25 } });
  });

  it('takes a number of the person’s own and the limits that they choose', async () => {
    const { asked } = await open(todayView());
    await press('Focus session');
    await choose('Other');
    await type('input[type=number]', '33');
    await choose('Feeds');
    await press('Start');
    expect(lastChange(asked)).toMatchObject({ change: { kind: 'start-focus', limits: ['b'], minutes: 33 } });
  });

  it('starts with no fewer than one limit', async () => {
    const { asked } = await open(todayView());
    await press('Focus session');
    await choose('Feeds');
    await choose('News');
    await press('Start');
    expect(text()).toContain('Please choose at least one limit.');
    expect(lastChange(asked)).toBeUndefined();
  });

  it('shows its end, and can be undone in its first minute only', async () => {
    const focus = { limits: ['a'], startedAt: start, endsAt: start + 25 * 60_000 };
    const { answers, asked } = await open(todayView({ settings: someSettings({ focus }) }));
    expect(text()).toContain('Focus until 22:05');
    expect(button('Focus session')).toBeUndefined();
    await press('Undo');
    expect(lastChange(asked)).toMatchObject({ change: { kind: 'undo-focus' } });
    answers['today.get'] = todayView({ now: start + 60_000, settings: someSettings({ focus }) });
    await pass(60_000);
    expect(text()).toContain('Focus until 22:05');
    expect(button('Undo')).toBeUndefined();
  });

  const running = (minutes: number, over: Partial<Settings> = {}) => {
    const focus = { limits: ['a'], startedAt: start - 5 * 60_000, endsAt: start + minutes * 60_000 };
    return todayView({ settings: someSettings({ firstStartedAt: 0, focus, ...over }) });
  };

  it('is ended early by asking, which says before that it waits', async () => {
    const { asked, answers } = await open(running(90));
    await press('End it early');
    expect(lastChange(asked)).toBeUndefined();
    expect(text()).toContain('This is looser, so it waits. It is ready in 30 minutes, today at 22:10.');
    await press('Let it run');
    expect(text()).not.toContain('This is looser');
    await press('End it early');
    const field = { of: 'focus' as const };
    const pending = [{ field, to: null, ask: 'x', askedAt: start, waitMs: 30 * 60_000, breaksLock: false }];
    answers['today.get'] = running(90, { pending });
    await press('Ask to end it');
    expect(lastChange(asked)).toMatchObject({ change: { kind: 'end-focus' } });
    expect(document.activeElement?.textContent).toContain('Asked. It is ready in 30 minutes, today at 22:10.');
  });

  it('is ended at once on the first day', async () => {
    await open(running(90, { firstStartedAt: start - 60_000 }));
    await press('End it early');
    expect(text()).not.toContain('This is looser');
    expect(button('End it now')).toBeDefined();
  });

  it('that ends before the wait is left to end', async () => {
    await open(running(20));
    await press('End it early');
    expect(text()).toContain('Ending it early would take longer than the session itself.');
    expect(button('Ask to end it')).toBeUndefined();
  });

  it('that is asked to end offers it no second time', async () => {
    const pending = [
      { field: { of: 'focus' as const }, to: null, ask: 'x', askedAt: start, waitMs: 30 * 60_000, breaksLock: false },
    ];
    await open(running(90, { pending }));
    expect(button('End it early')).toBeUndefined();
    expect(text()).toContain('1 change is waiting, ready today at 22:10');
  });
});

describe('what waits', () => {
  const hold = (id: string, askedAt: number) => ({
    field: { of: 'limit' as const, id, name: 'onHold' as const },
    to: true,
    ask: id,
    askedAt,
    waitMs: 30 * 60_000,
    breaksLock: false,
  });
  const withPending = (...pending: ReturnType<typeof hold>[]) =>
    todayView({
      settings: someSettings({ firstStartedAt: 0, limits: [someLimit(), someLimit({ id: 'b', number: 2 })], pending }),
    });

  it('is one line that leads to the limits, where it is confirmed', async () => {
    const { asked } = await open(withPending(hold('a', start), hold('b', start - 10 * 60_000)));
    await press('2 changes are waiting, the first is ready today at 22:00');
    expect(asked.at(-1)).toEqual({ type: 'open', screen: 'limits' });
    expect(button('Make it so')).toBeUndefined();
  });

  it('says first what is ready', async () => {
    await open(withPending(hold('a', start), hold('b', start - 31 * 60_000)));
    expect(button('1 change is ready')).toBeDefined();
  });

  it('is no line where nothing waits', async () => {
    await open(withPending());
    expect(container.querySelector('.waiting-line')).toBeNull();
  });
});

describe('the limit that was just saved', () => {
  it('can be taken back for ten minutes', async () => {
    const { asked, answers } = await open(todayView());
    await press('Limit this site');
    const limit = someLimit({ id: 'fresh' });
    const field = { of: 'limit' as const, id: 'fresh', name: 'presence' as const };
    const undoable = [{ id: 'act', at: start, changes: [{ field, before: null, after: limit, pending: null }] }];
    answers['today.get'] = todayView({ settings: someSettings({ limits: [limit], undoable }) });
    await press('Save');
    expect(text()).toContain('Saved. It holds from now on.');
    await press('Undo');
    expect(lastChange(asked)).toMatchObject({ change: { kind: 'undo', id: 'act' } });
    expect(text()).toContain('Undone. It is as it was before.');
    expect(document.activeElement?.textContent).toBe('Undone. It is as it was before.');
    expect(button('Undo')).toBeUndefined();
  });
});
