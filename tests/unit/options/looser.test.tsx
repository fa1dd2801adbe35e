import { afterEach, describe, expect, it } from 'vitest';
import { someLimit } from '../ui/fake-client';
import { later } from './later';
import { type OpenPage, openPage } from './page';

let page: OpenPage;
afterEach(() => page?.close());

const inDialog = () => page.container.querySelector('dialog[open]')?.textContent ?? '';
const told = () => page.container.querySelector('.what-changed [role=status]')?.textContent ?? '';

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
