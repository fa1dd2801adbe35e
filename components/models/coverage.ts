import { createModel, effect, signal } from '@preact/signals';
import type { Client } from '../../lib/app/client';
import type { CoverageView } from '../../lib/app/protocol/views';

/** What Ebb covers on this machine, read again whenever something changed. Disposable. */
export const CoverageModel = createModel((client: Client) => {
  const coverage = signal<CoverageView | null>(null);
  const problem = signal<unknown>(null);
  const refresh = async () => {
    try {
      coverage.value = await client.ask({ type: 'coverage.get' });
      problem.value = null;
    } catch (error) {
      problem.value = error;
    }
  };
  effect(() => {
    void refresh();
    return client.onChanged(() => void refresh());
  });
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
