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
const runAxe = new Function(`
  ${source}
  return window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(
    ({ violations }) => violations.map(({ id, help, nodes }) => ({ rule: id, help, where: nodes.map(({ html }) => html.slice(0, 200)) })),
  );
`) as () => Promise<Finding[]>; // CAST: what the text above returns

/** What axe finds on the page as it stands. */
export const axeFindings = (tab: Tab): Promise<Finding[]> => tab.evaluate(runAxe);
