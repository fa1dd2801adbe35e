import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../../lib/domain/settings/settings';
import { later, sentence } from './later';
import { type OpenPage, openPage } from './page';

let page: OpenPage;
afterEach(() => page?.close());

const inDialog = () => page.container.querySelector('dialog[open]')?.textContent ?? '';
const told = () => page.container.querySelector('.what-changed [role=status]')?.textContent ?? '';
const button = (name: string) => page.find<HTMLButtonElement>('button', name);

describe('what waits', () => {
  const askToDelete = async (settings: Settings) => {
    page = await openPage({ fragment: '#limits', settings });
    await page.press('Ask to delete');
    expect(inDialog()).toContain('This is looser, so it waits. It is ready in 30 minutes, today at 12:30.');
    await page.press('Ask to delete it');
    expect(page.settings().limits).toHaveLength(2);
  };
  const type = async (typed: string) => page.type('Your sentence, typed', typed);
  const confirm = () => page.find<HTMLButtonElement>('dialog[open] button', 'Make it so');

  it('is listed with its times, becomes ready while the page is open, and is gone when it lapses', async () => {
    await askToDelete(later());
    expect(page.text()).toContain('Delete “Evenings”');
    expect(page.text()).toContain('Asked today at 12:00. Ready today at 12:30.');
    expect(() => button('Make it so')).toThrow();
    await page.wait(30);
    expect(page.text()).toContain('Ready. You can make it so until tomorrow, 12:30.');
    expect(button('Make it so')).toBeDefined();
    await page.wait(24 * 60);
    expect(page.text()).not.toContain('Waiting changes');
  });

  it('is taken back, and everything stays as it is', async () => {
    await askToDelete(later());
    await page.press('Never mind');
    expect(page.settings().pending).toEqual([]);
    expect(told()).toBe('Taken back. Everything stays as it is.');
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('takes effect when it is confirmed', async () => {
    await askToDelete(later());
    await page.wait(31);
    await page.press('Make it so');
    expect(inDialog()).toContain('Delete “Evenings”');
    await act(() => confirm().click());
    await page.settle();
    expect(page.settings().limits.map(({ id }) => id)).toEqual(['b']);
    expect(told()).toBe('It is so from now on.');
  });

  it('wants the sentence first, in any case and spacing', async () => {
    await askToDelete(later({ sentence }));
    await page.wait(31);
    await page.press('Make it so');
    expect(inDialog()).toContain(sentence);
    expect(confirm().disabled).toBe(true);
    await type('i want to sleep well');
    expect(confirm().disabled).toBe(true);
    await type(sentence.toUpperCase().replaceAll(' ', '  '));
    expect(confirm().disabled).toBe(false);
    expect(inDialog()).toContain('That is your sentence. You can confirm now.');
    await act(() => confirm().click());
    await page.settle();
    expect(page.settings().limits.map(({ id }) => id)).toEqual(['b']);
  });

  it('begins with an empty field each time', async () => {
    await askToDelete(later({ sentence }));
    await page.wait(31);
    await page.press('Make it so');
    await type(sentence);
    await page.press('Leave it as it is');
    await page.press('Make it so');
    expect(page.control('Your sentence, typed').value).toBe('');
  });

  it.each([
    ['paste', new Event('paste', { bubbles: true, cancelable: true })],
    ['drop', new Event('drop', { bubbles: true, cancelable: true })],
    ...['insertFromPaste', 'insertFromPasteAsQuotation', 'insertFromDrop'].map(
      (inputType) =>
        [inputType, new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true })] as const,
    ),
  ] as const)('refuses %s with a kind line', async (_, event) => {
    await askToDelete(later({ sentence }));
    await page.wait(31);
    await page.press('Make it so');
    await act(() => void page.control('Your sentence, typed').dispatchEvent(event));
    expect(event.defaultPrevented).toBe(true);
    expect(page.container.querySelector('dialog [role=alert]')?.textContent).toContain('Pasting does not count here.');
    await type('I');
    expect(inDialog()).not.toContain('Pasting does not count here.');
  });

  it.each([
    'insertText',
    'insertReplacementText',
    'insertCompositionText',
    'insertFromComposition',
    'insertFromYank',
    'deleteContentBackward',
  ])('takes %s', async (inputType) => {
    await askToDelete(later({ sentence }));
    await page.wait(31);
    await page.press('Make it so');
    const event = new InputEvent('beforeinput', { inputType, data: sentence, bubbles: true, cancelable: true });
    await act(() => void page.control('Your sentence, typed').dispatchEvent(event));
    expect(event.defaultPrevented).toBe(false);
    expect(inDialog()).not.toContain('Pasting');
  });

  it('tells in words why it was not made so', async () => {
    await askToDelete(later());
    await page.wait(31);
    await page.press('Make it so');
    // Another window took it back meanwhile.
    await page.client.ask({ type: 'settings.change', change: { kind: 'cancel', ask: 'new' } });
    await act(() => confirm().click());
    await page.settle();
    expect(inDialog()).toContain('That is not waiting any more. Nothing was changed.');
  });
});
