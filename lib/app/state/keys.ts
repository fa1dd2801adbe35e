import type { Replica } from '../../domain/enforcement/wanted-rules';

/** Every stored key of Ebb, in one place. */
export const keys = {
  /** local */
  settings: 'settings',
  settingsLastGood: 'settings.lastGood',
  settingsUnreadable: 'settings.unreadable',
  /** Copies of the settings of the last days, to go back to. */
  snapshots: 'settings.snapshots',
  ledger: (replica: Replica) => `ledger.${replica}`,
  inbox: (id: string) => `inbox.${id}`,
  inboxPrefix: 'inbox.',
  /** Visits of normal windows: on disk, so that a restart begins no new visit. Those of private ones: in `session`. */
  visits: (replica: Replica) => `visits.${replica}`,
  /** The latest instant that was ever seen (epoch ms): a clock that was set back is behind it. */
  latest: 'latest',
  /** How many passes of each allowance were taken in the week. */
  allowances: 'allowances',
  /** Minutes of rolling budgets. As with visits those of normal windows are on disk, those of private ones in `session`. */
  buckets: (replica: Replica) => `buckets.${replica}`,
  /** The rules that stand in the browser, those over lists without their names. */
  standingRules: 'rules.standing',
  /** What Ebb knows of a subscribed list; its index lies beside it (`index-storage.ts`). */
  listState: (id: string) => `listState.${id}`,
  listStatePrefix: 'listState.',
  /** Lists of which anything is stored. */
  knownLists: 'lists.known',
  /** When the person wants to be reminded: days and times, and nothing of what. */
  reminders: 'reminders',
  /** The day of the week's note that was seen to last, so that none comes twice. */
  calmHour: 'calmHour',
  /** The welcome has opened by itself: it never does again, however often the browser calls this an installation. */
  greeted: 'greeted',
  /** The lock: its public key, and the private one under the passphrase. */
  lock: 'lock',
  /** Passphrases that were wrong. */
  lockTries: 'lock.tries',
  /** The person's own experiment: its arms and days, and no word of what they want to know. */
  experiment: 'experiment',
  /** The person's day on which days of the record last became weeks. */
  rolledUp: 'record.rolledUp',
  /** session */
  rulesChecked: 'rules.checked',
  listsLookedAfter: 'lists.lookedAfter',
  passes: (replica: Replica) => `passes.${replica}`,
  attention: (replica: Replica) => `attention.${replica}`,
  signs: (replica: Replica) => `signs.${replica}`,
  address: (tabId: number) => `address.${tabId}`,
  shown: (tabId: number) => `shown.${tabId}`,
  labels: (tabId: number) => `labels.${tabId}`,
  leaving: (tabId: number) => `leaving.${tabId}`,
  reply: (inboxKey: string) => `reply.${inboxKey}`,
  lastCheck: 'lastCheck',
  recordState: 'record.state',
  /** The private key, while the lock is open. */
  lockOpen: 'lock.open',
  /** When somebody last used what it keeps (epoch ms). */
  lockUsed: 'lock.used',
} as const;

export const replicas: readonly Replica[] = ['n', 'p'];
