import { axeFindings } from '../../support/axe.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';

// Every exercise of the list, step by step, as someone goes through it who passes over what can be passed over.

const views = [
  { name: 'light and wide', view: { width: 1180, height: 900, dark: false, reducedMotion: true } },
  { name: 'dark and narrow', view: { width: 320, height: 700, dark: true, reducedMotion: true } },
] as const;

/** More steps than any exercise has for whom passes over all that can be passed over. */
const mostSteps = 20;

const overflow = (tab: Tab) => tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** All that a step says. */
const standing = (tab: Tab) => tab.evaluate(() => document.querySelector('.exercise-stage')?.textContent ?? '');

for (const { name, view } of views) {
  test(`each step of each exercise can be used by anyone, ${name}`, async ({ ebb }) => {
    test.setTimeout(240_000);
    const tab = await ebb.newTab(ebb.extensionUrl('options.html#exercises'));
    await tab.view(view);
    const addresses = await tab.waitFor('the list', () => {
      const cards = [...document.querySelectorAll<HTMLAnchorElement>('.exercise-card')];
      return cards.length > 0 ? cards.map((card) => card.hash) : null;
    });
    expect(addresses?.length).toBeGreaterThanOrEqual(18);
    for (const address of addresses ?? []) {
      await tab.goto(ebb.extensionUrl(`options.html${address}`));
      let before = '';
      let ended = false;
      for (let step = 0; step < mostSteps; step += 1) {
        await tab.waitFor(
          `a step of ${address}`,
          (last) => {
            const stage = document.querySelector('.exercise-stage:has(h1)');
            return stage !== null && stage.textContent !== last;
          },
          before,
        );
        expect(await axeFindings(tab), `${address}, step ${step}`).toEqual([]);
        expect(await overflow(tab), `${address}, step ${step}, fits`).toBeLessThanOrEqual(0);
        ended = await tab.evaluate(() => document.querySelector('.did-it-help') !== null);
        before = await standing(tab);
        if (ended) break;
        await tab.click(before.includes('Skip this') ? { text: 'Skip this' } : '.exercise-stage .step-acts .button');
      }
      expect(ended, `${address} comes to an end`).toBe(true);
    }
  });
}
