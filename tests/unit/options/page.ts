import { act } from 'preact/test-utils';
import { mountOptions } from '../../../components/screens/options/mount-options';
import { RequestRefused } from '../../../lib/app/client';
import type { Request } from '../../../lib/app/protocol/requests';
import type {
  CoverageView,
  ListsView,
  OutsideView,
  PausesView,
  ReplyOf,
  SummaryView,
  WeekView,
} from '../../../lib/app/protocol/views';
import { isPublicSuffix } from '../../../lib/domain/addresses/public-suffix';
import { makeChange } from '../../../lib/domain/commitment/make-change';
import type { Snapshot } from '../../../lib/domain/data/snapshots';
import type { HelpedTally } from '../../../lib/domain/exercises/helped';
import type { SettingsChange } from '../../../lib/domain/settings/change';
import type { Settings } from '../../../lib/domain/settings/settings';
import { createFakeData, type FakeData } from '../../support/fake-data';
import { createFakeLock, type FakeLockStart } from '../../support/fake-lock';
import { createFakeNotebook, type FakeNotebook } from '../../support/fake-notebook';
import { createFakeReader } from '../../support/fake-reader';
import { createFakeClient, someSettings } from '../ui/fake-client';

/** Noon, so that no zone makes another day of it. */
export const noon = new Date(2026, 10, 20, 12).getTime();

export const someWeek = (over: Partial<WeekView> = {}): WeekView => ({
  days: [16, 17, 18, 19, 20, 21, 22].map((day) => `2026-11-${day}`),
  today: '2026-11-20',
  weeksBack: 0,
  limits: [],
  pauses: { met: 0, left: 0, goneOn: 0 },
  recordedDays: 0,
  asOne: null,
  hasEarlier: false,
  private: false,
  locked: false,
  unreadable: 0,
  ...over,
});

export const someCoverage = (over: Partial<CoverageView> = {}): CoverageView => ({
  browser: 'chromium',
  hostAccess: true,
  privateWindows: true,
  addressBarClean: true,
  addressBarNeedsPermission: false,
  rulesInPlace: true,
  listsKept: true,
  record: 'kept',
  lastCheckAt: noon,
  lastError: null,
  ...over,
});

interface World {
  fragment: string;
  settings?: Settings;
  weeks?: readonly WeekView[];
  coverage?: CoverageView;
  listsView?: ListsView;
  notebook?: FakeNotebook;
  lock?: FakeLockStart;
  outside?: OutsideView;
  summary?: SummaryView;
  tally?: HelpedTally;
  data?: FakeData;
  snapshots?: readonly Snapshot[];
  pauses?: PausesView;
  /** The settings cannot be read. */
  unreadable?: Error;
  /** The week cannot be read. */
  weekRefusal?: Error;
  /** What the background says to a change instead of making it. */
  refusal?: Error;
}

const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

/** The page over a background that makes the changes it is asked for. */
export const openPage = async ({
  fragment,
  settings = someSettings(),
  weeks,
  coverage,
  unreadable,
  weekRefusal,
  refusal,
  listsView,
  notebook = createFakeNotebook(),
  outside = { days: [], today: null },
  tally = {},
  summary = { weeksBack: 0, trend: [], usual: null, moments: [], exercises: [] },
  lock,
  data = createFakeData(),
  snapshots = [],
  pauses,
}: World) => {
  let current = settings;
  let now = noon;
  const fake = createFakeClient({
    'settings.get': unreadable ?? settings,
    'coverage.get': coverage ?? someCoverage(),
    'lists.get': listsView ?? { states: {}, running: null, private: false },
    'records.erase': { rows: 12 },
    'outside.get': outside,
    'exercise.tally': tally,
    'summary.get': summary,
    'snapshots.get': snapshots,
    ...(pauses ? { 'pauses.get': pauses } : {}),
  });
  const changes: SettingsChange[] = [];
  const client = {
    ...fake.client,
    ask: async <R extends Request>(request: R) => {
      await fake.client.ask(request);
      if (request.type === 'settings.change') {
        if (refusal) throw refusal;
        changes.push(request.change);
        const id = changes.length === 1 ? 'new' : `new-${changes.length}`;
        const outcome = makeChange(current, request.change, { now, latest: now, id });
        if (!outcome.ok) throw new RequestRefused(outcome.reason, outcome.reason);
        current = outcome.settings;
        fake.answers['settings.get'] = current;
        return current as ReplyOf<R['type']>; // CAST: the reply of a change
      }
      if (request.type === 'week.get' && weekRefusal) throw weekRefusal;
      const reply =
        request.type === 'week.get' ? (weeks?.[request.weeksBack] ?? someWeek(request)) : fake.answers[request.type];
      return (reply ?? null) as ReplyOf<R['type']>; // CAST: the answer prepared for this type
    },
  };
  const fakeReader = createFakeReader();
  const fakeLock = createFakeLock(lock);
  window.location.hash = fragment;
  const container = document.body.appendChild(document.createElement('div'));
  let unmount = () => {};
  await act(() => {
    unmount = mountOptions({
      container,
      client,
      reader: fakeReader.reader,
      openNotebook: async () => notebook,
      lock: fakeLock.port,
      data,
      rules: { isPublicSuffix, isSiteThatHelps: (host) => host === 'help.example' },
      now: () => now,
    });
  });
  await settle();

  const find = <T extends Element>(selector: string, name: string): T => {
    const found = [...container.querySelectorAll<T>(selector)].find(
      (element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() === name,
    );
    if (!found) throw new Error(`no ${selector} "${name}" in: ${container.textContent}`);
    return found;
  };
  const control = (label: string): HTMLInputElement => {
    const found = find<HTMLLabelElement>('label', label);
    const named = found.htmlFor ? document.getElementById(found.htmlFor) : found.querySelector('input');
    return named as HTMLInputElement; // CAST: a label of this page names an input, a text area or a list
  };
  return {
    container,
    client,
    changes,
    asked: fake.asked,
    background: fake,
    fakeReader,
    fakeLock,
    find,
    control,
    settle,
    /** The settings as the background has them. */
    settings: () => current,
    /** So much time goes by, and the page is seen again. */
    wait: async (minutes: number) => {
      now += minutes * 60_000;
      await act(() => {
        document.dispatchEvent(new Event('visibilitychange'));
      });
    },
    text: () => container.textContent ?? '',
    heading: () => container.querySelector('h1')?.textContent,
    press: async (name: string) => {
      await act(() => find<HTMLElement>('button, a', name).click());
      await settle();
    },
    choose: async (label: string) => {
      const input = [...container.querySelectorAll('label')]
        .find((element) => element.textContent?.startsWith(label))
        ?.querySelector('input');
      if (!input) throw new Error(`no choice "${label}"`);
      await act(() => input.click());
    },
    type: async (label: string, value: string) => {
      const field = control(label);
      await act(() => {
        field.value = value;
        field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
      });
      await settle();
    },
    goTo: async (target: string) => {
      await act(() => {
        window.location.hash = target;
        window.dispatchEvent(new Event('hashchange'));
      });
      await settle();
    },
    close: () => {
      unmount();
      container.remove();
    },
  };
};
export type OpenPage = Awaited<ReturnType<typeof openPage>>;
