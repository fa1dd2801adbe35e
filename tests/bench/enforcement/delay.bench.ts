import { findChromium } from '../../../scripts/browsers.ts';
import { noonZone } from '../../support/counters.ts';
import { buildOf, launch } from '../../support/launch.ts';
import { SiteServer } from '../../support/site-server.ts';
import type { Bench, BenchRun } from '../bench.ts';
import { delayEntries, type Entry } from '../entry.ts';
import { type Scene, scenes } from './scenes.ts';
import { setBudget, type Turn, timeTurn } from './time-turn.ts';

const aimMs = 1_000;
/** Turns that may say nothing, for each that is wanted. */
const spare = 0.4;

/** A scene, with the worker alive or dead when the time is up. */
interface Cell {
  readonly scene: Scene;
  readonly killed: boolean;
}

const cells: readonly Cell[] = scenes.flatMap((scene) => [
  { scene, killed: false },
  { scene, killed: true },
]);

const workerIn = ({ killed }: Cell) => `worker-${killed ? 'dead' : 'alive'}`;
const nameOf = (cell: Cell) => `enforcement.delay.${cell.scene.name}.${workerIn(cell)}`;

const method = ({ scene, killed }: Cell) =>
  `Chromium without a window, ${scene.words}; the worker ${killed ? 'was ended before and is gone' : 'is awake'}. The \
counters are written so that about a second of a daily budget is left, and the page is asked to report, as the background \
does. From the instant at which the budget is spent, by what was counted, to the instant at which the document of the \
pause page begins in place of the page's.`;

/** Measures one cell in a browser of its own. */
async function measureCell(cell: Cell, wanted: number, say: (line: string) => void): Promise<Turn[]> {
  const site = await SiteServer.start();
  site.serve('/playing', { status: 204 });
  const executable = findChromium();
  const options = { product: 'chromium', executable, extension: buildOf('chromium'), timeZone: noonZone() } as const;
  const driver = await launch({ ...options, proxy: site.proxy });
  try {
    const limit = await setBudget(driver);
    const stage = await cell.scene.open(driver, site);
    const turns: Turn[] = [];
    let left = Math.ceil(wanted * (1 + spare)) + 1;
    // The first is left out: caches fill, code gets compiled.
    await timeTurn({ driver, limit, stage, killed: cell.killed });
    for (; turns.length < wanted && left > 0; left -= 1) {
      const turn = await timeTurn({ driver, limit, stage, killed: cell.killed });
      if (turn) turns.push(turn);
    }
    say(`${nameOf(cell)}: ${turns.length} turns, ${Math.ceil(wanted * (1 + spare)) + 1 - left - turns.length} void`);
    return turns;
  } finally {
    await driver.dispose();
    await site.stop();
  }
}

/** The figures of one cell, and of the hidden silent page that lay beside it. */
async function entriesOf(cell: Cell, { quick, say }: BenchRun): Promise<readonly Entry[]> {
  const turns = await measureCell(cell, quick ? 3 : 50, say);
  const subject = { name: nameOf(cell), aim: aimMs, method: method(cell) };
  const own = delayEntries(
    subject,
    turns.map(({ tab }) => tab),
  );
  const silent = turns.flatMap((turn) => turn.silent ?? []);
  if (silent.length === 0) return own;
  const beside = {
    name: `${nameOf(cell)}.hidden-muted`,
    aim: null,
    method: `Of the same turns as ${nameOf(cell)}.median: a page of the same limit that lies hidden and muted beside it. \
It has no attention and spends nothing; it goes with the budget.`,
  };
  return [...own, ...delayEntries(beside, silent)];
}

/** How long a page outlasts its time, in each way of using it: one bench each, since one takes minutes. */
export const enforcementDelays: readonly Bench[] = cells.map((cell) => ({
  name: nameOf(cell),
  title: `How long ${cell.scene.title} outlasts its time, the worker ${cell.killed ? 'dead' : 'alive'}`,
  run: (run) => entriesOf(cell, run),
}));
