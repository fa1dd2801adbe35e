import { keys, replicas } from '@/lib/app/state/keys';
import { alarmNames, clearNote, onNoteClicked } from '@/lib/platform/access';
import { browser } from '@/lib/platform/browser';
import { type BackgroundContext, inBackground } from './context';

/** What keeps the browser in line with what is stored, whoever stored it and whenever. */
export const registerUpkeep = (context: BackgroundContext): void => {
  const { ports, background, ready } = context;
  const writesSettings = ports.replicas.includes('n');
  const others = replicas.filter((replica) => !ports.replicas.includes(replica)).map(keys.ledger);

  const keepLists = () => inBackground(context, 'lists', () => ready.then(() => background.lists.keep()));

  const keepLock = () => inBackground(context, 'lock', () => background.lock.keep());

  browser.alarms.onAlarm.addListener(({ name, scheduledTime }) => {
    if (name === alarmNames.lock) {
      keepLock();
      return;
    }
    if (name === alarmNames.reminder) {
      inBackground(context, 'reminder', () => background.reminders.rang(scheduledTime));
      return;
    }
    if (name === alarmNames.week) {
      inBackground(context, 'calm hour', () => ready.then(() => background.calmHour.keep(scheduledTime)));
      return;
    }
    if (name === alarmNames.lists) {
      keepLists();
      return;
    }
    inBackground(context, 'alarm', async () => {
      await ready;
      await background.changes.keepTime();
      for (const replica of ports.replicas) await background.keeper.tell(replica, { kind: 'tick' });
      await background.enforcer.reconcile();
    });
  });

  ports.local.onChanged((changes) => {
    if (writesSettings && keys.settings in changes) {
      keepLists();
      inBackground(context, 'calm hour', () => ready.then(() => background.calmHour.keep()));
    }
    inBackground(context, 'stored', async () => {
      await ready;
      const names = Object.keys(changes);
      const asked = names.some((name) => name.startsWith(keys.inboxPrefix) && changes[name] !== undefined);
      if (writesSettings && asked) await background.takeInbox();
      // The state of a list is written last, when the list is in place.
      const isOthers = names.some((name) => name === keys.settings || name.startsWith(keys.listStatePrefix));
      if (!writesSettings && isOthers) await background.changes.follow();
      // What the other windows of the profile have counted may have spent a budget here.
      if (names.some((name) => others.includes(name))) await background.enforcer.check();
    });
  });
  ports.session.onChanged((changes) => {
    if (keys.lockOpen in changes) keepLock();
    if (Object.keys(changes).some((name) => name.startsWith('passes.'))) {
      inBackground(context, 'passes', async () => {
        await ready;
        await background.enforcer.check();
      });
    }
  });

  // The device itself was locked: whoever comes next may be somebody else.
  browser.idle?.onStateChanged.addListener((idle) => {
    if (idle === 'locked') inBackground(context, 'lock', () => background.lock.close());
  });

  // One function: a listener that is added twice is there once.
  const openWeek = (kind: string) => {
    if (kind !== 'week') return;
    inBackground(context, 'note', async () => {
      await clearNote(kind);
      await ports.tabs.openScreen('week');
    });
  };
  if (writesSettings) onNoteClicked(openWeek);

  const reconcile = () => inBackground(context, 'reconcile', () => ready.then(() => background.enforcer.reconcile()));
  browser.permissions.onAdded?.addListener(() => {
    // Until it is granted there are no notifications to hear of.
    if (writesSettings) onNoteClicked(openWeek);
    reconcile();
  });
  browser.permissions.onRemoved?.addListener(reconcile);
  // Makes sure that the worker is started with the browser at all; what it does then it does at every start.
  browser.runtime.onStartup.addListener(reconcile);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (writesSettings) inBackground(context, 'installed', () => ready.then(() => greet(context, reason)));
  });
};

/** FIREFOX: who lets Ebb into private windows while it is installed has it started anew, as an update, moments later. */
const justStartedMs = 60_000;

/** A person who has just installed Ebb sees where to begin, once; one who is there already is left alone. */
const greet = async ({ ports, background }: BackgroundContext, reason: string) => {
  const { firstStartedAt } = await background.settings.get();
  if (reason !== 'install' && ports.clock.now().wall - firstStartedAt > justStartedMs) return;
  if ((await ports.local.get(keys.greeted)) !== undefined) return;
  await ports.local.set(keys.greeted, true);
  const pages = ['welcome.html', 'options.html'].map((page) => browser.runtime.getURL(page));
  const tabs = await ports.tabs.all();
  if (tabs.some(({ url }) => pages.some((page) => url.startsWith(page)))) return;
  await ports.tabs.openScreen('welcome');
};
