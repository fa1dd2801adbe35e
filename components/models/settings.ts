import { createModel, effect, signal } from '@preact/signals';
import type { Client } from '../../lib/app/client';
import { foresee, type Happening, happening } from '../../lib/domain/commitment/happening';
import type { SettingsChange } from '../../lib/domain/settings/change';
import type { Settings } from '../../lib/domain/settings/settings';
import { whenSilent } from './when-silent';

/** The last act of this page and what it did. */
export interface News {
  readonly change: SettingsChange;
  /** Epoch ms. */
  readonly at: number;
  readonly happening: Happening;
  /** What there is to say where all of it is so; null for the usual words. */
  readonly said: string | null;
}

const nothing: Happening = { kind: 'nothing', ask: null, undo: null };

/** The person's settings, kept the same as the background's. Disposable. */
export const SettingsModel = createModel((client: Client, now: () => number) => {
  /** Null until they were read. */
  const settings = signal<Settings | null>(null);
  /** Why they could not be read; null while all is well. */
  const problem = signal<unknown>(null);
  const news = signal<News | null>(null);
  // Answers may overtake each other; an older revision never replaces a newer one.
  const take = (read: Settings) => {
    if (!settings.value || read.revision >= settings.value.revision) settings.value = read;
    problem.value = null;
  };
  const refresh = async () => {
    try {
      take(await client.ask({ type: 'settings.get' }));
    } catch (error) {
      problem.value = error;
    }
  };
  effect(() => {
    void refresh();
    const stop = client.onChanged(() => void refresh());
    const stopWaiting = whenSilent(
      () => settings.peek() !== null,
      (silence) => {
        problem.value ??= silence;
      },
    );
    return () => {
      stop();
      stopWaiting();
    };
  });
  /** Resolves with what it did once the change is stored; rejects with the reason where it is not. */
  const change = async (wanted: SettingsChange, said: string | null = null): Promise<Happening> => {
    // Before the reply: the news that settings changed may come first.
    const before = settings.peek();
    const after = await client.ask({ type: 'settings.change', change: wanted });
    take(after);
    const happened = before ? happening(before, after, now()) : nothing;
    news.value = { change: wanted, at: now(), happening: happened, said };
    return happened;
  };
  return {
    settings,
    problem,
    news,
    now,
    refresh,
    /** The copies of earlier settings go, with the words that stand in them. */
    forgetCopies: () => client.ask({ type: 'snapshots.clear' }),
    change,
    /** What the change would do if it were asked for now. */
    foresee: (wanted: SettingsChange): Happening => (settings.value ? foresee(settings.value, wanted, now()) : nothing),
    forgetNews: () => {
      news.value = null;
    },
  };
});
export type SettingsModel = InstanceType<typeof SettingsModel>;
