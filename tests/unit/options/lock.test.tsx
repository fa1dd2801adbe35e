import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFakeNotebook } from '../../support/fake-notebook';
import { someSettings } from '../ui/fake-client';
import { type OpenPage, openPage } from './page';

let page: OpenPage;
afterEach(() => {
  page?.close();
  vi.useRealTimers();
});

const passphrase = 'kettle gate blue morning';
const hour = { date: '2026-11-20', hour: 12, offsetMinutes: 60 };
const openLock = async (name: string) => {
  // The part is fetched when it is first shown.
  const summary = await vi.waitFor(() => {
    const found = [...page.container.querySelectorAll('summary')].find((each) => each.textContent === name);
    if (!found) throw new Error(`no "${name}" yet`);
    return found;
  });
  await act(() => summary.click());
};

describe('setting a lock', () => {
  it('says first that nobody can bring a passphrase back, and asks for it twice', async () => {
    page = await openPage({ fragment: '#settings' });
    await openLock('Set a lock');
    expect(page.text()).toContain('If you forget the passphrase, nobody can bring it back.');
    await page.type('A passphrase', 'short');
    await page.press('Switch the lock on');
    expect(page.text()).toContain('It needs at least 8 characters.');
    await page.type('A passphrase', passphrase);
    await page.press('Switch the lock on');
    expect(page.text()).toContain('The two are not the same yet.');
    await page.type('The same once more', passphrase);
    await page.press('Switch the lock on');
    expect(page.text()).toContain('Tick the line above first');
    expect(page.fakeLock.now.state).toBe('off');
    await page.choose('I know that nobody can bring it back');
    await page.type('Lock when Ebb was not used for', '15');
    await page.press('Switch the lock on');
    expect(page.fakeLock.now).toMatchObject({ state: 'open', passphrase, idleMinutes: 15 });
    expect(page.text()).toContain('The lock is on, and open now.');
  });

  it.each([
    ['move into the notes where they are not to stay', false],
    ['stay where the person wants it so', true],
  ])('the words of the pause page %s', async (_name, keep) => {
    const words = { reason: 'Sam and mornings', plan: 'If late, then tea' };
    const notebook = createFakeNotebook();
    page = await openPage({ fragment: '#settings', settings: someSettings({ words }), notebook });
    await openLock('Set a lock');
    await page.type('A passphrase', passphrase);
    await page.type('The same once more', passphrase);
    await page.choose('I know that nobody can bring it back');
    if (keep) await page.choose('Leave the two lines where they are');
    await page.press('Switch the lock on');
    expect(page.settings().words).toEqual(keep ? words : { reason: '', plan: '' });
    // Nor is it among what can be undone.
    expect(JSON.stringify(page.settings()).includes(words.reason)).toBe(keep);
    expect(notebook.all().map(({ kind, body, onPause }) => [kind, body, onPause])).toEqual(
      keep
        ? []
        : [
            ['reason', { text: words.reason }, 'open'],
            ['card', { text: words.plan }, 'open'],
          ],
    );
  });

  it('says so where another window has set one at the same time', async () => {
    const notebook = createFakeNotebook();
    page = await openPage({
      fragment: '#settings',
      settings: someSettings({ words: { reason: 'Sam', plan: '' } }),
      notebook,
    });
    await openLock('Set a lock');
    await page.type('A passphrase', passphrase);
    await page.type('The same once more', passphrase);
    await page.choose('I know that nobody can bring it back');
    // Set there, and not yet heard of here.
    Object.assign(page.fakeLock.now, { state: 'open', passphrase: 'words of the other one' });
    await page.press('Switch the lock on');
    await page.settle();
    expect(page.text()).toContain('A lock is on already.');
    expect(page.text()).toContain('The lock is on, and open now.');
    expect(page.fakeLock.now.passphrase).toBe('words of the other one');
    expect(notebook.all()).toEqual([]);
  });

  it('is offered in no private window', async () => {
    page = await openPage({ fragment: '#settings', lock: { state: 'private' } });
    await vi.waitFor(() => expect(page.text()).toContain('Open this page in a normal window to set a lock.'));
    expect(page.text()).not.toContain('Set a lock');
  });
});

describe('a lock that is on', () => {
  it('can be locked from the head of the page, changed and taken off', async () => {
    page = await openPage({ fragment: '#settings', lock: { state: 'open', passphrase } });
    await page.settle();
    await openLock('Change the passphrase');
    await page.type('The passphrase of now', 'not this one');
    await page.type('A passphrase', 'other words now');
    await page.type('The same once more', 'other words now');
    await page.press('Change it');
    expect(page.text()).toContain('That is not the passphrase.');
    await page.type('The passphrase of now', passphrase);
    await page.press('Change it');
    expect(page.fakeLock.now.passphrase).toBe('other words now');
    await openLock('Take the lock off');
    await page.type('Your passphrase', 'other words now');
    await page.press('Take it off');
    expect(page.fakeLock.now.state).toBe('off');
  });

  it('closes by a button in the head of every screen', async () => {
    page = await openPage({ fragment: '#limits', lock: { state: 'open', passphrase } });
    await page.press('Lock now');
    expect(page.fakeLock.now.state).toBe('locked');
    expect(page.container.querySelector('header')?.textContent).not.toContain('Lock now');
  });

  it('notes that somebody uses the page, and not with every key', async () => {
    page = await openPage({ fragment: '#limits', lock: { state: 'open', passphrase } });
    for (let key = 0; key < 5; key += 1) window.dispatchEvent(new Event('keydown'));
    expect(page.fakeLock.done).toEqual(['touch']);
  });
});

describe('a lock that cannot be read', () => {
  it.each(['#week', '#notes', '#check-in'])(
    'is told of on %s, with help, erasing and leaving in reach',
    async (fragment) => {
      page = await openPage({ fragment, lock: { state: 'unreadable' } });
      await vi.waitFor(() => expect(page.heading()).toBe('The lock cannot be read'));
      expect(page.text()).toContain('Nothing was erased');
      expect(page.text()).not.toContain('Your passphrase');
      expect(page.find<HTMLAnchorElement>('main a', 'Help').getAttribute('href')).toBe('#help');
      expect(page.text()).toContain('Remove Ebb');
      await page.press('Erase everything that is locked');
      await page.press('Erase everything');
      await vi.waitFor(() => expect(page.fakeLock.done).toContain('eraseAll'));
    },
  );

  it('is told of among the settings, and no other is set over it', async () => {
    page = await openPage({ fragment: '#settings', lock: { state: 'unreadable' } });
    await vi.waitFor(() => expect(page.text()).toContain('no passphrase opens it'));
    expect(page.text()).not.toContain('Set a lock');
  });
});

describe('while it is locked', () => {
  it.each(['#week', '#notes', '#notes/back', '#check-in', '#report'])(
    '%s shows the lock screen, and help stays in reach',
    async (fragment) => {
      const notebook = createFakeNotebook();
      await notebook.add({ ...hour, kind: 'reason', onPause: 'open', body: { text: 'Sam and mornings' } });
      page = await openPage({ fragment, notebook, lock: { state: 'locked', passphrase } });
      await vi.waitFor(() => expect(page.heading()).toBe('Locked'));
      expect(page.text()).not.toContain('Sam and mornings');
      expect(page.find<HTMLAnchorElement>('main a', 'Help').getAttribute('href')).toBe('#help');
      await page.type('Your passphrase', passphrase);
      await page.press('Unlock');
      await vi.waitFor(() => expect(page.heading()).not.toBe('Locked'));
    },
  );

  it.each(['#limits', '#settings', '#help', '#learn'])('%s is as it always is', async (fragment) => {
    page = await openPage({ fragment, lock: { state: 'locked', passphrase } });
    await page.settle();
    expect(page.heading()).not.toBe('Locked');
  });

  it('says that a passphrase is wrong, and how long one waits', async () => {
    page = await openPage({ fragment: '#week', lock: { state: 'locked', passphrase, waitMs: 0 } });
    await vi.waitFor(() => expect(page.heading()).toBe('Locked'));
    await page.press('Unlock');
    expect(page.text()).toContain('Type your passphrase first.');
    page.fakeLock.now.waitMs = 0;
    await page.type('Your passphrase', 'not this one');
    await page.press('Unlock');
    expect(page.container.querySelector('[role=alert]')?.textContent).toBe('That is not the passphrase.');
    page.fakeLock.now.waitMs = 15_000;
    await page.press('Unlock');
    expect(page.text()).toContain('You can try again in 15 seconds.');
    expect(page.find('button', 'Unlock').getAttribute('aria-disabled')).toBe('true');
  });

  it('lets everything that is locked be erased, once it has asked', async () => {
    page = await openPage({ fragment: '#week', lock: { state: 'locked', passphrase } });
    await vi.waitFor(() => expect(page.heading()).toBe('Locked'));
    await page.press('Erase everything that is locked');
    expect(page.text()).toContain('It cannot be undone.');
    expect(page.fakeLock.done).toEqual([]);
    await page.press('Erase everything');
    expect(page.fakeLock.done).toEqual(['eraseAll']);
    expect(page.asked).toContainEqual({ type: 'reminders.set', reminders: [] });
    await vi.waitFor(() => expect(page.heading()).not.toBe('Locked'));
  });

  it('erases days whose meetings it cannot read, and leaves the reminders alone', async () => {
    const notebook = createFakeNotebook();
    page = await openPage({ fragment: '#week', notebook, lock: { state: 'locked', passphrase } });
    notebook.setLock('locked');
    page.background.answers['records.erase'] = { rows: null };
    await vi.waitFor(() => expect(page.heading()).toBe('Locked'));
    await page.press('Erase these records');
    await page.press('Erase them');
    expect(page.text()).toContain('They are gone.');
    expect(page.asked.map(({ type }) => type)).not.toContain('reminders.set');
  });
});
