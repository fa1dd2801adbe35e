import { batch, computed, createModel, effect, signal } from '@preact/signals';
import type { Client } from '../../lib/app/client';
import type { Notebook } from '../../lib/app/notebook/notebook';
import type { TodayView } from '../../lib/app/protocol/views';
import type { LimitDraft } from '../../lib/domain/limits/limit';
import type { SettingsChange } from '../../lib/domain/settings/change';
import { BlankModel } from './blank';
import { lazyNotebook, personHour } from './notebook';
import { createQuestion, type PromptStore } from './question';
import { whenSilent } from './when-silent';

/** What the popup needs of the window that it stands in. */
export interface PopupPage {
  readonly memory: PromptStore;
  /** Epoch milliseconds. */
  now(): number;
  close(): void;
}

/** What the popup has opened below one of its buttons. */
export type PopupForm = 'limit' | 'focus' | 'urge' | null;

const minuteMs = 60_000;
/** A session can be undone in its first minute; the offer goes a moment before the background says no. */
const focusUndoOfferMs = 58_000;
const leastRefreshMs = 500;

/** When the picture is asked for again: at the next whole minute, or sooner where something ends sooner. */
export const nextRefreshAt = (view: TodayView, now: number): number => {
  const instants = [
    (Math.floor(now / minuteMs) + 1) * minuteMs,
    ...view.standings.flatMap((standing) => (standing.changesAt === null ? [] : [standing.changesAt])),
    ...(view.settings.focus ? [view.settings.focus.startedAt + focusUndoOfferMs] : []),
  ];
  return Math.max(now + leastRefreshMs, Math.min(...instants.filter((instant) => instant > now)));
};

/** Whether the running focus session can still be undone. */
const canUndoFocus = (view: TodayView): boolean =>
  view.settings.focus !== null && view.now - view.settings.focus.startedAt < focusUndoOfferMs;

/** The popup: the picture of today, kept fresh, and what can be asked from here. Disposable. */
export const TodayModel = createModel((client: Client, page: PopupPage, openNotebook: () => Promise<Notebook>) => {
  const view = signal<TodayView | null>(null);
  const error = signal<unknown>(null);
  const form = signal<PopupForm>(null);
  const saved = signal(false);
  const undone = signal(false);
  const busy = signal(false);
  const hour = () => personHour(page.now(), view.peek()?.settings.preferences);
  const notebook = lazyNotebook(openNotebook, hour);
  const question = createQuestion({ place: 'any', store: page.memory, seed: page.now(), notebook });

  const blank = new BlankModel(
    client,
    computed(() => view.value?.settings.preferences.blank),
  );

  let latest = 0;
  const load = async () => {
    latest += 1;
    const mine = latest;
    try {
      const next = await client.ask({ type: 'today.get' });
      if (mine !== latest) return;
      batch(() => {
        view.value = next;
        error.value = null;
      });
    } catch (reason) {
      if (mine === latest) error.value = reason;
    }
  };

  effect(() => {
    void load();
    const stop = client.onChanged(() => void load());
    const stopWaiting = whenSilent(
      () => view.peek() !== null,
      (silence) => {
        error.value ??= silence;
      },
    );
    return () => {
      latest += 1;
      stop();
      stopWaiting();
    };
  });
  effect(() => {
    if (!view.value) return;
    const now = page.now();
    const timer = setTimeout(() => void load(), nextRefreshAt(view.value, now) - now);
    return () => clearTimeout(timer);
  });

  /** Whether the change was made. */
  const change = async (wanted: SettingsChange): Promise<boolean> => {
    if (busy.value) return false;
    busy.value = true;
    error.value = null;
    try {
      await client.ask({ type: 'settings.change', change: wanted });
      form.value = null;
      undone.value = false;
      await load();
      return true;
    } catch (reason) {
      error.value = reason;
      return false;
    } finally {
      busy.value = false;
    }
  };
  const open = async (screen: string) => {
    try {
      await client.ask({ type: 'open', screen });
      page.close();
    } catch (reason) {
      error.value = reason;
    }
  };
  return {
    view,
    blank,
    error,
    form,
    saved,
    undone,
    busy,
    question,
    client,
    store: page.memory,
    notebook,
    hour,
    undoable: computed(() => view.value !== null && canUndoFocus(view.value)),
    load,
    open,
    showForm: (next: PopupForm) => {
      form.value = next;
      saved.value = false;
      undone.value = false;
      error.value = null;
    },
    addLimit: async (draft: LimitDraft) => {
      saved.value = await change({ kind: 'add-limit', draft });
    },
    startFocus: (limits: readonly string[], minutes: number) =>
      change({ kind: 'start-focus', limits: [...limits], minutes }),
    undoFocus: () => change({ kind: 'undo-focus' }),
    endFocus: () => change({ kind: 'end-focus' }),
    /** The limit that was just saved, while it can be taken back. */
    lastSaved: computed(() => (saved.value ? (view.value?.undoable ?? null) : null)),
    undo: async (id: string) => {
      const back = await change({ kind: 'undo', id });
      if (back) saved.value = false;
      undone.value = back;
    },
    lockNow: async () => {
      try {
        await client.ask({ type: 'lock.now' });
        await load();
      } catch (reason) {
        error.value = reason;
      }
    },
    quickExit: async () => {
      try {
        await client.ask({ type: 'quickExit' });
        page.close();
      } catch (reason) {
        error.value = reason;
      }
    },
  };
});
