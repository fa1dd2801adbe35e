/** What a page's script uses of the extension API, in both browsers' names. */
export interface PageRuntime {
  /** Undefined once the extension was updated or removed, and this script with it. */
  readonly id?: string | undefined;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(listener: (message: unknown) => void): void };
}

interface ExtensionGlobals {
  browser?: { runtime: PageRuntime };
  chrome?: { runtime: PageRuntime };
}

/** Chrome 144 to 147 have no `browser`; its `chrome` answers with promises as well. */
export const pageRuntime = (): PageRuntime => {
  const { browser, chrome } = globalThis as ExtensionGlobals; // CAST: a script of ours in a page has one of the two
  const runtime = browser?.runtime ?? chrome?.runtime;
  if (!runtime) throw new Error('no extension API');
  return runtime;
};
