import { setTimeout as pause } from 'node:timers/promises';
import type { Product } from '../../support/driver.ts';
import type { Act, Place, Scene } from './act.ts';
import { Journal } from './journal.ts';
import { type Judgement, judge } from './judge.ts';

/** What is ended. */
export type Fault = 'worker' | 'browser';

/** One run: what is broken off, how, and when. */
export interface Plan {
  readonly act: Act;
  readonly product: Product;
  readonly fault: Fault;
  /** 0 up to 1: the moment within the act's measured length. */
  readonly moment: number;
}

/** What came of it. */
export interface Outcome extends Judgement {
  readonly plan: Plan;
  readonly inside: boolean;
  readonly confirmed: number;
}

/** Of the length of an act whose writes are alike. */
const shareOfAlike = 0.75;

/** What a page does after the kill may take this long until it gives up. */
const aftermathMs = 6_000;

/** Performs the act without a kill, and gives the milliseconds that it took. Throws where it does not do what it should. */
export const lengthOf = async (act: Act, place: Place, run: string): Promise<number> => {
  const journal = new Journal();
  const scene = await act.ready(place, run);
  const start = performance.now();
  await scene.perform(journal);
  const length = performance.now() - start;
  const { lost, doubled, halves } = judge(journal, await scene.find(journal));
  const amiss = [...lost, ...doubled, ...halves];
  if (amiss.length > 0 || journal.begun.length === 0) {
    throw new Error(`${act.name} without a kill: ${amiss.slice(0, 5).join('; ') || 'nothing was done'}`);
  }
  return length;
};

/**
 * Whether the kill fell inside a write: something had been begun and was not confirmed at that moment. What a
 * worker still answers after its end was not broken off by it.
 */
export const fellInside = (
  { fault, writer }: Pick<Plan, 'fault'> & Pick<Act, 'writer'>,
  journal: Pick<Journal, 'confirmed' | 'underWay'>,
): boolean => {
  const late = new Set(journal.confirmed);
  const outlives = fault === 'worker' && writer === 'page';
  return journal.underWay.some((id) => outlives || !late.has(id));
};

/** Makes ready, in a browser that was started anew where this one has had enough. */
const readied = (act: Act, place: Place, run: string): Promise<Scene> =>
  act.ready(place, run).catch(async () => {
    await place.driver.restart({ kill: true });
    return act.ready(place, run);
  });

/** Begins the act, ends the worker or the browser at the moment, and judges what is there afterwards. */
export const faultedRun = async (plan: Plan, place: Place, lengthMs: number, run: string): Promise<Outcome> => {
  const { act, fault, moment } = plan;
  const { driver } = place;
  const scene = await readied(act, place, run);
  const journal = new Journal();
  // What the kill breaks off fails: it was begun, and never confirmed.
  const performing = scene.perform(journal).catch(() => undefined);
  await pause(moment * lengthMs * (act.alike ? shareOfAlike : 1));
  if (fault === 'browser') {
    journal.strike();
    await driver.kill();
    await driver.restart();
  } else {
    // It takes some milliseconds to end a worker: what is begun meanwhile is begun.
    await driver.strikeBackground();
    journal.strike();
    await Promise.race([performing, pause(aftermathMs)]);
  }
  // What the page was told after the stroke was told to the person as well.
  const found = await scene
    .find(journal)
    .catch((error) => ({ rows: journal.confirmed, halves: [`nothing is found: ${error}`] }));
  const judgement = judge(journal, found);
  return {
    plan,
    inside: fellInside({ fault, writer: act.writer }, journal),
    confirmed: journal.confirmed.length,
    ...judgement,
  };
};
