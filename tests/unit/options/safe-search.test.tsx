import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { engineIds } from '../../../lib/domain/search/engine-names';
import { someSettings } from '../ui/fake-client';
import { type OpenPage, openPage } from './page';

let page: OpenPage;
afterEach(() => page?.close());

const every = 'SafeSearch on every engine below';
const switchOf = () => page.control(every) as HTMLInputElement; // CAST: a switch
const engine = (name: string) => {
  const label = [...page.container.querySelectorAll('label.chip')].find(({ textContent }) => textContent === name);
  const box = label?.querySelector('input');
  if (!box) throw new Error(`no ${name}`);
  return box;
};
const click = async (input: HTMLInputElement) => {
  await act(() => input.click());
  await page.settle();
};
const asked = () => page.changes.map((change) => change.kind === 'set-preferences' && change.preferences.safeSearch);

it('one switch turns every engine on, and it shows so', async () => {
  page = await openPage({ fragment: '#settings' });
  expect(switchOf().checked).toBe(false);
  await click(switchOf());
  expect(asked()).toEqual([[...engineIds]]);
  expect(switchOf().checked).toBe(true);
  for (const name of ['Google', 'YouTube', 'Yandex']) expect(engine(name).checked).toBe(true);
});

it('each engine is turned by itself, and the switch says that not all are on', async () => {
  page = await openPage({ fragment: '#settings' });
  await click(engine('YouTube'));
  await click(engine('Google'));
  expect(asked()).toEqual([['youtube'], ['google', 'youtube']]);
  expect(switchOf().checked).toBe(false);
});

it('what is turned off and waits still shows as on', async () => {
  const settings = someSettings();
  const preferences = { ...settings.preferences, safeSearch: ['google', 'bing'] as const };
  page = await openPage({ fragment: '#settings', settings: { ...settings, firstStartedAt: 0, preferences } });
  await click(engine('Bing'));
  expect(asked()).toEqual([['google']]);
  expect(engine('Bing').checked).toBe(true);
  expect(engine('Bing').closest('section')?.querySelector('[role=status]')?.textContent).toBe('Asked');
});
