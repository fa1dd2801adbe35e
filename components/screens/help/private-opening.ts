import { createContext } from 'preact';

/**
 * Opens a site of the directory in a private window. Null where that cannot be promised: Ebb is not let into those, the
 * browser has no windows, or the page is in a private window already.
 */
export const PrivateOpening = createContext<((url: string) => void) | null>(null);
