// Functions that run in Firefox's own windows. They are sent as text: none may use anything from outside itself.

/** What Firefox says of an event page. */
export type Background = 'starting' | 'running' | 'suspending' | 'stopped';

interface Extension {
  readonly backgroundState: Background;
  terminateBackground(options: object): Promise<void>;
}

declare const WebExtensionPolicy: { getByID(id: string): { extension: Extension } };
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
