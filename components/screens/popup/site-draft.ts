import { defaultPassMinutes, defaultWaitSeconds } from '../../../lib/domain/limits/bounds';
import type { LimitDraft } from '../../../lib/domain/limits/limit';

/** The three limits that the popup can make: a pause each time, some minutes a day, closed. */
export type SiteLimitKind = 'pause' | 'minutes' | 'block';

/** The limit that "limit this site" makes of the proposed pattern. */
export const draftForSite = (pattern: string, kind: SiteLimitKind, minutesPerDay: number): LimitDraft => ({
  name: pattern.slice(0, 60),
  sites: { mode: 'these', patterns: [pattern], lists: [], labelled: false },
  strength: kind === 'pause' ? 'pause' : 'block',
  when:
    kind === 'minutes'
      ? { kind: 'budgets', budgets: [{ unit: 'minutes', per: 'day', amount: minutesPerDay }], within: null }
      : { kind: 'always' },
  waitSeconds: defaultWaitSeconds,
  passMinutes: [...defaultPassMinutes],
  goal: kind === 'pause' ? null : { minutes: kind === 'minutes' ? minutesPerDay : 0, per: 'day' },
  allowance: null,
});
