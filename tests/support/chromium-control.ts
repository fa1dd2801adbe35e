import { runInTarget, type Sessions } from './chromium-tab.ts';
import type { RestartOptions } from './driver.ts';
import { until } from './until.ts';
import type { Wire } from './wire.ts';

/** What the debugging protocol says of a page or a worker. */
export interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly browserContextId?: string;
}

/** The browser's targets of one type, workers and private windows included. */
export async function targetsOf(wire: Wire, type: string): Promise<Target[]> {
  // Without a filter the browser leaves out workers.
  const { targetInfos } = await wire.send<{ targetInfos: Target[] }>('Target.getTargets', { filter: [{}] });
  return targetInfos.filter((target) => target.type === type);
}

/**
 * Opens the harness's own extension page: the manifest, which has the extension's API and runs no code of Ebb. The
 * blank tab of the start is used for it; a restored or a commanded tab, blank at first as well, is left alone.
 */
export async function openControl(
  wire: Wire,
  sessions: Sessions,
  url: string,
  { open, restoreSession }: RestartOptions,
): Promise<{ readonly control: string; readonly context: string | undefined }> {
  const page = await until('the first tab', async () => (await targetsOf(wire, 'page'))[0]);
  const control =
    open === undefined && !restoreSession
      ? page.targetId
      : (await wire.send<{ targetId: string }>('Target.createTarget', { url, background: true })).targetId;
  await until(
    'the extension',
    async () => {
      const ready = `(async () => String((globalThis.chrome?.runtime?.id ?? '') !== ''))()`;
      if ((await runInTarget(sessions, control, ready)) === 'true') return true;
      await sessions.send(control, 'Page.navigate', { url });
      return false;
    },
    { everyMs: 100, timeoutMs: 20_000 },
  );
  if (open !== undefined) await openAgain(wire, sessions, page.targetId, open);
  return { control, context: page.browserContextId };
}

/**
 * CHROME: an unpacked extension with `webRequest` loads while the address of the command line is on its way, and more
 * often than not that navigation is lost (an installed one loads before it). A tab left blank is sent there again.
 */
async function openAgain(wire: Wire, sessions: Sessions, targetId: string, url: string): Promise<void> {
  const { targetInfo } = await wire.send<{ targetInfo: Target }>('Target.getTargetInfo', { targetId });
  const left = await runInTarget(sessions, targetId, '(async () => location.href)()');
  if (targetInfo.url === 'about:blank' || left === 'about:blank') {
    sessions.send(targetId, 'Page.navigate', { url }).catch(() => undefined);
  }
}
