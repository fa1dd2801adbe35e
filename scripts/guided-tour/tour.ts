import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from '../../tests/support/driver.ts';
import type { SiteServer } from '../../tests/support/site-server.ts';
import type { Tab } from '../../tests/support/tab.ts';

/** What a step has at hand. */
export interface Scene {
  readonly driver: Driver;
  /** Made-up sites; the whole network of the browser. */
  readonly site: SiteServer;
  /** Saves a picture of a tab under the step's name. */
  shoot(tab: Tab): Promise<void>;
}

/** One step: what it claims, and what it read back from the browser. It throws if the claim did not come true. */
export interface Step {
  readonly claim: string;
  run(scene: Scene): Promise<Readonly<Record<string, unknown>>>;
}

/** Fails a step. */
export function mustHold(holds: boolean, what: string): void {
  if (!holds) throw new Error(`not so: ${what}`);
}

const fileName = (index: number, claim: string) =>
  `${String(index + 1).padStart(2, '0')}-${claim
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)}.png`;

/**
 * Takes the steps in their order, prints what each read back, and saves pictures into `folder`. Stops at the first
 * that did not happen, and says so by `false`.
 */
export async function takeTour(
  steps: readonly Step[],
  driver: Driver,
  site: SiteServer,
  folder: string,
): Promise<boolean> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [index, { claim, run }] of steps.entries()) {
    const path = join(folder, fileName(index, claim));
    const shoot = async (tab: Tab) => writeFileSync(path, await tab.screenshot());
    try {
      const read = await run({ driver, site, shoot });
      console.log(`✓ ${index + 1}. ${claim}`);
      for (const [name, value] of Object.entries(read)) console.log(`     ${name}: ${JSON.stringify(value)}`);
    } catch (error) {
      console.error(`✗ ${index + 1}. ${claim}\n     ${error instanceof Error ? error.message : error}`);
      return false;
    }
  }
  return true;
}
