import type { Bench } from './bench.ts';
import { enforcementDelays } from './enforcement/delay.bench.ts';
import { experimentCoverage } from './experiment/coverage.bench.ts';
import { faults } from './faults/faults.bench.ts';
import { fiveMillion } from './lists/five-million.bench.ts';
import { largeList } from './lists/large-list.bench.ts';
import { listBudget } from './lists/list-budget.bench.ts';
import { listReading } from './lists/reading.bench.ts';
import { limitedPageInChromium } from './navigation/limited-page.bench.ts';
import { unlimitedPageInChromium, unlimitedPageInFirefox } from './navigation/unlimited-page.bench.ts';
import { openingSummary } from './review/summary.bench.ts';
import { sizes } from './sizes/sizes.bench.ts';
import { year } from './time/year.bench.ts';

/** Every benchmark of the project, in the order in which they run. */
export const benches: readonly Bench[] = [
  sizes,
  unlimitedPageInChromium,
  limitedPageInChromium,
  unlimitedPageInFirefox,
  year,
  listReading,
  largeList,
  listBudget,
  fiveMillion,
  ...enforcementDelays,
  faults,
  experimentCoverage,
  openingSummary,
];
