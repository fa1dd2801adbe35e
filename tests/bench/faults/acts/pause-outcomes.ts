import type { Driver } from '../../../support/driver.ts';
import { pausePage, setLimit } from '../../../support/ebb.ts';
import type { Tab } from '../../../support/tab.ts';
import { until } from '../../../support/until.ts';
import type { Act, Place } from '../act.ts';
import { freshSettings } from '../fresh-settings.ts';
import { rowsOf } from '../stored-rows.ts';

const pauses = 14;
/** Before which of them one page goes on. */
const goingOn = [3, 7, 11];

interface Answered {
  readonly ok: boolean;
  readonly value: unknown;
}

/** Sends one of the pause page's own requests from that page; gives its answer, throws its refusal. */
const send = (tab: Tab, request: object): Promise<unknown> =>
  tab.evaluateWithApi(async (browser, sent) => {
    const answer = (await browser.runtime.sendMessage(sent)) as Answered; // CAST: the protocol's reply
    if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
    return answer.value;
  }, request);

const newPause = async (tab: Tab): Promise<string> => {
  const { token } = (await send(tab, { type: 'pause.get', token: null })) as { readonly token: string | null }; // CAST: as above
  if (token === null) throw new Error('the pause page knows no address');
  return token;
};

/** A tab at the pause page, and a pause in it that was met. */
const openPause = async ({ driver, site }: Place) => {
  const tab = await driver.newTab();
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(driver, tab);
  const token = await until('the address of the pause', () => newPause(tab));
  await send(tab, { type: 'pause.met', token });
  return { tab, token };
};

/** With a pass the page goes on by itself, perhaps before the answer is read. */
const goOn = async ({ tab, token }: { readonly tab: Tab; readonly token: string }): Promise<void> => {
  try {
    await send(tab, { type: 'pause.goOn', token, minutes: 5, intention: '' });
  } catch (error) {
    await tab.waitForUrl('http://limited.example', { timeoutMs: 2_000 }).catch(() => {
      throw error;
    });
  }
};

const outcomesOf = async (driver: Driver) =>
  new Map((await rowsOf(driver, 'record', 'pauses')).map(({ key, value }) => [String(key), String(value.outcome)]));

/** Pauses that are met, and some that are gone on from. */
export const pauseOutcomes: Act = {
  name: 'pause-outcomes',
  family: 'writes',
  words: `From pause pages, their own messages: pauses are met one after the other, and in between three pages go on. Begun \
when the message is sent, confirmed when it is answered or the page goes on. Promised: each pause that was answered is one \
row of the record with its outcome; one that was not is one row or none.`,
  writer: 'background',
  alike: true,
  runs: { worker: 11, browser: 11 },
  ready: async (place, run) => {
    const { driver } = place;
    await freshSettings(driver);
    const limit = await setLimit(driver, { name: run });
    const [first, ...others] = await Promise.all([openPause(place), ...goingOn.map(() => openPause(place))]);
    const met = Date.now();
    const known = await outcomesOf(driver);
    const names = new Map<string, string>(others.map(({ token }, at) => [token, `gone on ${goingOn[at]}`]));
    const tokens: string[] = [];
    while (tokens.length < pauses) tokens.push(await newPause(first.tab));
    for (const [index, token] of tokens.entries()) names.set(token, `met ${index}`);
    await until('the wait to be over', () => Date.now() - met > limit.waitSeconds * 1000);
    return {
      perform: async (journal) => {
        for (const [index, token] of tokens.entries()) {
          if (!journal.goesOn) return;
          const other = others[goingOn.indexOf(index)];
          if (other) await journal.note([`gone on ${index}`], () => goOn(other));
          if (!journal.goesOn) return;
          await journal.note([`met ${index}`], () => send(first.tab, { type: 'pause.met', token }));
        }
      },
      find: async () => {
        const [rows, halves]: [string[], string[]] = [[], []];
        const outcomes = await outcomesOf(driver);
        for (const token of known.keys()) if (!outcomes.has(token)) halves.push('a pause that was met before is gone');
        for (const [token, outcome] of outcomes) {
          const name = names.get(token);
          // A page that is opened notes a pause of its own a little later.
          if (name?.startsWith('met') || (name !== undefined && outcome === 'goneOn')) rows.push(name);
        }
        for (const { tab } of [first, ...others]) await tab.close().catch(() => undefined);
        return { rows, halves };
      },
    };
  },
};
