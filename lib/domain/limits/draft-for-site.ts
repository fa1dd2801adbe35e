import { defaultPassMinutes, defaultWaitSeconds } from './bounds';
import type { LimitDraft, Strength, When } from './limit';

/** The limit that "limit this site" proposes: named after the site, with the usual wait and passes. */
export const draftForSite = (
  site: string,
  { strength, when = { kind: 'always' } }: { readonly strength: Strength; readonly when?: When },
): LimitDraft => ({
  name: site.slice(0, 60),
  sites: { mode: 'these', patterns: [site], lists: [], labelled: false },
  strength,
  when,
  waitSeconds: defaultWaitSeconds,
  passMinutes: [...defaultPassMinutes],
  goal: null,
  allowance: null,
});
