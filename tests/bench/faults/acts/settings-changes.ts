import { ask, draft } from '../../../support/ebb.ts';
import type { Act } from '../act.ts';
import { freshSettings, rulesFollow } from '../fresh-settings.ts';
import { storedValue } from '../stored-rows.ts';

const changes = 12;
const firstWait = 10;

/** The limits of the run: each new one gets stricter once, so that a weaker one would show. */
export const settingsChanges: Act = {
  name: 'settings-changes',
  family: 'writes',
  words: `Limits are added, and each is made stricter, one message after the other as Ebb's pages send them. Begun when the \
message is sent, confirmed when it is answered, upon which the page says so. Promised: a change that was answered holds, at \
least as strict; one that was not holds whole or not at all, and the browser's rules follow.`,
  writer: 'background',
  alike: true,
  runs: { worker: 16, browser: 15 },
  ready: async ({ driver }, run) => {
    await freshSettings(driver);
    const wanted = (index: number, waitSeconds: number) =>
      draft({
        name: `${run} ${index}`,
        sites: { patterns: [`site${index}.example`, `also${index}.example`] },
        waitSeconds,
      });
    return {
      perform: async (journal) => {
        for (let index = 0; index < changes && journal.goesOn; index++) {
          const add = { kind: 'add-limit', draft: wanted(index, firstWait) } as const;
          const { limits } = await journal.note([`limit ${index}`], () =>
            ask(driver, { type: 'settings.change', change: add }),
          );
          const id = limits.at(-1)?.id;
          if (id === undefined || !journal.goesOn) return;
          const edit = { kind: 'edit-limit', id, draft: wanted(index, firstWait + 1 + index) } as const;
          await journal.note([`stricter ${index}`], () => ask(driver, { type: 'settings.change', change: edit }));
        }
      },
      find: async () => {
        const { limits } = await ask(driver, { type: 'settings.get' });
        const rows: string[] = [];
        const halves: string[] = [...(await rulesFollow(driver))];
        for (const { name, sites, strength, waitSeconds } of limits) {
          const index = Number(name.split(' ')[1]);
          rows.push(`limit ${index}`);
          if (waitSeconds === firstWait + 1 + index) rows.push(`stricter ${index}`);
          else if (waitSeconds !== firstWait) halves.push(`limit ${index} waits ${waitSeconds} seconds`);
          if (sites.patterns.length !== 2 || strength !== 'pause') halves.push(`limit ${index} is not whole`);
        }
        if ((await storedValue(driver, 'settings.unreadable')) !== undefined) halves.push('settings were put aside');
        return { rows, halves };
      },
    };
  },
};
