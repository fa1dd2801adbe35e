import { describe, expect, it, test, vi } from 'vitest';
import { createCrisisDesk, watchedClient, watchedNotebook } from '../../../components/models/crisis-desk';
import { soundsLikeCrisis } from '../../../lib/domain/help/crisis-words';
import { ownTextsOf } from '../../../lib/domain/help/own-texts';
import type { SettingsChange } from '../../../lib/domain/settings/change';
import { draft } from '../../support/ebb';
import { createFakeNotebook } from '../../support/fake-notebook';
import { createFakeClient } from '../ui/fake-client';

const said = 'Some days I want to die.';
const usual = 'Quiet evenings matter.';
const here = { date: '2026-06-10', hour: 21, offsetMinutes: 120, onPause: 'no' } as const;
const settle = () => new Promise((resolve) => setTimeout(resolve));

const createDesk = () => {
  const load = vi.fn(async () => ({ soundsLikeCrisis, Card: 'card' }));
  return { load, desk: createCrisisDesk<string>(load) };
};

describe('own words that are saved', () => {
  it('bring up the card, out of any field of an entry, until it is closed', async () => {
    const { desk } = createDesk();
    const open = watchedNotebook(async () => createFakeNotebook(), desk.look);
    const notebook = await open();
    await notebook.add({ ...here, kind: 'reason', body: { text: usual } });
    await settle();
    expect(desk.card.value).toBeNull();
    const safety = { signs: [usual, said], alone: [], places: [], people: [], lines: [], surroundings: [] };
    await notebook.add({ ...here, kind: 'safety', body: safety });
    await vi.waitFor(() => expect(desk.card.value).toBe('card'));
    desk.close();
    expect(desk.card.value).toBeNull();
  });

  it('are looked at after they are kept, and hold nothing up', async () => {
    const desk = createCrisisDesk<string>(() => new Promise(() => undefined));
    const kept = createFakeNotebook();
    const notebook = await watchedNotebook(async () => kept, desk.look)();
    await notebook.add({ ...here, kind: 'reason', body: { text: said } });
    expect(kept.all().length).toBe(1);
  });

  it('are kept whatever becomes of the card', async () => {
    const desk = createCrisisDesk<string>(() => Promise.reject(new Error('not there')));
    const { client } = createFakeClient({});
    await watchedClient(client, desk.look).ask({
      type: 'settings.change',
      change: { kind: 'set-words', words: { reason: said, plan: '' } },
    });
    await settle();
    expect(desk.card.value).toBeNull();
  });

  it('that could not be saved are not looked at: the person still writes', async () => {
    const { desk, load } = createDesk();
    const kept = createFakeNotebook();
    kept.failWith('storage-full');
    const notebook = await watchedNotebook(async () => kept, desk.look)();
    await expect(notebook.add({ ...here, kind: 'reason', body: { text: said } })).rejects.toThrow();
    expect(load).not.toHaveBeenCalled();
  });

  it('bring the same code into the page whatever they say', async () => {
    const { desk, load } = createDesk();
    desk.look(usual);
    desk.look(said);
    await settle();
    expect(load).toHaveBeenCalledTimes(2);
  });
});

const asked: readonly (readonly [SettingsChange, readonly string[]])[] = [
  [{ kind: 'set-words', words: { reason: 'a', plan: 'b' } }, ['a', 'b']],
  [{ kind: 'add-limit', draft: { ...draft(), name: 'c' } }, ['c']],
  [{ kind: 'edit-limit', id: 'x', draft: { ...draft(), name: 'c' } }, ['c']],
  [{ kind: 'set-commitment', commitment: { sentence: null } }, []],
  [{ kind: 'set-preferences', preferences: { language: 'es' } }, []],
];

test.each(asked)('of %j these are own words: %j', (change, texts) => {
  expect(ownTextsOf(change)).toEqual(texts);
});
