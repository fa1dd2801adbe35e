import type { DomainList } from '../domain-list';
import { readList } from '../read-list';
import { starterSites } from './starter-sites';

/** Changes with the sites, so that an update of Ebb brings them. */
export const starterVersion = 'starter-1';

const maxBytes = 100_000;

/** The starter set as any other list: none of its sites is one that helps, or lies below another. */
export const readStarter = async (): Promise<DomainList> => {
  const lines = starterSites.trim().split(/\s+/).join('\n');
  const reading = await readList(new Blob([lines]).stream(), { maxBytes });
  // INVARIANT: a test reads it.
  if (!reading.ok) throw new Error(`the starter set: ${reading.problem}`);
  return reading.list;
};
