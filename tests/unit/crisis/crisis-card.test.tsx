import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCrisisDesk } from '../../../components/models/crisis-desk';
import { CrisisPlace } from '../../../components/screens/help/crisis-place';
import { loadCrisis } from '../../../components/screens/help/load-crisis';
import { someCoverage } from '../options/page';
import { createFakeClient } from '../ui/fake-client';

const lists = { states: {}, running: null, private: false };

let main: HTMLElement;
let place: HTMLElement;

beforeEach(() => {
  main = document.body.appendChild(document.createElement('main'));
  place = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  act(() => render(null, place));
  main.remove();
  place.remove();
  location.hash = '';
});

const text = () => place.textContent ?? '';
const press = (name: string) =>
  act(() => {
    const found = [...place.querySelectorAll('button')].find((button) => button.textContent?.trim() === name);
    if (!found) throw new Error(`no "${name}" in: ${text()}`);
    found.click();
  });

/** The card beside a page, after something was saved in the country. */
const show = async ({ country = 'MX', locale = 'en', answers = {} as Parameters<typeof createFakeClient>[0] } = {}) => {
  const fake = createFakeClient({ 'coverage.get': someCoverage(), 'lists.get': lists, ...answers });
  const client = { ...fake.client, openPrivately: vi.fn(async () => undefined) };
  const desk = createCrisisDesk(() => loadCrisis(locale));
  act(() => render(<CrisisPlace desk={desk} client={client} country={country} />, place));
  expect(place.querySelector('[role=status]')?.textContent).toBe('');
  // It comes in its own time, on a busy machine in a long one.
  await loadCrisis(locale);
  desk.look('I want to die');
  await act(() => vi.waitFor(() => expect(desk.card.value).not.toBeNull()));
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  return { desk, client, asked: fake.asked };
};

it('says its first sentence and no more to who listens', async () => {
  await show();
  const said = [...place.querySelectorAll('[role=status]')].map((region) => region.textContent);
  const sentence = 'If you may hurt yourself, please call now. Here are people who answer day and night.';
  expect(said.filter(Boolean)).toEqual([sentence]);
  expect(place.querySelector('h2')?.textContent).toBe(sentence);
  expect(place.contains(document.activeElement)).toBe(false);
});

it.each([
  ['MX', 'es', 'Aquí hay personas que contestan de día y de noche.'],
  ['CH', 'es', 'El número de emergencias contesta también de noche.'],
  ['CH', 'en', 'The emergency number answers at night too.'],
])('in %s and %s says who answers at night', async (country, locale, sentence) => {
  await show({ country, locale });
  expect(place.querySelector('h2')?.textContent).toContain(sentence);
});

it('has the number that answers day and night, whatever kind of line it is', async () => {
  await show();
  expect([...place.querySelectorAll('h3')].map((heading) => heading.textContent)[0]).toBe('Línea de la Vida');
  expect(text()).toContain('800 911 2000');
});

it('opens a site in a private window where that can be promised, and says what stays of the other', async () => {
  const { client } = await show({ country: 'GB' });
  expect(text()).toContain('A site that you open in this window stays in the browser’s history.');
  await press('Open in a private window');
  expect(client.openPrivately).toHaveBeenCalledOnce();
});

it.each([
  ['Ebb is not let into those', { 'coverage.get': someCoverage({ privateWindows: false }) }],
  ['this one is private', { 'lists.get': { ...lists, private: true } }],
  ['nobody can tell', { 'coverage.get': new Error('not now') }],
])('offers no private window where %s, and says what stays', async (_why, answers) => {
  await show({ country: 'GB', answers });
  expect(text()).not.toContain('Open in a private window');
  expect(text()).toContain('A site that you open stays in this browser’s history.');
});

it('offers to go on writing where there is a form, and leads back to it', async () => {
  main.innerHTML = '<textarea></textarea>';
  const { desk } = await show();
  await press('Keep writing');
  expect(desk.card.value).toBeNull();
  expect(document.activeElement).toBe(main.querySelector('textarea'));
});

it('can be closed where nobody writes', async () => {
  const { desk } = await show();
  expect(text()).not.toContain('Keep writing');
  await press('Close');
  expect(desk.card.value).toBeNull();
});

it('makes room for what its acts lead to', async () => {
  const { desk, asked } = await show();
  await press('All the help');
  expect(desk.card.value).toBeNull();
  expect(asked).toContainEqual({ type: 'open', screen: 'help' });
});

it('leads to the safety plan', async () => {
  const { desk, asked } = await show();
  await press('My safety plan');
  expect(desk.card.value).toBeNull();
  expect(asked).toContainEqual({ type: 'open', screen: 'notes/safety' });
});

it('goes when somebody comes to Help by another way, and stays on every other screen', async () => {
  const { desk } = await show();
  const goTo = (hash: string) =>
    act(() => {
      location.hash = hash;
      window.dispatchEvent(new Event('hashchange'));
    });
  await goTo('#week');
  expect(desk.card.value).not.toBeNull();
  await goTo('#help');
  expect(desk.card.value).toBeNull();
});
