import { manySites, openLists } from '../../../e2e/lists/lists.ts';
import type { Driver } from '../../../support/driver.ts';
import { ask } from '../../../support/ebb.ts';
import { until } from '../../../support/until.ts';
import type { Act } from '../act.ts';
import { freshSettings } from '../fresh-settings.ts';
import { choose, press } from '../in-pages.ts';

const [lists, sites] = [3, 3_000];

/** Waits until every list that is subscribed to is in force with all its sites; what is amiss with one that never is. */
const inForceWhole = (driver: Driver): Promise<readonly string[]> =>
  until('the lists to be in force', async () => {
    const { states } = await ask(driver, { type: 'lists.get' });
    return Object.values(states).every(({ goodAt, domains, kept }) => goodAt !== null && domains === sites && kept);
  }).then(
    () => [],
    () => ['a list is subscribed to and not in force with all its sites'],
  );

/** Lists that are read from a file and added. */
export const listImport: Act = {
  name: 'list-import',
  family: 'imports',
  words: `Lists of ${sites} sites are read from a file and added one after the other. Begun when the file is given to the page, \
which reads it into the database; confirmed when the page says that it was added. Promised: a list that was added is in \
force with all its sites; one that was not is so, or is not there.`,
  writer: 'background',
  alike: true,
  runs: { worker: 5, browser: 14 },
  ready: async ({ driver }, run) => {
    await freshSettings(driver);
    const tab = await openLists(driver);
    const text = manySites(sites, run);
    return {
      perform: async (journal) => {
        for (let index = 0; index < lists && journal.goesOn; index++) {
          journal.begin(`list ${index}`);
          await choose(tab, `${run}-${index}.txt`, text);
          await press(tab, {
            text: 'Add this list',
            within: 'main',
            until: { css: '[role=status]', says: `${run}-${index}` },
            patienceMs: 10_000,
          });
          journal.confirm(`list ${index}`);
        }
      },
      find: async () => {
        const halves = await inForceWhole(driver);
        const { lists: known } = await ask(driver, { type: 'settings.get' });
        await tab.close().catch(() => undefined);
        return { rows: known.map(({ name }) => `list ${name.split('-')[1]}`), halves };
      },
    };
  },
};
