import type { LimitDraft } from '../../../lib/domain/limits/limit.ts';
import type { Driver } from '../../support/driver.ts';
import { setLimit } from '../../support/ebb.ts';

/** The host that the first of the limits pauses at all times. */
export const limitedHost = 'limited.example';

const limits = 20;
const patternsEach = 10;

const kinds: readonly LimitDraft['when'][] = [
  { kind: 'always' },
  { kind: 'schedule', windows: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '21:00', to: '06:00' }] },
  { kind: 'budgets', budgets: [{ unit: 'minutes', per: 'day', amount: 30 }], within: null },
  { kind: 'budgets', budgets: [{ unit: 'openings', per: 'day', amount: 5 }], within: null },
];
const strengths: readonly LimitDraft['strength'][] = ['pause', 'block', 'pause', 'notice'];

/** Of ten patterns: six whole sites, one host alone, one of what is below a site, one path, one word. */
function pattern(limit: number, n: number): string {
  const name = `${limit}-${n}`;
  if (n === 6) return `=www.host-${name}.example`;
  if (n === 7) return `*.below-${name}.example`;
  if (n === 8) return `path-${name}.example/section`;
  return n === 9 ? `~word${limit}x${n}` : `site-${name}.example`;
}

/** The limits of someone who has set many: 20 of all kinds, with 200 patterns. */
function manyLimits(): Partial<LimitDraft>[] {
  return Array.from({ length: limits }, (_, limit) => {
    const patterns = Array.from({ length: patternsEach }, (__, n) => pattern(limit, n));
    if (limit === 0) patterns[0] = limitedHost;
    return {
      name: `Limit ${limit + 1}`,
      sites: { mode: 'these', patterns, lists: [], labelled: false },
      strength: strengths[limit % strengths.length] ?? 'pause',
      when: kinds[Math.floor(limit / strengths.length) % kinds.length] ?? { kind: 'always' },
    };
  });
}

/** Sets them in a browser, one after the other, as a person would. */
export async function setManyLimits(driver: Driver): Promise<void> {
  for (const wishes of manyLimits()) await setLimit(driver, wishes);
}
