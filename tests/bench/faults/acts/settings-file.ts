import { ask, draft } from '../../../support/ebb.ts';
import type { Tab } from '../../../support/tab.ts';
import { until } from '../../../support/until.ts';
import type { Act, Place } from '../act.ts';
import { freshSettings, rulesFollow } from '../fresh-settings.ts';
import { choose, press } from '../in-pages.ts';

const [files, sites] = [5, 120];

const asks = () => document.querySelector('dialog[open] .actions') !== null;

/** Opens the screen of the person's data. */
export const openData = async ({ driver }: Pick<Place, 'driver'>): Promise<Tab> => {
  const tab = await driver.newTab(driver.extensionUrl('options.html#settings/data'));
  await tab.waitForText('A file that Ebb saved');
  return tab;
};

/** Brings back what the page has at hand; resolves when its question has closed. */
export const bringBack = (tab: Tab, patienceMs = 5_000): Promise<void> =>
  press(tab, {
    text: 'Bring it back',
    within: 'dialog[open]',
    until: { css: 'dialog[open]', gone: true },
    patienceMs,
  });

/** Settings that were saved as a file are brought back. */
export const settingsFile: Act = {
  name: 'settings-file',
  family: 'imports',
  words: `Files of settings with a limit over ${sites} sites each are brought back one after the other on the screen of the \
person's data. Begun when "Bring it back" is pressed, confirmed when the question closes. Promised: a file that was \
confirmed holds; one that was not holds whole or not at all, and the rules follow.`,
  writer: 'background',
  alike: true,
  runs: { worker: 10, browser: 9 },
  ready: async ({ driver }, run) => {
    await freshSettings(driver);
    const { version, lists, preferences, words, commitment } = await ask(driver, { type: 'settings.get' });
    const fileOf = (index: number) => {
      const patterns = Array.from({ length: sites }, (_, at) => `site${index}-${at}.example`);
      const limit = {
        ...draft({ name: `${run} ${index}`, sites: { patterns } }),
        ...{ id: `${run}-${index}`, number: 1 + index, onHold: false, beside: [], createdAt: 1_780_000_000_000 },
      };
      const settings = { version, limits: [limit], lists, preferences, words, commitment };
      return JSON.stringify({ ebb: 'settings', format: 1, madeAt: '2026-06-10T10:00:00Z', settings });
    };
    const tab = await openData({ driver });
    const offer = (index: number) =>
      // A file that comes within milliseconds of the last answer goes with that question: no person is so quick.
      until('the question', async () => {
        await choose(tab, 'ebb.json', fileOf(index));
        return until('it', () => tab.evaluate(asks), { everyMs: 5, timeoutMs: 100 });
      });
    await offer(0);
    return {
      perform: async (journal) => {
        for (let index = 0; index < files && journal.goesOn; index++) {
          if (index > 0) await offer(index);
          if (journal.goesOn) await journal.note([`file ${index}`], () => bringBack(tab));
        }
      },
      find: async () => {
        const { limits } = await ask(driver, { type: 'settings.get' });
        const halves = [...(await rulesFollow(driver))];
        for (const { name, sites: covered } of limits) {
          if (covered.patterns.length !== sites) halves.push(`of ${name} ${covered.patterns.length} sites`);
        }
        await tab.close().catch(() => undefined);
        return { rows: limits.map(({ name }) => `file ${name.split(' ')[1]}`), halves };
      },
    };
  },
};
