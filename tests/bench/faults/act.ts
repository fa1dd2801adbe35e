import type { Downloads } from '../../support/downloads.ts';
import type { Driver } from '../../support/driver.ts';
import type { SiteServer } from '../../support/site-server.ts';
import type { Journal } from './journal.ts';
import type { Found } from './judge.ts';

/** Where runs happen: one browser, which is killed and started again with its profile. */
export interface Place {
  readonly driver: Driver;
  readonly site: SiteServer;
  readonly downloads: Downloads;
}

/** One act that was made ready. */
export interface Scene {
  /** Writes, one after the other, until it is done, a write fails, or the journal goes on no more. */
  perform(journal: Journal): Promise<void>;
  /** Looks for what is there, through what Ebb says and through what is stored. The browser runs. */
  find(told: Pick<Journal, 'begun' | 'confirmed'>): Promise<Found>;
}

/** Something that a person does, and that is broken off. */
export interface Act {
  readonly name: string;
  readonly family: 'writes' | 'migrations' | 'imports' | 'restores';
  /** What is done, when it counts as begun and as confirmed, and what Ebb promises of it; for the method. */
  readonly words: string;
  /** Who writes: a page does not notice the end of the worker. */
  readonly writer: 'background' | 'page';
  /** Its writes are alike: the last of them need no kill, so that the act is not over before it where it is quick. */
  readonly alike: boolean;
  /** How often it is broken off by the end of the worker and by that of the browser. */
  readonly runs: { readonly worker: number; readonly browser: number };
  /** `run` is a word that no other run has. */
  ready(place: Place, run: string): Promise<Scene>;
}
