import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { RequestRefused } from '../../../lib/app/client';
import { sample } from '../move-in/rules';
import { someLimit, someSettings } from '../ui/fake-client';
import { type OpenPage, openPage } from './page';

let page: OpenPage;
afterEach(() => page.close());

const leechBlock = sample('leechblock-ng-1.6.3.txt');

const sheets = () => [...page.container.querySelectorAll('section.sheet h2')].map((heading) => heading.textContent);
const moved = () => [...page.container.querySelectorAll('.moved label')].map((label) => label.textContent);
const status = () => page.container.querySelector('main [role=status]')?.textContent;

const choose = async (file: File) => {
  const input = page.control('The file') as HTMLInputElement; // CAST: a file field
  await act(() => {
    Object.defineProperty(input, 'files', { configurable: true, value: [file] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.settle();
};

const drop = async (file: File) => {
  const event = new Event('drop', { cancelable: true, bubbles: true });
  Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files: [file] } });
  await act(() => {
    page.container.dispatchEvent(event);
  });
  await page.settle();
  return event.defaultPrevented;
};

describe('moving from another tool', () => {
  it('is reached from the limits, with some and with none', async () => {
    page = await openPage({ fragment: '#limits' });
    expect(page.find<HTMLAnchorElement>('a', 'Move limits from another tool').getAttribute('href')).toBe(
      '#limits/move',
    );
    page.close();
    page = await openPage({ fragment: '#limits', settings: someSettings({ limits: [someLimit()] }) });
    expect(page.find<HTMLAnchorElement>('a', 'Move limits from another tool').getAttribute('href')).toBe(
      '#limits/move',
    );
  });

  it('shows what would be made, each in its sentence, and what could not be carried over, and changes nothing', async () => {
    page = await openPage({ fragment: '#limits/move' });
    expect(page.heading()).toBe('Move from another tool');
    await page.type('Or paste it here', leechBlock);
    expect(status()).toBe('This is from LeechBlock NG. 7 limits can be made of it.');
    expect(moved()).toEqual([
      'Feeds at work',
      'Evening videos',
      'Nights and amounts',
      'Nights and amounts, amount',
      'Only the manual',
      'Words',
      'Block set 6',
    ]);
    expect(page.text()).toContain('After 45 minutes a day, the pause page comes up on');
    expect(page.text()).toContain('goes by the page that one comes from: >portal.example');
    expect(sheets()).toEqual(['What you have there', 'What would be made', 'What could not be carried over']);
    expect(page.text()).toContain('Left out, since it was switched off: Old one');
    expect(page.changes).toEqual([]);
  });

  it('adds the chosen ones as one act, which can be undone', async () => {
    page = await openPage({ fragment: '#limits/move' });
    await page.type('Or paste it here', leechBlock);
    for (const name of moved().slice(2)) {
      await act(() => page.find<HTMLInputElement>('input', `Add “${name}”`).click());
    }
    await page.press('Add 2 limits');
    expect(page.changes).toMatchObject([
      { kind: 'add-limits', drafts: [{ name: 'Feeds at work' }, { name: 'Evening videos' }] },
    ]);
    expect(window.location.hash).toBe('#limits');
    await page.goTo('#limits');
    expect(page.text()).toContain('2 limits are added.');
    await page.press('Undo');
    expect(page.settings().limits).toEqual([]);
  });

  it('says so where none is chosen', async () => {
    page = await openPage({ fragment: '#limits/move' });
    await page.type('Or paste it here', 'a.example');
    await act(() => page.find<HTMLInputElement>('input', 'Add “From a list”').click());
    await page.press('Add 0 limits');
    expect(page.text()).toContain('Choose a limit to add.');
    expect(page.changes).toEqual([]);
  });

  it('reads a file that is chosen or dropped', async () => {
    page = await openPage({ fragment: '#limits/move' });
    await choose(new File([sample('block-site-0.6.0.json')], 'block-site-preferences.json'));
    expect(status()).toBe('This is from Block Site. 1 limit can be made of it.');
    expect(await drop(new File([leechBlock], 'LeechBlockOptions.txt'))).toBe(true);
    expect(status()).toContain('This is from LeechBlock NG.');
  });

  it('begins anew with each reading', async () => {
    page = await openPage({ fragment: '#limits/move' });
    await page.type('Or paste it here', 'a.example');
    await act(() => page.find<HTMLInputElement>('input', 'Add “From a list”').click());
    await page.type('Or paste it here', 'b.example');
    expect(page.find<HTMLInputElement>('input', 'Add “From a list”').checked).toBe(true);
  });

  it.each([
    ['foreign', new File(['Dear diary,'], 'a.txt'), 'Ebb cannot tell what this is.'],
    ['damaged', new File([leechBlock.slice(0, 2000)], 'a.txt'), 'A part of this is missing'],
    ['blank', new File([''], 'a.txt'), 'There is nothing in it.'],
    ['too long', new File(['x'.repeat(5_000_001)], 'a.txt'), 'longer than a limit can be'],
  ])('refuses a file that is %s with a sentence, and makes nothing', async (_, file, sentence) => {
    page = await openPage({ fragment: '#limits/move' });
    await choose(file);
    expect(status()).toContain(sentence);
    expect(sheets()).toEqual(['What you have there']);
    expect(page.changes).toEqual([]);
  });

  it('says why where the browser cannot read the file', async () => {
    page = await openPage({ fragment: '#limits/move' });
    const gone = new File([''], 'a.txt');
    gone.text = () => Promise.reject(new Error('NotFoundError'));
    await choose(gone);
    expect(status()).toContain('The browser could not read this file.');
  });

  it('keeps what was read where it could not be saved', async () => {
    page = await openPage({ fragment: '#limits/move', refusal: new RequestRefused('storage-failed', '') });
    await page.type('Or paste it here', 'a.example');
    await page.press('Add 1 limit');
    expect(page.text()).toContain('The browser could not save that.');
    expect(moved()).toEqual(['From a list']);
  });
});
