import { afterEach, describe, expect, it } from 'vitest';
import { someSettings } from '../ui/fake-client';
import { later, sentence } from './later';
import { noon, type OpenPage, openPage } from './page';

let page: OpenPage;
afterEach(() => page?.close());

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
