import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../../lib/domain/settings/settings';
import { someLimit, someSettings } from '../ui/fake-client';
import { noon, type OpenPage, openPage } from './page';

let page: OpenPage;
afterEach(() => page?.close());

/** After the first day; with half an hour for a looser change to wait, unless the test wants another. */
const later = (commitment: Partial<Settings['commitment']> = {}, over: Partial<Settings> = {}): Settings => {
  const settings = someSettings({
    firstStartedAt: 0,
    limits: [someLimit(), someLimit({ id: 'b', name: 'News', number: 2 })],
    nextLimitNumber: 3,
    ...over,
  });
  return { ...settings, commitment: { ...settings.commitment, ...commitment } };
};
const sentence = 'I want to sleep well, and to be there in the morning.';
const inDialog = () => page.container.querySelector('dialog[open]')?.textContent ?? '';
const told = () => page.container.querySelector('.what-changed [role=status]')?.textContent ?? '';
const chip = async (name: string) => page.choose(name);
const button = (name: string) => page.find<HTMLButtonElement>('button', name);

describe('the wait for looser changes', () => {
  it('says what it is now, and on the first day that nothing waits yet', async () => {
    page = await openPage({ fragment: '#settings' });
    expect(page.text()).toContain('Until tomorrow at 9:00');
    expect(page.text()).toContain('A looser change waits 30 minutes. Then you have 24 hours to confirm it.');
    page.close();
    page = await openPage({ fragment: '#settings', settings: later() });
    expect(page.text()).not.toContain('everything can be changed at once');
  });

  it('says nothing of the first day where a sentence keeps a change waiting', async () => {
    const { firstStartedAt } = someSettings();
    page = await openPage({ fragment: '#settings', settings: later({ sentence }, { firstStartedAt }) });
    expect(page.text()).not.toContain('everything can be changed at once');
    expect(page.text()).toContain('A looser change does not wait. You type your sentence, and then it holds.');
  });

  it('is chosen first and set by another act', async () => {
    page = await openPage({ fragment: '#settings', settings: later() });
    await chip('12 hours');
    expect(page.changes).toEqual([]);
    expect(page.text()).toContain('12 hours: longer than now, so it holds at once.');
    await page.press('Set this wait');
    expect(page.settings().commitment.delayMinutes).toBe(720);
    expect(told()).toBe('Saved. It holds from now on.');
  });

  it('that is shorter is asked for, and waits as long as the present one', async () => {
    page = await openPage({ fragment: '#settings', settings: later() });
    await chip('None');
    expect(page.text()).toContain('No wait: This is looser, so it waits. It is ready in 30 minutes, today at 12:30.');
    await page.press('Ask for this wait');
    expect(page.settings().commitment.delayMinutes).toBe(30);
    expect(told()).toContain('Asked. It is ready in 30 minutes, today at 12:30.');
    expect(page.text()).toContain('The wait for looser changes: none instead of 30 minutes');
  });

  it('sets nothing where nothing else was chosen', async () => {
    page = await openPage({ fragment: '#settings', settings: later() });
    await page.press('Set this wait');
    expect(page.changes).toEqual([]);
  });
});

describe('undo', () => {
  it('brings back exactly what was before, for ten minutes', async () => {
    page = await openPage({ fragment: '#settings', settings: later() });
    const before = page.settings();
    await chip('24 hours');
    await page.press('Set this wait');
    await page.press('Undo');
    expect(page.settings()).toEqual({ ...before, revision: before.revision + 2 });
    expect(told()).toBe('Undone. It is as it was before.');
    expect(document.activeElement?.textContent).toBe('Undone. It is as it was before.');
    await chip('24 hours');
    await page.press('Set this wait');
    expect(button('Undo')).toBeDefined();
    await page.wait(11);
    expect(() => button('Undo')).toThrow();
    expect(told()).toBe('');
  });

  it('leaves no note behind: what needs nothing goes after a minute, what waits when it is ready', async () => {
    page = await openPage({ fragment: '#limits', settings: later() });
    await page.press('Ask to put on hold');
    await page.press('Ask to put it on hold');
    await page.wait(20);
    expect(told()).toContain('Asked. It is ready in 10 minutes, today at 12:30.');
    await page.wait(10);
    expect(told()).toBe('');
    await page.press('Never mind');
    expect(told()).toBe('Taken back. Everything stays as it is.');
    await page.wait(1);
    expect(told()).toBe('');
  });

  it('is there for what another door made stricter', async () => {
    page = await openPage({ fragment: '#settings', settings: later() });
    await chip('2 hours');
    await page.press('Set this wait');
    const settings = page.settings();
    page.close();
    page = await openPage({ fragment: '#limits', settings });
    expect(told()).toBe('Changed today at 12:00: The wait for looser changes: 2 hours instead of 30 minutes');
    await page.press('Close this note');
    expect(told()).toBe('');
    expect(document.activeElement?.tagName).toBe('H1');
  });
});

describe('a lock', () => {
  it('is set in words, and can be taken back', async () => {
    page = await openPage({ fragment: '#settings', settings: later() });
    await page.type('Lock until the start of', '2026-11-27');
    await page.press('Lock until then');
    expect(inDialog()).toContain('Until Friday 27 November, 4:00, nothing can be made looser.');
    expect(inDialog()).toContain('Stricter stays possible. Removing Ebb stays possible.');
    expect(page.changes).toEqual([]);
    await page.press('Lock');
    expect(page.settings().commitment.lockedUntil).toBe(new Date(2026, 10, 27, 4).getTime());
    expect(page.text()).toContain('Locked until Friday 27 November, 4:00.');
    await page.press('Undo');
    expect(page.settings().commitment.lockedUntil).toBeNull();
  });

  it.each(['', '2026-11-20', '2026-12-25'])('until %j is not taken', async (date) => {
    page = await openPage({ fragment: '#settings', settings: later() });
    await page.type('Lock until the start of', date);
    await page.press('Lock until then');
    expect(page.text()).toContain('Choose a day from 21 November to 20 December.');
    expect(inDialog()).toBe('');
  });

  it('can only be made later', async () => {
    const lockedUntil = new Date(2026, 10, 27, 4).getTime();
    page = await openPage({ fragment: '#settings', settings: later({ lockedUntil }) });
    expect(page.control('Move it to a later day').min).toBe('2026-11-28');
  });
});

describe('the sentence to type', () => {
  it('is from 20 to 240 characters long', async () => {
    page = await openPage({ fragment: '#settings', settings: later() });
    await page.type('Your sentence (if you like)', 'Too short');
    await page.press('Save this sentence');
    expect(page.text()).toContain('From 20 to 240 characters, please. It has 9 now.');
    expect(page.changes).toEqual([]);
    await page.type('Your sentence (if you like)', ` ${sentence} `);
    await page.press('Save this sentence');
    expect(page.settings().commitment.sentence).toBe(sentence);
    expect(told()).toBe('Saved. It holds from now on.');
  });

  it('is asked to go, and says before that it waits', async () => {
    page = await openPage({ fragment: '#settings', settings: later({ sentence }) });
    expect(page.text()).toContain('Ask to remove it: This is looser, so it waits.');
    await page.press('Ask to remove it');
    expect(page.settings().commitment.sentence).toBe(sentence);
    expect(page.text()).toContain('No sentence to type any more');
  });
});

describe('putting all limits on hold', () => {
  it('asks, waits a day at least, and the lock does not hold it', async () => {
    const lockedUntil = noon + 20 * 24 * 3_600_000;
    page = await openPage({ fragment: '#settings', settings: later({ lockedUntil }) });
    await page.press('Ask to put all limits on hold');
    expect(inDialog()).toContain('It is ready in 24 hours, tomorrow at 12:00.');
    await page.press('Keep them on');
    expect(page.changes).toEqual([]);
    await page.press('Ask to put all limits on hold');
    await page.press('Ask for it');
    expect(page.settings().limits.every(({ onHold }) => !onHold)).toBe(true);
    expect(page.text()).toContain('Asked today at 12:00. Ready tomorrow at 12:00.');
    await page.wait(24 * 60);
    await page.press('Make it so');
    await page.find<HTMLElement>('dialog[open] button', 'Make it so').click();
    await page.settle();
    expect(page.settings().limits.every(({ onHold }) => onHold)).toBe(true);
  });
});

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

describe('what makes a limit looser', () => {
  it('is asked for on its card, and says so before', async () => {
    page = await openPage({ fragment: '#limits', settings: later() });
    await page.press('Ask to put on hold');
    expect(inDialog()).toContain('Put “Evenings” on hold?');
    expect(inDialog()).toContain('Until then everything stays as it is.');
    await page.press('Ask to put it on hold');
    expect(page.settings().limits[0]?.onHold).toBe(false);
    expect(page.text()).toContain('Evenings: on hold');
  });

  it('says in the form that it waits, and what of it does not', async () => {
    const limits = [
      someLimit({
        when: { kind: 'budgets', budgets: [{ unit: 'minutes', per: 'day', amount: 30 }], within: null },
      }),
    ];
    page = await openPage({ fragment: '#limits/a', settings: later({}, { limits }) });
    expect(page.find('button', 'Save this limit')).toBeDefined();
    await page.type('How much', '60');
    expect(page.text()).toContain('This is looser, so it waits. It is ready in 30 minutes, today at 12:30.');
    await page.type('Wait before going on', '60');
    expect(page.text()).toContain('What is stricter holds at once. What is looser waits and is ready in 30 minutes');
    await page.press('Save this limit');
    await page.goTo('#limits');
    expect(told()).toContain('What is stricter holds from now on. The rest is ready in 30 minutes, today at 12:30.');
    expect(page.text()).toContain('Evenings: 60 minutes a day instead of 30');
    expect(page.settings().limits[0]).toMatchObject({ waitSeconds: 60, when: { budgets: [{ amount: 30 }] } });
    await page.press('Undo');
    expect(page.settings().limits).toEqual(limits);
  });

  it('is told as two rules where both hold, and the second is given up by asking', async () => {
    const windows = [{ days: [1 as const], from: '09:00', to: '17:00' }];
    const amount = { kind: 'budgets', budgets: [{ unit: 'minutes', per: 'day', amount: 30 }], within: null } as const;
    const limits = [
      someLimit({
        when: { ...amount, budgets: [...amount.budgets] },
        beside: [{ field: 'when', value: { kind: 'schedule', windows }, number: 9 }],
      }),
    ];
    page = await openPage({ fragment: '#limits', settings: later({}, { limits }) });
    expect(page.text()).toContain('After 30 minutes a day, the pause page comes up on example.com');
    expect(page.text()).toContain('And as well, until you give it up:');
    expect(page.text()).toContain('on Mondays from 9:00 to 17:00');
    await page.press('Give up the second');
    expect(inDialog()).toContain('This is looser, so it waits.');
    await page.press('Ask to give it up');
    expect(page.settings().limits[0]?.beside).toHaveLength(1);
    expect(page.text()).toContain('Evenings: no longer also on Mondays from 9:00 to 17:00');
  });

  it('clears all limits after the wait, as one change', async () => {
    page = await openPage({ fragment: '#settings', settings: later() });
    await page.press('Clear all limits');
    expect(inDialog()).toContain('2 limits would go, and nothing would be stopped any more.');
    await page.press('Ask to clear them');
    expect(page.settings().limits).toHaveLength(2);
    expect(page.container.querySelectorAll('.waiting-entry')).toHaveLength(1);
    expect(page.container.querySelector('.waiting-entry')?.textContent).toContain('Clear all limits');
  });

  it('of a preference says that it was asked for, and shows what holds', async () => {
    page = await openPage({ fragment: '#settings', settings: later() });
    await page.type('Your day begins at', '06:00');
    expect(page.control('Your day begins at').value).toBe('04:00');
    const saved = page.control('Your day begins at').closest('.preference')?.querySelector('[role=status]');
    expect(saved?.textContent).toBe('Asked');
    expect(page.text()).toContain('Your day begins at 6:00 instead of 4:00');
  });
});
