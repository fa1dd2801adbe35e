import { afterEach, describe, expect, it } from 'vitest';
import { type OpenPage, openPage } from './page';

let page: OpenPage;
afterEach(() => page.close());

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
