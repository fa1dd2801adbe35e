import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createNotebookDesk } from '../../../components/models/notebook';
import { OutsideLine, readNotesNow } from '../../../components/screens/notebook/notes-lines';
import { createTranslate } from '../../../lib/domain/language/translate';
import en from '../../../locales/en.json';
import { createFakeNotebook } from '../../support/fake-notebook';
import { createFakeClient } from '../ui/fake-client';

const t = createTranslate(en, 'en-GB', en);
let container: HTMLElement;

const store = () => {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
};
const open = async (kept = store(), notebook = createFakeNotebook()) => {
  const { client } = createFakeClient({
    'outside.get': { days: [{ date: '2026-06-09', limits: ['a'] }], today: '2026-06-10' },
  });
  const onLookBack = vi.fn();
  const desk = createNotebookDesk(notebook, () => ({ date: '2026-06-10', hour: 9, offsetMinutes: 120 }));
  const opened = async () => desk;
  const now = await readNotesNow({ client, notebook: opened, store: kept });
  await act(() =>
    render(
      now.day === null ? null : <OutsideLine t={t} day={now.day} store={kept} onLookBack={onLookBack} />,
      container,
    ),
  );
  return { onLookBack, kept };
};
const press = (name: string) =>
  act(() => [...container.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click());

beforeEach(() => {
  container = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  render(null, container);
  container.remove();
});

it('offers a look back in kind words, and names no number', async () => {
  const { onLookBack } = await open();
  expect(container.textContent).toContain('It does not undo your other days.');
  expect(container.textContent).not.toMatch(/\d/);
  await press('Look back, kindly');
  expect(onLookBack).toHaveBeenCalledOnce();
});

it('is put away for good with "not now"', async () => {
  const { kept } = await open();
  await press('Not now');
  expect(container.textContent).toBe('');
  render(null, container);
  await open(kept);
  expect(container.textContent).toBe('');
});

it('says nothing of a day that was looked back at', async () => {
  const notebook = createFakeNotebook();
  const body = { day: '2026-06-09', before: '', useful: 'I slept', change: '', confidence: null };
  await notebook.add({ kind: 'review', body, onPause: 'no', date: '2026-06-10', hour: 8, offsetMinutes: 120 });
  await open(store(), notebook);
  expect(container.textContent).toBe('');
});
