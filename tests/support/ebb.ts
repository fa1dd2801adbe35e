import type { Request } from '../../lib/app/protocol/requests.ts';
import type { Answer, Replies } from '../../lib/app/protocol/views.ts';
import type { Limit, LimitDraft, SiteSet } from '../../lib/domain/limits/limit.ts';
import type { Driver, PrivateWindow } from './driver.ts';
import type { Tab } from './tab.ts';

/** What a test wants of a limit; of its sites what it does not say is none. */
export type Wishes = Partial<Omit<LimitDraft, 'sites'>> & { readonly sites?: Partial<SiteSet> };

/** A limit that pauses `limited.example` at all times, with the shortest wait, but for what a test wants otherwise. */
export const draft = ({ sites, ...wishes }: Wishes = {}): LimitDraft => ({
  name: 'My limit',
  sites: { mode: 'these', patterns: sites ? [] : ['limited.example'], lists: [], labelled: false, ...sites },
  strength: 'pause',
  when: { kind: 'always' },
  waitSeconds: 3,
  passMinutes: [5, 10],
  goal: null,
  allowance: null,
  ...wishes,
});

/** Asks the background as Ebb's own pages do, and gives back what it replied; throws its refusal. */
export async function ask<R extends Request>(
  where: Pick<Driver | PrivateWindow, 'inExtension'>,
  request: R,
): Promise<Replies[R['type']]> {
  const answer = await where.inExtension(
    (browser, sent) => browser.runtime.sendMessage(sent) as Promise<Answer<R['type']>>, // CAST: the protocol's reply
    request,
  );
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  return answer.value;
}

/** Sets a limit, and resolves with it once the browser enforces it. */
export async function setLimit(
  where: Pick<Driver | PrivateWindow, 'inExtension'>,
  wishes: Wishes = {},
): Promise<Limit> {
  const { limits } = await ask(where, { type: 'settings.change', change: { kind: 'add-limit', draft: draft(wishes) } });
  const limit = limits.at(-1);
  if (!limit) throw new Error('the limit was not set');
  return limit;
}

/** Waits until the tab shows the pause page, and says which. */
export async function pausePage(driver: Driver, tab: Tab): Promise<string> {
  const url = await tab.waitForUrl((address) => driver.isExtensionUrl(address, 'pause.html'));
  await tab.waitFor('the pause page to say something', () => document.querySelector('main') !== null);
  return url;
}
