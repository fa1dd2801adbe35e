import type { Background } from '@/lib/app/background';
import type { Ports } from '@/lib/app/ports';
import type { Replica } from '@/lib/domain/enforcement/wanted-rules';

/** What the listeners of the background share. */
export interface BackgroundContext {
  readonly ports: Ports;
  readonly background: Background;
  /** The first reconcile is done. Handlers wait for it, registration never. */
  readonly ready: Promise<void>;
}

/** Runs a handler's work; its failure ends in the report, never in an unhandled rejection. */
export const inBackground = ({ ports }: BackgroundContext, where: string, work: () => Promise<unknown>): void => {
  work().catch((error) => ports.report(error, where));
};

/** Normal or private: known without asking where this background answers for one kind of window alone. */
export const replicaOf = async ({ ports }: BackgroundContext, tabId: number): Promise<Replica | undefined> =>
  ports.replicas.length === 1 ? ports.replicas[0] : (await ports.tabs.get(tabId))?.replica;
