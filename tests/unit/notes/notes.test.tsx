import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type FieldKind, writtenFields, writtenKinds } from '../../../components/screens/notes/written-kinds';
import { type EntryBodies, type EntryKind, entryBodySchemas } from '../../../lib/domain/notebook/entry-bodies';
import type { PromptKey } from '../../../lib/domain/pause/prompts';
import en from '../../../locales/en.json';
import es from '../../../locales/es.json';
import { createFakeNotebook, type FakeNotebook } from '../../support/fake-notebook';
import { createPromptStore } from '../../support/prompt-store';
import { openPage } from '../options/page';
import { someLimit, someSettings } from '../ui/fake-client';

const add = <K extends EntryKind>(notebook: FakeNotebook, kind: K, body: EntryBodies[K]) =>
  notebook.add({ kind, body, onPause: 'no', date: '2026-06-10', hour: 21, offsetMinutes: 120 });

const open = async (fragment: string, over: Partial<Parameters<typeof openPage>[0]> = {}) => {
  const notebook = over.notebook ?? createFakeNotebook();
  const page = await openPage({ fragment, ...over, notebook });
  await act(() => vi.dynamicImportSettled());
  await page.settle();
  return { ...page, notebook };
};
const kept = (notebook: FakeNotebook) => notebook.all().map(({ kind, body, onPause }) => ({ kind, body, onPause }));

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
});

describe('my plan', () => {
  it('keeps a reason in own words, shows it on the pause page unless told not to, and can be changed', async () => {
    const { notebook, press, type, choose, text } = await open('#notes');
    await press('Add a reason');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await type('A reason', 'Breakfast with Sam');
    await press('Keep');
    expect(kept(notebook)).toEqual([{ kind: 'reason', body: { text: 'Breakfast with Sam' }, onPause: 'open' }]);
    expect(document.activeElement?.textContent).toContain('Add a reason');
    expect(text()).toContain('Shown on the pause page');
    await press('Edit');
    await choose('Show it on the pause page');
    await type('A reason', 'Breakfast with Sam and Lou');
    await press('Keep');
    expect(kept(notebook)).toEqual([{ kind: 'reason', body: { text: 'Breakfast with Sam and Lou' }, onPause: 'no' }]);
  });

  it('removes, and brings back as it was', async () => {
    const { notebook, press, text } = await open('#notes', { notebook: createFakeNotebook() });
    await add(notebook, 'card', { text: 'It passes' });
    await act(async () => undefined);
    await press('Remove');
    expect(notebook.all()).toEqual([]);
    expect(document.activeElement?.textContent).toBe('Undo');
    await press('Undo');
    expect(kept(notebook)).toEqual([{ kind: 'card', body: { text: 'It passes' }, onPause: 'no' }]);
    expect(text()).not.toContain('Removed.');
  });

  it('loses no half typed word to a look at Help, to another line, or to a lock that closes', async () => {
    const notebook = createFakeNotebook();
    await add(notebook, 'reason', { text: 'Sleep' });
    const { press, type, goTo, control, fakeLock, settle, text } = await open('#notes', {
      notebook,
      lock: { state: 'open', passphrase: 'a long passphrase' },
    });
    await press('Add a reason');
    await type('A reason', 'Half a thou');
    const arrive = async () => {
      for (let step = 0; step < 4; step += 1) await settle();
    };
    await goTo('#help');
    await goTo('#notes');
    await arrive();
    expect(control('A reason').value).toBe('Half a thou');
    await press('Edit');
    expect(control('A reason').value).toBe('Sleep');
    await press('Cancel');
    await press('Add a reason');
    expect(control('A reason').value).toBe('Half a thou');
    await act(() => fakeLock.become('locked'));
    await act(() => vi.dynamicImportSettled());
    await arrive();
    expect(text()).not.toContain('Half a thou');
    expect(document.querySelector('textarea')).toBeNull();
    await act(() => fakeLock.become('open'));
    await arrive();
    expect(control('A reason').value).toBe('Half a thou');
    await press('Cancel');
    await press('Add a reason');
    expect(control('A reason').value).toBe('');
  });

  it('keeps the editor open whose line is removed in another window, and its words as a new line', async () => {
    const notebook = createFakeNotebook();
    const { id } = await add(notebook, 'reason', { text: 'Sam' });
    const { press, type, text, control, settle } = await open('#notes', { notebook });
    await press('Edit');
    await type('A reason', 'Sam and Lou');
    const typed = document.activeElement;
    await act(() => notebook.remove(id));
    await settle();
    expect(control('A reason').value).toBe('Sam and Lou');
    expect(document.activeElement).toBe(typed);
    expect(text()).toContain('This line was removed elsewhere.');
    await press('Keep as a new one');
    expect(kept(notebook)).toEqual([{ kind: 'reason', body: { text: 'Sam and Lou' }, onPause: 'no' }]);
    expect(text()).not.toContain('This line was removed elsewhere.');
  });

  it('keeps both of one line that was changed in two windows, and says so', async () => {
    const notebook = createFakeNotebook();
    const line = await add(notebook, 'reason', { text: 'Sam' });
    const { press, type, text } = await open('#notes', { notebook });
    await press('Edit');
    await type('A reason', 'Sam and Lou');
    await act(async () => void (await notebook.change(line, { ...line, body: { text: 'Mornings' } })));
    await press('Keep');
    expect(kept(notebook).map(({ body }) => body)).toEqual([{ text: 'Mornings' }, { text: 'Sam and Lou' }]);
    expect(text()).toContain('Both are kept, one after the other.');
  });

  it('loses nothing that was typed where it cannot be kept', async () => {
    const notebook = createFakeNotebook();
    const { press, type, text, control } = await open('#notes', { notebook });
    await press('Add a plan');
    await type('If', 'I am alone');
    notebook.failWith('storage-full');
    await type('then I will', 'I call Sam');
    await press('Keep');
    expect(text()).toContain('There is no room left on this device. What you wrote is still here.');
    expect(control('If').value).toBe('I am alone');
    notebook.failWith(null);
    await press('Keep');
    expect(text()).toContain('If I am alone, then I call Sam.');
  });

  it('says how many entries could not be read, and shows the others', async () => {
    const notebook = createFakeNotebook();
    await notebook.add({
      date: '2026-11-20',
      hour: 9,
      offsetMinutes: 0,
      kind: 'reason',
      onPause: 'no',
      body: { text: 'Sam' },
    });
    notebook.setUnread(2);
    const { text } = await open('#notes', { notebook });
    expect(text()).toContain('2 entries could not be read. They are kept as they were and are not shown.');
    expect(text()).toContain('Sam');
  });

  it('says that they cannot be opened, and shows them once they can', async () => {
    const notebook = createFakeNotebook();
    await notebook.add({
      date: '2026-11-20',
      hour: 9,
      offsetMinutes: 0,
      kind: 'reason',
      onPause: 'no',
      body: { text: 'Sam' },
    });
    notebook.setUnread('all');
    const { text, settle } = await open('#notes', { notebook });
    expect(text()).toContain('Your notes cannot be opened right now. They are kept.');
    notebook.setUnread(0);
    await settle();
    expect(text()).toContain('Sam');
    expect(text()).not.toContain('cannot be opened');
  });

  it('keeps people, and opens their number by the person’s own act', async () => {
    const { notebook, press, type, container } = await open('#notes');
    await press('Add a person');
    await type('Name', 'Alex');
    await type('Number or address', '+49 30 123456');
    await press('Keep');
    expect(kept(notebook)[0]?.body).toEqual({ name: 'Alex', way: 'call', contact: '+49 30 123456' });
    expect([...container.querySelectorAll('a')].map(({ href }) => href)).toEqual(
      expect.arrayContaining(['tel:+4930123456', 'sms:+4930123456']),
    );
  });

  it('keeps a meeting, and tells the background when, and not what', async () => {
    const { notebook, press, type, asked, text } = await open('#notes');
    await press('Add a meeting');
    await type('What it is', 'Thursday group');
    await type('When', '4');
    await type('Time', '19:30');
    await type('Reminder', '60');
    await press('Keep');
    expect(kept(notebook)[0]?.body).toMatchObject({ name: 'Thursday group', weekday: 4, time: '19:30', remind: 60 });
    expect(asked.filter(({ type: name }) => name === 'reminders.set')).toEqual([
      { type: 'reminders.set', reminders: [{ date: null, weekday: 4, time: '19:30', before: 60 }] },
    ]);
    expect(text()).toContain('every Thursday');
    await press('Remove');
    expect(asked.at(-1)).toEqual({ type: 'reminders.set', reminders: [] });
  });

  it('says in a private window that nothing is kept, and offers nothing to fill in', async () => {
    const { text, find } = await open('#notes', { notebook: createFakeNotebook({ kept: false }) });
    expect(text()).toContain('Nothing can be kept here.');
    expect(find<HTMLButtonElement>('button', 'Add a reason').disabled).toBe(true);
  });

  it('asks all questions again for whoever wants them back', async () => {
    localStorage.setItem('prompts', JSON.stringify({ left: ['hoping'], less: true }));
    const { press, text } = await open('#notes');
    await press('Ask as before');
    expect(text()).not.toContain('You asked for fewer questions.');
    expect(JSON.parse(localStorage.getItem('prompts') ?? '')).toMatchObject({ left: [], less: false });
  });
});

describe('looking back', () => {
  it('has a name for each kind and each of its fields, in both languages', () => {
    for (const kind of writtenKinds) for (const { notes } of [en, es]) expect(notes.kinds).toHaveProperty(kind);
    for (const [kind, shown] of Object.entries(writtenFields) as [FieldKind, readonly string[]][]) {
      const fields = Object.keys(entryBodySchemas[kind].entries).sort();
      expect([...shown].sort()).toEqual(fields);
      for (const { notes } of [en, es]) {
        expect(Object.keys(notes.fields[kind]).sort()).toEqual(fields);
      }
    }
  });

  it('shows what was written, the last first, by kind, and leaves out what was left empty', async () => {
    const notebook = createFakeNotebook();
    await add(notebook, 'urge', { before: 7, after: null, clues: ['tired', 'lonely'] });
    await add(notebook, 'note', { prompt: 'tired', text: 'On the sofa' });
    await add(notebook, 'weather', { hours: [3, 4], plan: '', nice: ['tea', 'a walk'], confidence: 8 });
    const { container, choose, text } = await open('#notes/back', { notebook });
    const names = () => [...container.querySelectorAll('h3')].map(({ textContent }) => textContent);
    expect(names()).toEqual(['The week ahead', 'A note', 'An urge']);
    expect(text()).toContain('7 of 10');
    expect(text()).toContain('tired and lonely');
    expect(text()).toContain('Where are you, and how tired are you?');
    expect(text()).toContain('2 hours of the week');
    expect(text()).not.toContain('How strong later');
    await choose('An urge');
    expect(names()).toEqual(['An urge']);
  });

  it('shows thoughts and what came before and after as their exercises do', async () => {
    const notebook = createFakeNotebook();
    const abc = { before: 'Home alone', inside: '', did: 'Scrolled', gain: 'Rest', cost: 'Sleep', instead: 'A bath' };
    await add(notebook, 'abc', abc);
    const sides = { supports: '', against: 'It never is', fairer: 'I can rest without it' };
    const thought = { situation: 'On the sofa', feeling: 'empty', before: 6, thought: 'Just five', after: 3, ...sides };
    await add(notebook, 'thoughts', thought);
    const { container } = await open('#notes/back', { notebook });
    const lines = [...container.querySelectorAll('dd')].map(({ textContent }) => textContent);
    expect(lines).toContain('empty, 6 of 10');
    expect(lines).toEqual(expect.arrayContaining(['I can rest without it', 'Home alone', 'A bath']));
  });

  it('removes and brings back', async () => {
    const notebook = createFakeNotebook();
    await add(notebook, 'note', { prompt: null, text: 'On the sofa' });
    const { press, text } = await open('#notes/back', { notebook });
    await press('Remove');
    expect(notebook.all()).toEqual([]);
    await press('Undo');
    expect(text()).toContain('On the sofa');
  });

  it('says what will be there', async () => {
    const { text } = await open('#notes/back');
    expect(text()).toContain('Nothing is written down yet.');
  });
});

describe('after a time outside the plan', () => {
  const linksOf = (container: Element) =>
    [...container.querySelectorAll<HTMLAnchorElement>('main a')].map(({ hash }) => hash);
  const out = (date: string) => ({ date, limits: ['a'] });

  it('begins with kindness, names no number, and has Help', async () => {
    const { heading, text, container } = await open('#notes/after', {
      outside: { days: [out('2026-06-09')], today: '2026-06-10' },
    });
    expect(heading()).toBe('This was one time outside your plan.');
    expect(linksOf(container)).toEqual([
      '#exercises/kindness',
      '#exercises/grounding',
      '#exercises/review',
      '#exercises/thoughts',
      '#notes',
      '#help',
    ]);
    expect(text()).not.toContain('Is this limit right for you?');
  });

  it('has no look back, and no question, in the first half hour', async () => {
    const { text, container, choose } = await open('#notes/after', {
      outside: { days: [out('2026-06-10')], today: '2026-06-10' },
    });
    expect(linksOf(container)).toContain('#exercises/review');
    expect(container.querySelector('[aria-label="Or one question"]')).toBeNull();
    await choose('In the last half hour');
    expect(linksOf(container)).not.toContain('#exercises/review');
    expect(text()).toContain('Best after half an hour, or tomorrow.');
    await choose('Earlier today');
    expect(linksOf(container)).toContain('#exercises/review');
    expect(container.querySelector('[aria-label="Or one question"]')).not.toBeNull();
  });

  it.each([
    'What happened just before? A place, a time, a feeling.',
    'What did you do that made it shorter or easier to stop?',
    'What is one small change for next time?',
    'On a scale of 0 to 10, how sure are you, and why not lower?',
  ])('asks one question on a later day: %s The answer is kept', async (question) => {
    const key = Object.entries(en.prompts).find(([, text]) => text === question)?.[0] as PromptKey; // CAST: of the bank
    localStorage.setItem('prompts', createPromptStore(key).getItem('prompts') ?? '');
    const { text, press, type, choose, notebook } = await open('#notes/after', {
      outside: { days: [out('2026-06-09')], today: '2026-06-10' },
    });
    expect(text()).toContain(question);
    await press('Write a line');
    await type('Your answer, in a line or two', 'Late, and alone');
    // A word that was begun outlives a correction.
    await choose('In the last half hour');
    expect(text()).not.toContain(question);
    await choose('Yesterday');
    await press('Keep it');
    expect(kept(notebook).map(({ body }) => body)).toEqual([{ prompt: key, text: 'Late, and alone' }]);
  });

  it('has people instead of a third look back', async () => {
    const notebook = createFakeNotebook();
    const body = { day: '2026-11-19', before: '', useful: '', change: '', confidence: null };
    await add(notebook, 'review', body);
    await add(notebook, 'review', body);
    const { text, container } = await open('#notes/after', {
      notebook,
      outside: { days: [out('2026-11-19')], today: '2026-11-20' },
    });
    expect(linksOf(container)).not.toContain('#exercises/review');
    expect(text()).toContain('You need not do this alone');
  });

  it('offers people where it was often, and another goal where it lasts', async () => {
    const days = ['2026-06-01', '2026-06-06', '2026-06-08', '2026-06-09'].map(out);
    const { text, container } = await open('#notes/after', {
      outside: { days, today: '2026-06-10' },
      settings: someSettings({ limits: [someLimit()] }),
    });
    expect(text()).toContain('You need not do this alone');
    expect(text()).toContain('Is this limit right for you?');
    expect([...container.querySelectorAll<HTMLAnchorElement>('main a')].map(({ hash }) => hash)).toContain('#limits/a');
  });
});
