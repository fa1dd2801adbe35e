import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from './tab.ts';

/** One fault that a page has for someone who cannot see, point or tell colours apart. */
export interface Finding {
  readonly rule: string;
  readonly help: string;
  readonly where: readonly string[];
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// The harness sends functions as text, so axe travels inside of one: an extension's page loads no script but its own.
const putAxe = new Function(source) as () => void; // CAST: it returns nothing

const runAxe = new Function(`
  return 'axe' in window && window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Of what is in order one example each: nobody reads it.
    resultTypes: ['violations'],
  }).then(
    ({ violations }) => violations.map(({ id, help, nodes }) => ({ rule: id, help, where: nodes.map(({ html }) => html.slice(0, 200)) })),
  );
`) as () => Promise<Finding[] | false>; // CAST: what the text above returns

/** What axe finds on the page as it stands. It is sent once to each document: it is half a megabyte. */
export async function axeFindings(tab: Tab): Promise<Finding[]> {
  const found = await tab.evaluate(runAxe);
  if (found !== false) return found;
  await tab.evaluate(putAxe);
  return (await tab.evaluate(runAxe)) || Promise.reject(new Error('axe is not in the page'));
}
