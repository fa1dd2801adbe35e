import type { Settings } from '../../../../lib/domain/settings/settings.ts';
import { ask } from '../../../support/ebb.ts';
import type { Act } from '../act.ts';
import { freshSettings } from '../fresh-settings.ts';
import { press } from '../in-pages.ts';
import { bringBack, openData } from './settings-file.ts';

const restores = 4;

/** Every step of the act with the word that the settings say after it. */
const steps = Array.from({ length: restores }, (_, index) => [
  { name: `set ${index}`, word: `word ${index}` },
  // Each copy is made before the copy of the time before is brought back.
  { name: `restore ${index}`, word: index === 0 ? '' : `word ${index - 1}` },
]).flat();

const wordsOf = (word: string) => ({ reason: word, plan: word });

/** Copies of the settings on this device are brought back. */
export const snapshotRestore: Act = {
  name: 'snapshot-restore',
  family: 'restores',
  words: `In turns the settings are changed and the newest copy of them is brought back on the screen of the person's data. \
Begun when the change is sent and when "Bring it back" is pressed, confirmed by the answer and when the question closes. \
Promised: the settings are wholly those before or those after a step, never older than the last that was confirmed, and \
there is a copy of what was there before what was brought back.`,
  writer: 'background',
  alike: true,
  runs: { worker: 9, browser: 9 },
  ready: async ({ driver }) => {
    await ask(driver, { type: 'snapshots.clear' });
    await freshSettings(driver);
    const set = (word: string) =>
      ask(driver, { type: 'settings.change', change: { kind: 'set-words', words: wordsOf(word) } });
    await set('first');
    await set('');
    const tab = await openData({ driver });
    return {
      perform: async (journal) => {
        for (let index = 0; index < restores && journal.goesOn; index++) {
          await journal.note([`set ${index}`], () => set(`word ${index}`));
          await tab.waitFor('the copies', (copies) => document.querySelectorAll('.copy').length === copies, index + 1);
          await press(tab, { text: 'Bring back', within: '.copy', until: { css: 'dialog[open] .actions' } });
          if (!journal.goesOn) return;
          await journal.note([`restore ${index}`], () => bringBack(tab));
        }
      },
      find: async ({ begun, confirmed }) => {
        const { words } = await ask(driver, { type: 'settings.get' });
        const copies = await ask(driver, { type: 'snapshots.get' });
        await tab.close().catch(() => undefined);
        const [done, reached] = [confirmed.length, begun.length];
        const at = [reached, done].find((count) => (steps[count - 1]?.word ?? '') === words.reason) ?? done - 1;
        const rows = steps.slice(0, at).map(({ name }) => name);
        const halves = words.reason === words.plan ? [] : ['words of two times'];
        const last = steps[at - 1];
        const before = steps[at - 2]?.word ?? '';
        const isKept = copies.some(({ settings }) => (settings as Settings).words.reason === before); // CAST: of this Ebb
        if (last?.name.startsWith('restore') && !isKept) halves.push('no copy of what was there before');
        return { rows, halves };
      },
    };
  },
};
