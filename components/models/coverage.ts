import { createModel } from '@preact/signals';
import type { Client } from '../../lib/app/client';
import { createAsked } from './asked';

/** What Ebb covers on this machine, read again whenever something changed. Disposable. */
export const CoverageModel = createModel((client: Client) => {
  const { view: coverage, problem, refresh } = createAsked(client, { type: 'coverage.get' });
  return {
    coverage,
    problem,
    refresh,
    /** Only inside a click: the browser asks the person. */
    keepAddressBarClean: async (): Promise<void> => {
      await client.requestPermission('history');
      await refresh();
    },
  };
});
export type CoverageModel = InstanceType<typeof CoverageModel>;
