import { afterEach, describe, expect, it } from 'vitest';
import { someSettings } from '../ui/fake-client';
import { type OpenPage, openPage } from './page';

let page: OpenPage;
afterEach(() => page.close());

const startedOn = (month: number, askedOn: string | null = null) =>
  someSettings({
    firstStartedAt: new Date(2026, month - 1, 1, 12).getTime(),
    preferences: { ...someSettings().preferences, ownChoiceAskedOn: askedOn },
  });
const question = 'Is this your own choice?';

describe('the question of own choice', () => {
  it('comes a quarter after the first start, and goes once it is answered', async () => {
    page = await openPage({ fragment: '#week', settings: startedOn(8) });
    expect(page.text()).toContain(question);
    await page.press('Yes, it is my own');
    expect(page.settings().preferences.ownChoiceAskedOn).toBe('2026-11-20');
    expect(page.text()).not.toContain(question);
  });

  it('does not come before', async () => {
    page = await openPage({ fragment: '#week', settings: startedOn(9) });
    expect(page.text()).not.toContain(question);
    page.close();
    page = await openPage({ fragment: '#week', settings: startedOn(1, '2026-08-21') });
    expect(page.text()).not.toContain(question);
  });

  it('leads who was pushed to the page for that, and keeps no answer', async () => {
    page = await openPage({ fragment: '#week', settings: startedOn(1) });
    await page.press('I feel pushed');
    expect(window.location.hash).toBe('#help/installed');
    expect(JSON.stringify(page.settings())).not.toContain('pushed');
  });
});

describe('discretion in Settings', () => {
  it('opens pages blank from then on, and says what a quick exit does and does not do', async () => {
    page = await openPage({ fragment: '#settings' });
    expect(page.text()).toContain('Alt+Shift+Q');
    expect(page.text()).toContain('It erases nothing of the browser’s own history.');
    expect(page.container.querySelector('a[href="welcome.html"]')).not.toBeNull();
    page.control('Open Ebb’s pages blank').click();
    await page.settle();
    expect(page.settings().preferences.blank).toBe(true);
    expect(page.container.querySelector<HTMLElement>('.words')?.hidden).toBe(true);
  });
});
