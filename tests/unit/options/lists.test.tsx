import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { ListsView } from '../../../lib/app/protocol/views';
import { openAccount } from '../../../lib/domain/lists/list-account';
import { type ListState, newListState } from '../../../lib/domain/lists/list-state';
import type { ListSubscription } from '../../../lib/domain/lists/subscription';
import { someLimit, someSettings } from '../ui/fake-client';
import { noon, type OpenPage, openPage } from './page';

let page: OpenPage;
afterEach(() => page.close());

const list = (over: Partial<ListSubscription> = {}): ListSubscription => ({
  id: 'a',
  name: 'Evening list',
  source: { kind: 'address', href: 'https://lists.example/a.txt' },
  createdAt: 0,
  ...over,
});
const good: ListState = { ...newListState, goodAt: noon - 60_000, domains: 1234, kept: true, host: 'lists.example' };
const view = (states: Record<string, ListState>, over: Partial<ListsView> = {}): ListsView => ({
  states,
  running: null,
  private: false,
  ...over,
});
const open = (states: Record<string, ListState> = { a: good }, over: Partial<ListsView> = {}) =>
  openPage({ fragment: '#lists', settings: someSettings({ lists: [list()] }), listsView: view(states, over) });

describe('the screen of lists', () => {
  it('says what to do where there is none', async () => {
    page = await openPage({ fragment: '#lists' });
    expect(page.heading()).toBe('Lists');
    expect(page.text()).toContain('You have no lists yet.');
    await page.press('Add this set');
    expect(page.changes).toMatchObject([
      { kind: 'subscribe', list: { name: 'Well-known adult sites', source: { kind: 'starter' } } },
    ]);
    expect(page.text()).toContain('The list “Well-known adult sites” is added.');
  });

  it('says how much a list covers, since when and from where', async () => {
    page = await open({ a: { ...good, host: 'mirror.example' } });
    expect(page.text()).toContain('Covers 1,234 sites');
    expect(page.text()).toContain('Read today');
    expect(page.text()).toContain('From lists.example, answered by mirror.example');
  });

  it('says why a refresh brought nothing, and that the old list holds', async () => {
    const failure = { problem: 'status', status: 404, at: noon, times: 1 } as const;
    page = await open({ a: { ...good, failure, nextTryAt: noon + 3_600_000 } });
    expect(page.text()).toContain('The server of this list said no (code 404).');
    expect(page.text()).toContain('stays in force');
    expect(page.text()).toContain('Ebb asks again today');
  });

  it('says what was left out and why, and an example only inside a fold of its own', async () => {
    const account = {
      ...openAccount(),
      lineCounts: { ...openAccount().lineCounts, cosmetic: 3 },
      examples: { cosmetic: [{ line: 7, text: 'explicit.example##.x' }] },
    };
    page = await open({ a: { ...good, account } });
    expect(page.text()).toContain('3 entries were left out');
    expect(page.text()).toContain('3 hide parts of pages');
    const example = [...page.container.querySelectorAll('code')].find((each) => each.textContent?.includes('explicit'));
    expect(example?.closest('details')?.parentElement?.closest('details')).not.toBeNull();
  });

  it('names the limits that use it, and leads to a new one', async () => {
    const sites = { mode: 'these', patterns: [], lists: ['a'], labelled: false } as const;
    const settings = someSettings({
      lists: [list()],
      limits: [someLimit({ sites: { ...sites, lists: ['a'], patterns: [] } })],
    });
    page = await openPage({ fragment: '#lists', settings, listsView: view({ a: good }) });
    expect(page.find('a', 'Evenings').getAttribute('href')).toBe('#limits/a');
    expect(page.find('a', 'Make a limit with this list').getAttribute('href')).toBe('#limits/new/list/a');
    await page.goTo('#limits/new/list/a');
    expect(page.control('Name').value).toBe('Evening list');
    await page.press('Save this limit');
    expect(page.changes).toMatchObject([{ kind: 'add-limit', draft: { sites: { lists: ['a'] } } }]);
  });

  it('removes a list only after the question', async () => {
    page = await open();
    await page.press('Remove');
    expect(page.changes).toEqual([]);
    await page.press('Remove it');
    expect(page.changes).toEqual([{ kind: 'unsubscribe', id: 'a' }]);
    expect(page.text()).toContain('You have no lists yet.');
  });

  it('renames a list, but not to nothing', async () => {
    page = await open();
    await page.press('Rename');
    await page.type('Name of the list', ' ');
    await page.press('Save the name');
    expect(page.text()).toContain('The list needs a name.');
    await page.type('Name of the list', 'Nights');
    await page.press('Save the name');
    expect(page.changes).toEqual([{ kind: 'rename-list', id: 'a', name: 'Nights' }]);
  });

  it('asks for a list now, and shows how far it is', async () => {
    page = await open();
    await page.press('Fetch now');
    expect(page.asked).toContainEqual({ type: 'lists.refresh', id: 'a' });
    page.close();
    page = await open({ a: good }, { running: { id: 'a', bytes: 50, size: 200, lines: 10, domains: 9 } });
    expect(page.text()).toContain('Reading: 25 % and 10 lines so far');
    await page.press('Cancel');
    expect(page.asked).toContainEqual({ type: 'lists.cancel', id: 'a' });
  });

  it.each([
    ['', 'This is no web address.'],
    ['http://lists.example/a', 'Ebb asks only encrypted addresses'],
    ['https://me:x@lists.example/a', 'Please leave the user name'],
  ])('says what is wrong with the address "%s"', async (address, problem) => {
    page = await openPage({ fragment: '#lists' });
    await page.type('Address of the list', address);
    await page.press('Subscribe to this address');
    expect(page.text()).toContain(problem);
    expect(page.changes).toEqual([]);
  });

  it('subscribes by an address of one’s own, and to one of the catalogue', async () => {
    page = await openPage({ fragment: '#lists' });
    await page.type('Address of the list', 'lists.example/b.txt');
    await page.press('Subscribe to this address');
    expect(page.changes[0]).toMatchObject({
      kind: 'subscribe',
      list: { name: 'lists.example', source: { kind: 'address', href: 'https://lists.example/b.txt' } },
    });
    const entry = page.container.querySelector('.catalogue-entry');
    const button = entry?.querySelector('button');
    await act(() => button?.click());
    await page.settle();
    expect(page.changes[1]).toMatchObject({ kind: 'subscribe', list: { source: { kind: 'address' } } });
    expect(page.container.querySelector('.catalogue-entry')?.textContent).toContain('Subscribed');
  });
});

describe('a text of one’s own', () => {
  const outcome = {
    ok: true,
    id: 'new-list',
    domains: 2,
    exceptions: 0,
    account: { ...openAccount(), lines: 3 },
  } as const;
  const readText = async () => {
    page = await openPage({ fragment: '#lists' });
    await page.type('Or paste a text', 'a.example\nb.example\n\n');
    await page.press('Read this text');
  };

  it('is read with its progress, and added under the id that it was read under', async () => {
    await readText();
    await act(() => page.fakeReader.orders[0]?.onProgress({ bytes: 5, lines: 1, domains: 1 }));
    expect(page.text()).toContain('1 line read. Names in it: 1');
    await act(() => page.fakeReader.end(outcome));
    await page.settle();
    expect(page.text()).toContain('2 sites found');
    await page.press('Add this list');
    expect(page.changes).toEqual([
      { kind: 'subscribe', list: { id: 'new-list', name: 'My list', source: { kind: 'text', fileName: null } } },
    ]);
    expect(page.fakeReader.forgotten).toEqual([]);
  });

  it('that is not wanted after all goes again', async () => {
    await readText();
    await act(() => page.fakeReader.end(outcome));
    await page.settle();
    await page.press('Do not add it');
    expect(page.fakeReader.forgotten).toEqual(['new-list']);
    expect(page.changes).toEqual([]);
  });

  it('can be given up, and says so where it cannot be read', async () => {
    await readText();
    await page.press('Cancel');
    expect(page.text()).toContain('Read this text');
    await page.type('Or paste a text', '<html>');
    await page.press('Read this text');
    await act(() => page.fakeReader.end({ ok: false, problem: 'html' }));
    await page.settle();
    expect(page.text()).toContain('A web page came instead of a list.');
    expect(page.text()).toContain('Nothing was changed.');
  });

  it('is not read in a private window', async () => {
    page = await openPage({ fragment: '#lists', listsView: view({}, { private: true }) });
    expect(page.text()).toContain('This is a private window.');
    expect(page.text()).not.toContain('Or paste a text');
  });
});
