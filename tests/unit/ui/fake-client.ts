import type { Client } from '../../../lib/app/client';
import type { Request, RequestType } from '../../../lib/app/protocol/requests';
import type { ReplyOf } from '../../../lib/app/protocol/views';
import type { Limit } from '../../../lib/domain/limits/limit';
import type { LimitStanding } from '../../../lib/domain/limits/standing';
import { firstSettings } from '../../../lib/domain/settings/parse-settings';
import type { Settings } from '../../../lib/domain/settings/settings';

type Answers = { [T in RequestType]?: ReplyOf<T> | Error };

/** A background that gives prepared answers and remembers what it was asked. */
export const createFakeClient = (answers: Answers) => {
  const asked: Request[] = [];
  const listeners = new Set<() => void>();
  const client: Client = {
    ask: async <R extends Request>(request: R) => {
      asked.push(request);
      const type: R['type'] = request.type;
      const answer = answers[type];
      if (answer instanceof Error) throw answer;
      return (answer ?? null) as ReplyOf<R['type']>; // CAST: the test prepared the answer of this type
    },
    onChanged: (callback) => {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    requestPermission: async () => true,
    hasPermission: async () => true,
    uninstall: async () => {},
    languages: () => ['en-GB'],
    isPinned: async () => false,
    openDetails: async () => true,
    hasWindows: () => true,
    openPrivately: async () => {},
    onLeaving: () => () => undefined,
    quickExitKeys: async () => 'Alt+Shift+Q',
  };
  return {
    client,
    answers,
    asked,
    /** But for the look aside that popup and pause take once, in their own time. */
    typesAsked: () => asked.map(({ type }) => type).filter((type) => type !== 'outside.get'),
    listeners,
    change: () => {
      for (const listener of listeners) listener();
    },
  };
};

export const someLimit = (over: Partial<Limit> = {}): Limit => ({
  id: 'a',
  number: 1,
  name: 'Evenings',
  onHold: false,
  createdAt: 0,
  sites: { mode: 'these', patterns: ['example.com'], lists: [], labelled: false },
  strength: 'pause',
  when: { kind: 'always' },
  waitSeconds: 10,
  passMinutes: [5, 10],
  goal: null,
  allowance: null,
  beside: [],
  ...over,
});

export const someStanding = (limit: Limit, over: Partial<LimitStanding> = {}): LimitStanding => ({
  limit,
  strength: limit.strength,
  inForce: limit.when.kind === 'always',
  counting: true,
  until: null,
  remainingMs: null,
  comesIntoForceAt: null,
  changesAt: null,
  budgets: [],
  usedTodayMs: 0,
  inFocus: false,
  allowanceLeft: 0,
  ...over,
});

export const someSettings = (over: Partial<Settings> = {}): Settings => ({
  ...firstSettings(new Date(2026, 10, 20, 9).getTime()),
  ...over,
});
