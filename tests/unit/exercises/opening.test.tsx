import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createCrisisDesk } from '../../../components/models/crisis-desk';
import { createDesk } from '../../../components/screens/exercises/exercise';
import { ExerciseFrame } from '../../../components/screens/exercises/exercise-frame';
import { exerciseModules } from '../../../components/screens/exercises/exercise-modules';
import { loadCrisis } from '../../../components/screens/help/load-crisis';
import type { Client } from '../../../lib/app/client';
import { createTranslate } from '../../../lib/domain/language/translate';
import en from '../../../locales/en.json';
import { createFakeNotebook } from '../../support/fake-notebook';
import { createFakeClient, someSettings } from '../ui/fake-client';
import { createFakeRoom } from './fake-room';

// An exercise opens with what its first step shows.

const t = createTranslate(en, 'en-GB', en);
const words = 'I stay in bed';
let page: HTMLElement;
let notebook: ReturnType<typeof createFakeNotebook>;

const settingsOf = (helpCountry: string) => {
  const settings = someSettings();
  return { ...settings, preferences: { ...settings.preferences, helpCountry } };
};
const setUp = (ask?: (real: Client['ask']) => Client['ask'], opening: Promise<unknown> = Promise.resolve()) => {
  const fake = createFakeClient({ 'settings.get': settingsOf('GB') });
  const client = ask ? { ...fake.client, ask: ask(fake.client.ask) } : fake.client;
  const room = createFakeRoom({ notebook, client });
  const desk = createDesk({
    ...{ clock: room.clock, client, openHelp: () => undefined, openLimitForm: null },
    notebook: () => opening.then(() => room.notebook),
    crisis: createCrisisDesk(() => loadCrisis('en')),
    locale: () => 'en',
  });
  const draw = () =>
    act(() =>
      render(
        <ExerciseFrame t={t} desk={desk} onOpen={() => undefined} onHelped={null} unlock={null}>
          Leave
        </ExerciseFrame>,
        page,
      ),
    );
  return { fake, desk, draw };
};
const phone = () => page.querySelector('.phone-lines')?.textContent;

beforeAll(() => Promise.all([loadCrisis('en'), ...Object.values(exerciseModules).map((load) => load())]));
beforeEach(async () => {
  page = document.body.appendChild(document.createElement('main'));
  notebook = createFakeNotebook();
  const body = { signs: [words], alone: [], places: [], people: [], lines: [], surroundings: [] };
  const kept = { date: '2026-06-01', hour: 20, offsetMinutes: 0, onPause: 'no' } as const;
  await notebook.add({ kind: 'safety', body, ...kept });
});
afterEach(() => {
  render(null, page);
  page.remove();
});

it('has what was kept, the lines of the country and the ways on in its first drawing', async () => {
  const { desk, draw } = setUp();
  await draw();
  expect(page.textContent).toBe('');
  await act(() => desk.show('safety'));
  expect(page.textContent).toContain(words);
  expect(phone()).toContain('Samaritans');
  expect(page.textContent).toContain('Leave');
});

it('holds nobody where it does not open: the ways on are there all the same', async () => {
  const { desk, draw } = setUp(undefined, new Promise(() => undefined));
  await draw();
  void desk.show('safety');
  await draw();
  expect(page.textContent).toBe('');
  await expect.poll(() => page.textContent).toBe('Leave');
});

it('comes below the ways on where it comes after them, and moves nothing', async () => {
  let open = () => undefined as undefined;
  const opening = new Promise<void>((resolve) => {
    open = () => void resolve();
  });
  const { desk, draw } = setUp(undefined, opening);
  await draw();
  const shown = desk.show('safety');
  await draw();
  await expect.poll(() => page.textContent).toBe('Leave');
  const ways = page.querySelector('.exercise-foot');
  await act(async () => {
    open();
    await shown;
  });
  await expect.poll(() => page.textContent).toContain(words);
  expect(page.textContent).toMatch(/^Leave/);
  expect(page.querySelectorAll('.exercise-foot')).toHaveLength(1);
  expect(page.querySelector('.exercise-foot')).toBe(ways);
});

it('shows the lines of the country that was chosen meanwhile', async () => {
  const { fake, desk, draw } = setUp();
  await draw();
  await act(() => desk.show('safety'));
  await act(() => desk.close());
  fake.answers['settings.get'] = settingsOf('MX');
  await act(() => desk.show('safety'));
  await expect.poll(phone).toContain('Línea de la Vida');
});

it('stays behind a lock that closes while it opens', async () => {
  notebook.setLock('open');
  let answer = () => undefined as undefined;
  const asked = new Promise<void>((resolve) => {
    answer = () => void resolve();
  });
  const { desk, draw } = setUp((real) => async (request) => {
    await asked;
    return real(request);
  });
  await draw();
  const shown = desk.show('safety');
  // Everything else that it reads is there by then.
  await act(async () => {
    await import('../../../lib/domain/help/directory');
    await new Promise((resolve) => setTimeout(resolve));
    notebook.setLock('locked');
    await new Promise((resolve) => setTimeout(resolve));
    answer();
    await shown;
  });
  expect(page.textContent).not.toContain(words);
});
