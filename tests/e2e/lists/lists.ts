import type { Driver } from '../../support/driver.ts';
import { ask } from '../../support/ebb.ts';
import type { Tab } from '../../support/tab.ts';
import { type Patience, until } from '../../support/until.ts';

/** A million takes a while to be read, stored and indexed on a busy machine. */
export const patience: Patience = { timeoutMs: 120_000, everyMs: 200 };

/** So many made-up sites, one in each line; `limited.example` is the last of them. */
export const manySites = (count: number, name = 'site'): string => {
  const lines = Array.from({ length: count - 1 }, (_, index) => `0.0.0.0 ${name}${index}.example`);
  return [...lines, '0.0.0.0 limited.example', ''].join('\n');
};

/** Opens the screen of lists. */
export const openLists = async (ebb: Driver): Promise<Tab> => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#lists'));
  await tab.waitForText('A list by its address');
  return tab;
};

/** The one list that there is, once it covers so many sites; its id. */
export const inForce = (ebb: Driver, domains: number, patient = patience): Promise<string> =>
  until(
    `a list of ${domains}`,
    async () => {
      const { states } = await ask(ebb, { type: 'lists.get' });
      const found = Object.entries(states).find(([, state]) => state.goodAt !== null && state.domains === domains);
      return found?.[0];
    },
    patient,
  );

/** Brings the next refresh of every list near, and wakes a background that sleeps. */
export const bringRefreshNear = async (ebb: Driver): Promise<void> => {
  await ebb.killBackground();
  await ebb.inExtension(async (browser) => {
    const all = await browser.storage.local.get(null);
    for (const [key, state] of Object.entries(all)) {
      if (!key.startsWith('listState.')) continue;
      // CAST: what the product stores; the test fails on anything else.
      await browser.storage.local.set({ [key]: { ...(state as object), nextTryAt: Date.now() - 1000 } });
    }
  });
  await ask(ebb, { type: 'lists.get' });
};

/**
 * Gives a file to the screen, as the person does by choosing it or by dropping it on the page. A number stands for so many
 * made-up sites, which are written in the page itself.
 */
export const giveFile = (tab: Tab, how: 'choose' | 'drop', name: string, content: string | number): Promise<void> =>
  tab.evaluate(
    (way, fileName, what) => {
      const lines = typeof what === 'string' ? [what] : [];
      if (typeof what === 'number') {
        for (let index = 1; index < what; index++) lines.push(`0.0.0.0 site${index}.example\n`);
        lines.push('0.0.0.0 limited.example\n');
      }
      const files = new DataTransfer();
      files.items.add(new File(lines, fileName));
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (way === 'choose' && input) {
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      } else {
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
      }
    },
    how,
    name,
    content,
  );
