import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { settingsFile } from '../../../lib/domain/data/kept-file';
import type { Settings } from '../../../lib/domain/settings/settings';
import { createFakeData } from '../../support/fake-data';
import { createFakeNotebook } from '../../support/fake-notebook';
import { someLimit, someSettings } from '../ui/fake-client';
import { noon, type OpenPage, openPage } from './page';

let page: OpenPage;
afterEach(() => page?.close());

const dayMs = 24 * 3_600_000;
const hour = { date: '2026-11-20', hour: 21, offsetMinutes: 60 };
const held = (over: Partial<Settings> = {}): Settings => ({
  ...someSettings(),
  firstStartedAt: noon - 3 * dayMs,
  limits: [someLimit({ waitSeconds: 30 })],
  nextLimitNumber: 2,
  ...over,
});
/** One part of it is looser, and the other stricter. */
const fileText = () =>
  settingsFile(
    held({ limits: [someLimit({ waitSeconds: 10 }), someLimit({ id: 'b', name: 'Nights' })] }),
    '2026-11-01',
  );

const open = async (world: Partial<Parameters<typeof openPage>[0]> = {}) => {
  page = await openPage({ fragment: '#settings/data', settings: held(), ...world });
  await vi.waitFor(async () => {
    await page.settle();
    expect(page.text()).toContain('If this device runs out of room');
  });
  await page.settle();
  return page;
};

const choose = async (text: string) => {
  const input = page.control('A file that Ebb saved');
  Object.defineProperty(input, 'files', { value: [new File([text], 'a.json')], configurable: true });
  await act(() => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.settle();
  await page.settle();
};
const inDialog = () => page.container.querySelector('dialog[open]')?.textContent ?? '';

it('says how long days are kept, and keeps what is chosen', async () => {
  await open();
  expect(page.text()).toContain('What became a week stays one.');
  expect(page.control('Keep single days for').value).toBe('13');
  await page.type('Keep single days for', '52');
  expect(page.settings().preferences.daysKeptWeeks).toBe(52);
  expect(page.settings().pending).toEqual([]);
  await page.type('Keep single days for', '0');
  expect(page.settings().preferences.daysKeptWeeks).toBe(0);
});

it('is reached from the settings, and says where it is', async () => {
  page = await openPage({ fragment: '#settings' });
  expect(page.find<HTMLAnchorElement>('a', 'Open my data').getAttribute('href')).toBe('#settings/data');
  page.close();
  await open();
  expect(page.container.querySelector('nav [aria-current=page]')?.textContent).toBe('Settings');
});

describe('taking records out', () => {
  const world = async () => {
    const data = createFakeData();
    const notebook = createFakeNotebook();
    await data.record.addTime([{ ...hour, limit: 'a', ms: 60_000 }]);
    await notebook.add({ ...hour, kind: 'note', onPause: 'no', body: { prompt: null, text: 'Rain.' } });
    await open({ data, notebook });
    return data;
  };

  it('gives a table without names and notes, unless they are asked for', async () => {
    const data = await world();
    await page.press('Save my records');
    expect(data.saved).toMatchObject([{ name: 'ebb-records-2026-11-20.csv', type: 'text/csv' }]);
    expect(data.saved[0]?.text).toContain('time,2026-11-20,21,60,1,60,');
    expect(data.saved[0]?.text).not.toMatch(/Evenings|Rain|example/);
    expect(page.text()).toContain('The file is in your downloads');
  });

  it('gives what is ticked', async () => {
    const data = await world();
    await page.choose('Data (JSON)');
    await page.choose('Also the names of my limits');
    await page.choose('Also what I wrote');
    await page.press('Save my records');
    const file = JSON.parse(data.saved[0]?.text ?? '');
    expect(file).toMatchObject({ limits: [{ name: 'Evenings' }], written: [{ body: { text: 'Rain.' } }] });
  });

  it('in a private window is not offered, nor is a backup of everything', async () => {
    await open({ data: createFakeData({ privateWindow: true }) });
    expect(page.text()).toContain('This is a private window');
    expect(page.text()).not.toContain('Save my records');
    expect(page.text()).not.toContain('Save everything');
    await page.press('Save my settings');
    expect(page.text()).toContain('The file is in your downloads');
  });
});

describe('a settings file', () => {
  it('shows what would hold at once and what would wait, and nothing has changed', async () => {
    await open();
    await choose(fileText());
    expect(inDialog()).toContain('At once“Nights” as a limit');
    expect(inDialog()).toContain('Asked for, and it waitsEvenings: a wait of 10 seconds instead of 30 seconds');
    expect(inDialog()).toContain('What is looser waits and is ready in 30 minutes, today at 12:30.');
    expect(page.changes).toEqual([]);
  });

  it('is left as it was by the way out', async () => {
    await open();
    await choose(fileText());
    await page.press('Leave it as it is');
    expect(page.changes).toEqual([]);
    expect(inDialog()).toBe('');
  });

  it('is brought back: the stricter part holds, the looser one waits', async () => {
    await open();
    await choose(fileText());
    await page.press('Bring it back');
    expect(page.changes).toMatchObject([{ kind: 'restore', others: 'keep' }]);
    expect(page.settings().limits.map(({ name, waitSeconds }) => [name, waitSeconds])).toEqual([
      ['Evenings', 30],
      ['Nights', 10],
    ]);
    expect(page.settings().pending).toHaveLength(1);
    expect(page.text()).toContain('What is stricter holds from now on.');
    expect(inDialog()).toBe('');
  });

  it('takes away what is not in it only where that is ticked', async () => {
    await open();
    await choose(settingsFile(held({ limits: [] }), ''));
    expect(inDialog()).toContain('Your settings are like this already.');
    await page.choose('Also remove limits and lists');
    expect(inDialog()).toContain('Delete “Evenings”');
    await page.press('Bring it back');
    expect(page.settings().limits).toHaveLength(1);
    expect(page.settings().pending).toHaveLength(1);
  });

  it.each([
    ['hello', 'Ebb did not make this file. Nothing was changed.'],
    [fileText().slice(0, 200), 'This file is not whole, or it was changed.'],
    [fileText().replace('"version": 3', '"version": 99'), 'A newer Ebb made this file.'],
    ['{"ebb":"records","format":1}', 'This file is for reading.'],
  ])('that cannot be brought back says why: %#', async (text, said) => {
    await open();
    await choose(text);
    expect(page.container.querySelector('[role=alert]')?.textContent).toContain(said);
    expect(page.changes).toEqual([]);
    expect(inDialog()).toBe('');
  });
});

describe('a backup of everything', () => {
  const passphrase = 'four calm grey stones';
  const save = async (again = passphrase) => {
    await page.type('Passphrase', passphrase);
    await page.type('The same once more', again);
    await act(() => page.find<HTMLButtonElement>('button', 'Save everything').click());
    await page.settle();
  };

  it('wants the same passphrase twice, and a long one', async () => {
    const data = createFakeData();
    await open({ data });
    await save('four calm grey stone');
    expect(page.text()).toContain('The two are not the same.');
    await page.type('Passphrase', 'short');
    await page.press('Save everything');
    expect(page.text()).toContain('Please use at least 8 characters.');
    expect(data.saved).toEqual([]);
  });

  it('opens with its passphrase alone and brings records and notes back once', async () => {
    const data = createFakeData();
    const notebook = createFakeNotebook();
    await data.record.addTime([{ ...hour, limit: 'a', ms: 60_000 }]);
    await data.record.keepPause('token-1', { ...hour, limits: ['a'], outcome: 'left' });
    await notebook.add({ ...hour, kind: 'note', onPause: 'no', body: { prompt: null, text: 'Rain.' } });
    await open({ data, notebook });
    await save();
    await vi.waitFor(() => expect(data.saved).toHaveLength(1));
    const before = data.record.rows();
    await data.record.erase(null, null);
    await notebook.erase(null, null);

    await choose(data.saved[0]?.text ?? '');
    await page.type('Passphrase of this file', 'something else');
    await page.press('Open it');
    await vi.waitFor(async () => {
      await page.settle();
      expect(page.text()).toContain('That does not open it.');
    });
    const bringBack = async () => {
      await page.type('Passphrase of this file', passphrase);
      await page.press('Open it');
      await vi.waitFor(async () => {
        await page.settle();
        expect(inDialog()).toContain('Also 3 entries of my records and notes');
      });
      await page.press('Bring it back');
      await vi.waitFor(async () => {
        await page.settle();
        expect(inDialog()).toBe('');
      });
    };
    await bringBack();
    expect(data.record.rows()).toEqual(before);
    expect(notebook.all().map(({ body }) => body)).toEqual([{ prompt: null, text: 'Rain.' }]);
    expect(page.asked).toContainEqual({ type: 'reminders.set', reminders: [] });
    await choose(data.saved[0]?.text ?? '');
    await bringBack();
    expect(data.record.rows()).toEqual(before);
    expect(notebook.all()).toHaveLength(1);
  });

  it('that finds no room for notes says so, and the settings are back', async () => {
    const data = createFakeData();
    const notebook = createFakeNotebook();
    await notebook.add({ ...hour, kind: 'note', onPause: 'no', body: { prompt: null, text: 'Rain.' } });
    await open({ data, notebook });
    await save();
    await vi.waitFor(() => expect(data.saved).toHaveLength(1));
    await notebook.erase(null, null);
    notebook.failWith('storage-full');
    await choose(data.saved[0]?.text ?? '');
    await page.type('Passphrase of this file', passphrase);
    await page.press('Open it');
    await vi.waitFor(async () => {
      await page.settle();
      expect(inDialog()).not.toBe('');
    });
    await page.press('Bring it back');
    await vi.waitFor(async () => {
      await page.settle();
      expect(inDialog()).toContain('There is no room left on this device.');
    });
    expect(page.changes).toMatchObject([{ kind: 'restore' }]);
  });
});

describe('the copies of this device', () => {
  const snapshots = [
    { at: noon - dayMs, why: 'day' as const, settings: held({ limits: [someLimit({ waitSeconds: 60 })] }) },
  ];

  it('are brought back by two presses, through the same question', async () => {
    await open({ snapshots });
    expect(page.text()).toContain('before the first change of that day');
    await act(() => page.container.querySelector<HTMLButtonElement>('.copy button')?.click());
    expect(inDialog()).toContain('Evenings: a wait of 1 minute instead of 30 seconds');
    await page.press('Bring it back');
    expect(page.settings().limits[0]?.waitSeconds).toBe(60);
  });

  it('of which one cannot be read says so', async () => {
    await open({ snapshots: [{ at: noon, why: 'day', settings: { version: 3 } }] });
    await act(() => page.container.querySelector<HTMLButtonElement>('.copy button')?.click());
    expect(page.container.querySelector('[role=alert]')?.textContent).toContain('This file is not whole');
  });

  it('go when they are not wanted', async () => {
    await open({ snapshots });
    page.background.answers['snapshots.get'] = [];
    await page.press('Remove these copies');
    expect(page.asked).toContainEqual({ type: 'snapshots.clear' });
    expect(page.text()).toContain('There is none yet.');
  });
});

describe('what the browser promises', () => {
  it.each([
    [true, 'The browser has agreed'],
    [null, 'This browser does not say'],
  ])('is shown as it is: %s', async (persisted, said) => {
    await open({ data: createFakeData({ persisted }) });
    expect(page.text()).toContain(said);
    expect(page.text()).not.toContain('Ask the browser to keep it');
  });

  it('is asked for by a press, and believed only where the browser says so', async () => {
    await open({ data: createFakeData({ persisted: false, agrees: false }) });
    await page.press('Ask the browser to keep it');
    expect(page.text()).toContain('The browser may clear');
    page.close();
    await open({ data: createFakeData({ persisted: false, agrees: true }) });
    await page.press('Ask the browser to keep it');
    expect(page.text()).toContain('The browser has agreed');
  });
});
