import type { Driver } from '../../support/driver.ts';

// What runs in a page of the extension is sent as text: it may use its arguments, and nothing else.

/** What one message to the browser holds of a list. */
const namesAtOnce = 100_000;
const keysAtOnce = 1_000;

/** Puts one rule with all the names in place, for pages and frames as Ebb's are. Gives the milliseconds that the call took. */
export async function installRules(driver: Driver, names: readonly string[]): Promise<number> {
  for (let from = 0; from < names.length; from += namesAtOnce) {
    await driver.inExtension(
      (_browser, part) => {
        // CAST: kept by the page between the messages.
        const page = globalThis as { names?: string[] };
        page.names = [...(page.names ?? []), ...part];
      },
      names.slice(from, from + namesAtOnce),
    );
  }
  return driver.inExtension(async (browser) => {
    const requestDomains = (globalThis as { names?: string[] }).names ?? []; // CAST: as above
    const start = performance.now();
    await browser.declarativeNetRequest.updateDynamicRules({
      addRules: [
        {
          id: 1,
          priority: 30,
          action: { type: 'block' },
          condition: { requestDomains, resourceTypes: ['main_frame', 'sub_frame'] },
        },
      ],
    });
    return performance.now() - start;
  });
}

/** Writes what is stored of an index, and gives the bytes that it takes. */
export async function storeIndex(driver: Driver, stored: Readonly<Record<string, unknown>>): Promise<number> {
  const entries = Object.entries(stored);
  for (let from = 0; from < entries.length; from += keysAtOnce) {
    await driver.inExtension(
      (browser, part) => browser.storage.local.set(Object.fromEntries(part)),
      entries.slice(from, from + keysAtOnce),
    );
  }
  return driver.inExtension((browser) => browser.storage.local.getBytesInUse(null));
}

/** Asks the storage for each set of keys, and gives the milliseconds that each took. */
export function lookUp(driver: Driver, keys: readonly (readonly string[])[]): Promise<readonly number[]> {
  return driver.inExtension(async (browser, sets) => {
    const times: number[] = [];
    for (const set of sets) {
      const start = performance.now();
      await browser.storage.local.get([...set]);
      times.push(performance.now() - start);
    }
    return times;
  }, keys);
}
