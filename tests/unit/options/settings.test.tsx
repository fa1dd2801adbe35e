import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { eraseRangeOf } from '../../../components/screens/settings/erase-range';
import { RequestRefused } from '../../../lib/app/client';
import { createFakeNotebook } from '../../support/fake-notebook';
import { someLimit, someSettings } from '../ui/fake-client';
import { type OpenPage, openPage, someCoverage } from './page';

let page: OpenPage;
afterEach(() => page?.close());

const erased = () => page.asked.filter((request) => request.type === 'records.erase');
const inDialog = () => page.container.querySelector('dialog[open]')?.textContent ?? '';

describe('a preference', () => {
  it.each([
    ['Your day begins at', '06:00', { dayStart: '06:00' }],
    ['Your week begins on', '7', { weekStart: 7 }],
    ['Stop counting when you are away for', '120', { idleSeconds: 120 }],
    ['A visit ends after', '30', { visitGapMinutes: 30 }],
    ['Tell me before time runs out', '0', { warningSeconds: 0 }],
  ])('%s is saved at once, and says so', async (label, value, preferences) => {
    page = await openPage({ fragment: '#settings' });
    await page.type(label, value);
    expect(page.changes).toEqual([{ kind: 'set-preferences', preferences }]);
    expect(page.control(label).value).toBe(value);
    expect(page.control(label).closest('.preference')?.querySelector('[role=status]')?.textContent).toBe('Saved');
  });

  it.each([
    ['Show the minutes left on the page', { chip: true }],
    ['Let the page fade to grey near the end', { fade: true }],
  ])('%s is off, is turned by itself, and says that pages can notice it', async (label, preferences) => {
    page = await openPage({ fragment: '#settings' });
    const turned = page.control(label) as HTMLInputElement; // CAST: a switch
    expect([turned.type, turned.getAttribute('role'), turned.checked]).toEqual(['checkbox', 'switch', false]);
    expect(turned.closest('.preference')?.querySelector('.hint')?.textContent).toMatch(/those pages can notice/);
    const turn = async () => {
      await act(() => turned.click());
      await page.settle();
    };
    await turn();
    expect(page.changes).toEqual([{ kind: 'set-preferences', preferences }]);
    expect(turned.checked).toBe(true);
    expect(turned.closest('.preference')?.querySelector('[role=status]')?.textContent).toBe('Saved');
    await turn();
    expect(turned.checked).toBe(false);
  });

  it('changes the language of the page', async () => {
    page = await openPage({ fragment: '#settings' });
    await page.type('Language of Ebb', 'es');
    await vi.waitFor(async () => {
      await page.settle();
      expect(page.heading()).toBe('Ajustes');
    });
    expect(document.documentElement.lang).toBe('es');
  });

  it('offers a stored value that is not among the usual ones', async () => {
    const settings = someSettings();
    page = await openPage({
      fragment: '#settings',
      settings: { ...settings, preferences: { ...settings.preferences, dayStart: '04:30' } },
    });
    expect(page.control('Your day begins at').value).toBe('04:30');
  });

  it('that could not be saved stays as it was, and says why', async () => {
    page = await openPage({ fragment: '#settings', refusal: new RequestRefused('storage-failed', '') });
    await page.type('A visit ends after', '30');
    expect(page.text()).toContain('The browser could not save that.');
    expect(page.text()).not.toContain('Saved');
  });
});

describe('erasing records', () => {
  it('asks first, and says how much is gone', async () => {
    page = await openPage({ fragment: '#settings' });
    await page.choose('All of them');
    await page.press('Erase these records');
    expect(inDialog()).toContain('Every record that Ebb has kept on this device goes at once.');
    expect(erased()).toEqual([]);
    await page.press('Keep them');
    expect(erased()).toEqual([]);
    await page.press('Erase these records');
    await page.press('Erase them');
    expect(erased()).toEqual([{ type: 'records.erase', from: null, to: null }]);
    expect(page.text()).toContain('12 entries are gone.');
  });

  it.each([
    [true, []],
    [false, ['On the sofa']],
  ])('erases what was written in that time too: %s', async (too, rest) => {
    const notebook = createFakeNotebook();
    const on = { onPause: 'no', hour: 9, offsetMinutes: 0 } as const;
    await notebook.add({ ...on, kind: 'note', date: '2026-11-20', body: { prompt: null, text: 'On the sofa' } });
    const meeting = { name: 'Group', place: '', date: null, weekday: 4, time: '19:00', remind: 10 };
    await notebook.add({ ...on, kind: 'meeting', date: '2026-11-01', body: meeting });
    page = await openPage({ fragment: '#settings', notebook });
    if (!too) await page.choose('Also what I wrote in that time');
    await page.press('Erase these records');
    await page.press('Erase them');
    expect((await notebook.entries('note')).map(({ body }) => body.text)).toEqual(rest);
    expect(await notebook.entries('meeting')).toHaveLength(1);
    expect(page.text()).toContain(too ? '13 entries are gone.' : '12 entries are gone.');
    if (too) expect(page.asked.at(-1)).toMatchObject({ type: 'reminders.set', reminders: [{ weekday: 4 }] });
  });

  it('erases today alone by default', async () => {
    page = await openPage({ fragment: '#settings' });
    await page.press('Erase these records');
    await page.press('Erase them');
    expect(erased()).toEqual([{ type: 'records.erase', from: '2026-11-20', to: '2026-11-20' }]);
  });

  it('asks for the days of a range that has none', async () => {
    page = await openPage({ fragment: '#settings' });
    await page.choose('From a day to a day');
    await page.press('Erase these records');
    expect(inDialog()).toBe('');
    expect(page.text()).toContain('Choose a day.');
    await page.type('From', '2026-11-01');
    await page.type('To', '2026-11-03');
    await page.press('Erase these records');
    await page.press('Erase them');
    expect(erased()).toEqual([{ type: 'records.erase', from: '2026-11-01', to: '2026-11-03' }]);
  });

  it.each([
    ['2026-08-21', true],
    ['2026-08-22', false],
  ])('says of days from %s on whether whole weeks may go with them: %s', async (from, said) => {
    page = await openPage({ fragment: '#settings' });
    await page.choose('From a day to a day');
    await page.type('From', from);
    await page.type('To', '2026-11-03');
    await page.press('Erase these records');
    expect(inDialog().includes('Each goes whole, even if you ask for one of its days.')).toBe(said);
  });

  it.each([
    ['day', { from: '2026-03-01', to: '2026-03-01' }],
    ['week', { from: '2026-02-23', to: '2026-03-01' }],
    ['range', { from: '2026-01-02', to: '2026-01-09' }],
    ['all', { from: null, to: null }],
  ] as const)('knows the days of the choice %s', (choice, range) => {
    expect(eraseRangeOf(choice, { today: '2026-03-01', from: '2026-01-09', to: '2026-01-02' })).toEqual(range);
  });

  it('knows no days of a range that is not filled in', () => {
    expect(eraseRangeOf('range', { today: '2026-03-01', from: '2026-01-09', to: '' })).toBeNull();
  });
});

describe('taking limits or Ebb away', () => {
  it('clears all limits after the question', async () => {
    page = await openPage({ fragment: '#settings', settings: someSettings({ limits: [someLimit()] }) });
    await page.press('Clear all limits');
    expect(inDialog()).toContain('1 limit goes');
    expect(page.changes).toEqual([]);
    await page.press('Clear them');
    expect(page.changes).toEqual([{ kind: 'clear-limits' }]);
    expect(page.text()).toContain('All limits are cleared');
  });

  it('removes Ebb by the question of the browser alone', async () => {
    page = await openPage({ fragment: '#settings' });
    const uninstall = vi.spyOn(page.client, 'uninstall');
    await page.press('Remove Ebb');
    expect(inDialog()).toBe('');
    expect(uninstall).toHaveBeenCalledOnce();
  });
});

describe('the coverage card of a record that cannot be written', () => {
  it.each([
    ['full', 'There is no room left on this device, so what you do is not recorded right now.'],
    ['failed', 'The browser could not write them the last time.'],
  ] as const)('says so: %s', async (record, said) => {
    page = await openPage({ fragment: '#settings', coverage: someCoverage({ record }) });
    expect(page.text()).toContain(said);
    expect(page.text()).toContain('Your limits hold and go on counting');
  });
});

describe('the coverage card', () => {
  it('says what is in place and what no extension can cover', async () => {
    page = await openPage({ fragment: '#settings' });
    expect(page.text()).toContain('All that your limits ask of the browser is in place.');
    expect(page.text()).toContain('Other browsers, other apps and other devices.');
    expect(page.text()).not.toContain('Allow in Incognito');
  });

  it.each([
    ['chromium', 'Turn on Allow in Incognito'],
    ['firefox', 'At Run in Private Windows, choose Allow.'],
  ] as const)('gives the steps for private windows in %s', async (browser, step) => {
    page = await openPage({ fragment: '#settings', coverage: someCoverage({ browser, privateWindows: false }) });
    expect(page.text()).toContain(step);
  });

  it('asks for the permission inside the click, and looks again', async () => {
    page = await openPage({
      fragment: '#settings',
      coverage: someCoverage({ addressBarClean: false, addressBarNeedsPermission: true }),
    });
    const request = vi.spyOn(page.client, 'requestPermission');
    page.background.answers['coverage.get'] = someCoverage();
    await page.press('Keep stopped addresses out of the address bar');
    expect(request).toHaveBeenCalledWith('history');
    expect(page.text()).toContain("are kept out of the address bar's suggestions");
  });
});

describe('the page', () => {
  it('moves focus to the heading of the screen that one goes to', async () => {
    page = await openPage({ fragment: '#settings' });
    await page.goTo('#limits');
    expect(document.activeElement?.textContent).toBe('Your limits');
    expect(page.find('nav a', 'Limits').getAttribute('aria-current')).toBe('page');
  });

  it('shows help while the settings cannot be read', async () => {
    page = await openPage({ fragment: '#help', unreadable: new RequestRefused('unexpected', '') });
    expect(page.heading()).toBe('People who can help');
  });

  it('draws nothing of the person while it is not known whether their pages open hidden', async () => {
    const unreadable = new RequestRefused('unexpected', '');
    page = await openPage({ fragment: '#notes', unreadable });
    expect(page.text()).not.toContain('Add a reason');
    expect(page.find('button', 'Try again')).toBeDefined();
    page.background.answers['settings.get'] = someSettings({
      preferences: { ...someSettings().preferences, blank: true },
    });
    await page.press('Try again');
    expect(page.container.querySelector('.words')?.hasAttribute('hidden')).toBe(true);
  });

  it('has a way to help and out on every screen', async () => {
    page = await openPage({ fragment: '#settings' });
    expect(page.container.querySelector('.page-header a[href="#help"]')?.textContent).toBe('Help');
    await page.press('Quick exit');
    expect(page.asked.at(-1)).toEqual({ type: 'quickExit' });
  });

  it('leaves nothing listening when it is taken down', async () => {
    page = await openPage({ fragment: '#week' });
    page.close();
    // What a component let go of as it went is let go of after the next frame.
    await page.settle();
    expect(page.background.listeners.size).toBe(0);
  });
});
