import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseRoute } from '../../../components/screens/options/route';
import type { EntryBodies } from '../../../lib/domain/notebook/entry-bodies';
import type { PlanKind } from '../../../lib/domain/notebook/the-plan';
import { createFakeNotebook, type FakeNotebook } from '../../support/fake-notebook';
import { openPage } from '../options/page';

const safety = (over: Partial<EntryBodies['safety']> = {}): EntryBodies['safety'] => ({
  signs: [],
  alone: [],
  places: [],
  people: [],
  lines: [],
  surroundings: [],
  ...over,
});
const whole = safety({ signs: ['I stay in bed'], people: ['Sam, 0171 555'] });
const add = <K extends PlanKind>(notebook: FakeNotebook, kind: K, body: EntryBodies[K], date = '2026-06-01') =>
  notebook.add({ kind, body, onPause: 'no', date, hour: 21, offsetMinutes: 120 });

const open = async (fragment: string, notebook = createFakeNotebook()) => {
  const page = await openPage({ fragment, notebook });
  const settle = async () => {
    await act(() => vi.dynamicImportSettled());
    await page.settle();
  };
  await settle();
  await settle();
  const links = () => [...page.container.querySelectorAll('main a')].map((link) => link.getAttribute('href'));
  return { ...page, settle, links };
};
const sheet = (container: Element) =>
  [...container.querySelectorAll('article.plan-sheet section')].map((part) => part.textContent);

afterEach(() => {
  document.body.replaceChildren();
  location.hash = '';
});

describe('a plan that is kept', () => {
  it('is one press away at the top of Notes and plans, and all of it at once', async () => {
    const notebook = createFakeNotebook();
    await add(notebook, 'safety', whole);
    const { container, links, settle, goTo } = await open('#notes', notebook);
    expect([...container.querySelectorAll('.parts a')].map((link) => link.getAttribute('href'))).toEqual([
      '#notes',
      '#notes/back',
      '#notes/safety',
    ]);
    expect(links().at(-1)).toBe('#notes/safety');
    await goTo('#notes/safety');
    await settle();
    expect(sheet(container)).toEqual(['SignsI stay in bed', 'People I can askSam, 0171 555']);
    expect(container.querySelector('.parts [aria-current=page]')?.textContent).toBe('Safety plan');
    expect(links()).toContain('#exercises/safety/change');
  });

  it('is printed as it stands', async () => {
    const notebook = createFakeNotebook();
    await add(notebook, 'safety', whole);
    const { press } = await open('#notes/safety', notebook);
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await press('Print it');
    expect(print).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  it('is changed at the first step that is open, and from the first where none is', async () => {
    const notebook = createFakeNotebook();
    await add(notebook, 'safety', whole);
    const { container, goTo, settle } = await open('#exercises/safety/change', notebook);
    expect(container.querySelector('main h1')?.textContent).toBe('What can you do alone?');
    const lines = ['x'];
    await act(
      () =>
        notebook.put({
          ...notebook.all()[0],
          body: { ...whole, alone: lines, places: lines, lines, surroundings: lines },
        } as ReturnType<FakeNotebook['all']>[number]), // CAST: a safety plan
    );
    await goTo('#notes');
    document.body.replaceChildren();
    const again = await open('#exercises/safety/change', notebook);
    await settle();
    expect(again.container.querySelector('main h1')?.textContent).toBe(
      'How do you notice that it is getting very hard?',
    );
  });

  it('opens its exercise where there is none', async () => {
    const replace = vi.spyOn(location, 'replace').mockImplementation(() => undefined);
    const notebook = createFakeNotebook();
    await add(notebook, 'safety', safety());
    const { container } = await open('#notes/safety', notebook);
    expect(replace).toHaveBeenCalledWith('#exercises/safety');
    expect(container.querySelectorAll('.parts a')).toHaveLength(2);
    replace.mockRestore();
  });

  it('has others beside it that could not be read when it was begun, here and in Looking back', async () => {
    const notebook = createFakeNotebook();
    await add(notebook, 'safety', whole);
    await add(notebook, 'safety', safety({ alone: ['Music'] }), '2026-06-03');
    const { container, goTo, settle, text } = await open('#notes/safety', notebook);
    expect(sheet(container)[0]).toBe('SignsI stay in bed');
    expect(container.querySelector('details')?.textContent).toBe('Another plan of 3 June 2026What I can do aloneMusic');
    await goTo('#notes/back');
    await settle();
    expect(text()).toContain('Another safety plan');
    expect(text()).toContain('Music');
    expect(text()).not.toContain('I stay in bed');
  });
});

it.each([
  ['#notes/safety', 'safety'],
  ['#notes/ahead', 'ahead'],
  ['#notes/other', 'plan'],
])('the route of %s is the part %s', (fragment, part) => {
  expect(parseRoute(fragment)).toEqual({ screen: 'notes', part });
});
