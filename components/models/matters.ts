import { computed, createModel, effect, signal } from '@preact/signals';
import type { Entry } from '../../lib/domain/notebook/entry';
import type { NotebookDesk } from './notebook';
import type { SettingsModel } from './settings';

/** As long as the sentence of the pause page may be. */
export const longestReason = 240;

/**
 * What matters to the person, line by line: reasons of the notebook. The first one is also the sentence of the pause page,
 * where there is none yet. Disposable.
 */
export const MattersModel = createModel((settings: SettingsModel, openNotebook: () => Promise<NotebookDesk>) => {
  const desk = signal<NotebookDesk | null>(null);
  const problem = signal<unknown>(null);
  const typed = signal('');
  const removed = signal<Entry<'reason'> | null>(null);
  effect(() => {
    openNotebook().then(
      (opened) => {
        desk.value = opened;
      },
      (error: unknown) => {
        problem.value = error;
      },
    );
  });
  const lines = computed(() => desk.value?.entries('reason').value ?? []);

  /** Saves the line that was typed. Rejects where it cannot be saved; what was typed stays. */
  const save = async (): Promise<void> => {
    const text = typed.value.trim();
    const notebook = desk.value ?? (await openNotebook());
    if (text === '') return;
    await notebook.add('reason', { text }, 'open');
    typed.value = '';
    removed.value = null;
    const words = settings.settings.peek()?.words;
    if (words && words.reason.trim() === '')
      await settings.change({ kind: 'set-words', words: { ...words, reason: text } });
  };
  const remove = async (line: Entry<'reason'>): Promise<void> => {
    await desk.value?.remove(line);
    removed.value = line;
    const words = settings.settings.peek()?.words;
    if (words?.reason === line.body.text) await settings.change({ kind: 'set-words', words: { ...words, reason: '' } });
  };
  const restore = async (): Promise<void> => {
    const line = removed.value;
    if (!line) return;
    await desk.value?.restore(line);
    removed.value = null;
    const words = settings.settings.peek()?.words;
    if (words && words.reason.trim() === '')
      await settings.change({ kind: 'set-words', words: { ...words, reason: line.body.text } });
  };
  return {
    /** Whether what is written is kept; a private window keeps nothing. */
    kept: computed(() => desk.value?.kept ?? true),
    problem,
    typed,
    lines,
    removed,
    type: (text: string) => {
      typed.value = text;
    },
    save,
    remove,
    restore,
  };
});
export type MattersModel = InstanceType<typeof MattersModel>;
