import type { Engine } from './engines';

// A name or a final dot before or after the host changes nothing: the request goes to the same place.
const before = '^https?://(?:[^/?#@]*@)?';
const after = '\\.?(?::[0-9]+)?/';

/** Regular expression of every address at the engine. */
export const anywhereAt = ({ host }: Engine): string => `${before}${host}${after}`;

/** Regular expression of the addresses where one searches; null for an engine that is asked by headers alone. */
export const searchPagesOf = (engine: Engine): string | null =>
  engine.paths === undefined ? null : `${anywhereAt(engine)}${engine.paths}(?:[?#]|$)`;

/** Whether this registrable domain is one of the engine's. */
export const isSiteOf = ({ site: pattern }: Engine, site: string): boolean => new RegExp(`^(?:${pattern})$`).test(site);
