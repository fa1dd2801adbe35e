import type { Access, Alarms, Badge, BrowserHistory, NoteKind, Reminders } from '../app/ports';
import { browser, isFirefox } from './browser';

/** What the person has granted, asked each time. */
export const createAccess = (): Access => ({
  hosts: () => browser.permissions.contains({ origins: ['<all_urls>'] }),
  privateWindows: () => browser.extension.isAllowedIncognitoAccess(),
  history: () => browser.permissions.contains({ permissions: ['history'] }),
});

/** An older visit is the person's own. */
const justNowMs = 60_000;

/**
 * With the optional permission, and for nothing else: takes an address that was just stopped out of the browser's
 * history, where the stopped visit is the only one.
 */
export const createBrowserHistory = (): BrowserHistory => ({
  forgetStopped: async (href) => {
    // FIREFOX: writes no visit where a request was cancelled: any that is there was made before.
    if (isFirefox || !browser.history) return;
    const visits = await browser.history.getVisits({ url: href });
    // A page that had opened before it was taken away by a reload has a visit for each.
    const opened = visits.filter(({ transition }) => transition !== 'reload');
    const justNow = visits.every(({ visitTime = 0 }) => Date.now() - visitTime < justNowMs);
    if (justNow && opened.length <= 1) await browser.history.deleteUrl({ url: href });
  },
});

/** Each alarm has its own name; setting one leaves the others alone. */
export const alarmNames = {
  nextChange: 'next-change',
  lists: 'lists',
  reminder: 'reminder',
  week: 'week',
  lock: 'lock',
} as const;

export const createAlarms = (name: (typeof alarmNames)[keyof typeof alarmNames]): Alarms => ({
  set: async (at) => {
    if (at === null) await browser.alarms.clear(name);
    // Made anew at each wake: only a new alarm is exact in store builds.
    else browser.alarms.create(name, { when: at });
  },
});

/** Each also names its notification. */
const noteTexts: Readonly<Record<NoteKind, string>> = { reminder: 'reminder', week: 'weekNote' };

/** A word of Ebb's own that says nothing to anyone who looks over a shoulder. */
export const createReminders = (): Reminders => ({
  setAlarm: (kind, at) => createAlarms(alarmNames[kind]).set(at),
  notify: async (kind) => {
    const note = {
      type: 'basic',
      iconUrl: browser.runtime.getURL('icon/128.png'),
      title: browser.i18n.getMessage('name'),
      message: browser.i18n.getMessage(noteTexts[kind]),
    } as const;
    // FIREFOX: knows no silent one, and refuses what it does not know.
    const quiet = kind === 'week' && !isFirefox ? { silent: true } : {};
    // Optional: the person may have taken it back.
    await browser.notifications?.create(kind, { ...note, ...quiet });
  },
});

/** Calls back when the person clicks a note, which then goes. May be asked again, once the permission is there. */
export const onNoteClicked = (callback: (kind: string) => void): void => {
  browser.notifications?.onClicked.addListener(callback);
};

export const clearNote = (kind: NoteKind) => browser.notifications?.clear(kind);

export const createBadge = (): Badge => ({
  show: async (tabId, text) => {
    // FIREFOX: Android has no badge.
    // A tab that has closed meanwhile needs none.
    await browser.action.setBadgeText?.({ tabId, text })?.catch(() => undefined);
    if (text !== '')
      await browser.action.setBadgeBackgroundColor?.({ tabId, color: '#24636b' })?.catch(() => undefined);
  },
});
