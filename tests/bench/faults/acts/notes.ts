import type { Act } from '../act.ts';
import { press, type } from '../in-pages.ts';
import { rowsOf } from '../stored-rows.ts';

const [notes, urges] = [8, 10];
const form = '.entry-form';

const bodiesOf = async (...[driver, kind]: Parameters<typeof entriesOf>) =>
  (await entriesOf(driver, kind)).map(({ value }) => value.body as Readonly<Record<string, unknown>>); // CAST: written by Ebb
const entriesOf = async (driver: Parameters<typeof rowsOf>[0], kind: string) =>
  (await rowsOf(driver, 'notebook', 'entries')).filter(({ value }) => value.kind === kind);

/** Reasons that are written down on the page of notes. */
export const writtenNotes: Act = {
  name: 'notes',
  family: 'writes',
  words: `On the page of notes reasons are written down one after the other. Begun when Keep is pressed, confirmed when the \
form closes and the note is in the list. Promised: what is in the list is kept, once; what is not yet is kept whole or not.`,
  writer: 'page',
  alike: true,
  runs: { worker: 4, browser: 14 },
  ready: async ({ driver }, run) => {
    const tab = await driver.newTab(driver.extensionUrl('options.html#notes'));
    await tab.waitForText('Add a reason');
    const text = (index: number) => `${run} reason ${index} ${'and so on '.repeat(12)}.`;
    return {
      perform: async (journal) => {
        for (let index = 0; index < notes && journal.goesOn; index++) {
          await press(tab, { text: 'Add a reason', within: 'main', until: { css: form } });
          await type(tab, `${form} textarea, ${form} input[type=text], ${form} input:not([type])`, text(index));
          if (!journal.goesOn) return;
          const says = text(index);
          await journal.note([`reason ${index}`], () =>
            press(tab, { text: 'Keep', within: form, until: { css: '.entries', says } }),
          );
        }
      },
      find: async () => {
        const own = (await bodiesOf(driver, 'reason'))
          .map(({ text: kept }) => String(kept))
          .filter((kept) => kept.startsWith(run));
        const rows = own.map((kept) => `reason ${kept.split(' ')[2]}`);
        const halves = own.filter((kept) => !Array.from({ length: notes }, (_, at) => text(at)).includes(kept));
        await tab.close().catch(() => undefined);
        return { rows, halves };
      },
    };
  },
};

/** Urges that are noted in the popup. */
export const notedUrges: Act = {
  name: 'urges',
  family: 'writes',
  words: `In the popup urges are noted one after the other. Begun with the tap on their strength, confirmed when the popup \
says that it is noted. Promised: as for notes.`,
  writer: 'page',
  alike: true,
  runs: { worker: 2, browser: 8 },
  ready: async ({ driver }) => {
    const before = (await entriesOf(driver, 'urge')).length;
    const tab = await driver.newTab(driver.extensionUrl('popup.html'));
    await tab.waitForText('Note an urge');
    return {
      perform: async (journal) => {
        for (let index = 0; index < urges && journal.goesOn; index++) {
          await press(tab, { text: 'Note an urge', within: 'body', until: { css: '.urge-form .rating label' } });
          if (!journal.goesOn) return;
          await journal.note([`urge ${index}`], () =>
            press(tab, {
              text: String(index),
              within: '.urge-form .rating',
              until: { css: '.urge-form [role=status]', says: 'Noted' },
            }),
          );
          await press(tab, { text: 'Done', within: 'body', until: { css: '.urge-form', gone: true } });
        }
      },
      find: async () => {
        const strengths = (await bodiesOf(driver, 'urge')).slice(before).map((body) => body.before);
        await tab.close().catch(() => undefined);
        return {
          rows: strengths.map((strength) => `urge ${strength}`),
          halves: strengths
            .filter((strength) => typeof strength !== 'number')
            .map(() => 'an urge without its strength'),
        };
      },
    };
  },
};
