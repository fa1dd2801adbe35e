// Functions that run in Firefox's own windows. They are sent as text: none may use anything from outside itself.

/** What Firefox says of an event page. */
export type Background = 'starting' | 'running' | 'suspending' | 'stopped';

interface Extension {
  readonly backgroundState: Background;
  terminateBackground(options: object): Promise<void>;
}

declare const WebExtensionPolicy: { getByID(id: string): { extension: Extension } };
declare const Services: { wm: { getMostRecentWindow(type: string): { document: Document } } };
declare const ChromeUtils: {
  importESModule(url: string): {
    ExtensionPermissions: { add(id: string, permissions: object, extension: Extension): Promise<void> };
  };
};

/** Stops the event page, as its time-out would: at once, and even if a debugger looks on. */
export async function stopBackground(addonId: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(addonId);
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
}

/** Whether the event page runs. */
export function readBackground(addonId: string): Background {
  return WebExtensionPolicy.getByID(addonId).extension.backgroundState;
}

/** Grants an optional permission. */
export async function grantPermission(addonId: string, permission: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(addonId);
  await ExtensionPermissions.add(addonId, { permissions: [permission], origins: [] }, extension);
}

/** Carries out a command as its keys would; says how many keys of that extension there are. */
export async function pressKeys(addonId: string, command: string): Promise<number> {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const start = `ext-keyset-id-${addonId.replace(/[^a-z0-9_-]/gi, '_')}`;
  const keys = [...document.querySelectorAll(`keyset[id^="${start}"] key`)];
  // Firefox does not write a command's name at its keys: with one command there is one.
  if (keys.length === 1 && command !== '') (keys[0] as Element & { doCommand(): void }).doCommand(); // CAST: an element of Firefox's own
  return keys.length;
}
