import { describe, expect, it } from 'vitest';
import { crisisLinesFor } from '../../../lib/domain/help/crisis-lines';
import { helpDirectory } from '../../../lib/domain/help/directory';
import { helpCountries } from '../../../lib/domain/help/emergency-summary';
import type { HelpRow } from '../../../lib/domain/help/help-row';
import { row } from './row';

const night = { hours: '24/7', contacts: { phones: [{ number: '1' }] } } as const;
const day = { hours: 'Mon-Fri 9:00-17:00', contacts: { phones: [{ number: '2' }] } } as const;
const own = (id: string, over: Partial<HelpRow> = {}) => row(id, { country: 'AA', ...over });
const world = row('world', { kinds: ['listening'], url: 'https://world.example' });

const inOrder = (rows: readonly HelpRow[], country: string | null = 'AA') =>
  crisisLinesFor(rows, country).rows.map(({ id }) => id);

describe('who can be reached now', () => {
  it('is who can be called day and night, of whatever kind, before who can be called at hours', () => {
    const rows = [
      world,
      own('site', { url: 'https://site.example' }),
      own('crisis-by-day', day),
      own('mind-at-night', { ...night, kinds: ['mental-health'] }),
      own('listens-at-night', { ...night, kinds: ['listening'] }),
      own('text-at-night', { hours: '24/7', contacts: { texts: [{ number: '3' }] } }),
      own('clinic', { ...night, kinds: ['therapist'] }),
      row('elsewhere', { ...night, country: 'BB' }),
    ];
    const order = ['text-at-night', 'listens-at-night', 'mind-at-night', 'crisis-by-day', 'site', 'world'];
    expect(inOrder(rows)).toEqual(order);
    expect(crisisLinesFor(rows, 'AA').atNight).toBe(true);
  });

  it('is not sure at night where the hours or the number are in doubt, or the line is not for everybody', () => {
    const doubtful = [
      own('hours', { ...night, checkHours: true }),
      own('number', { ...night, status: 'check' }),
      own('women', { ...night, audience: 'women' }),
      own('no-number', { hours: '24/7', contacts: { chat: true } }),
    ];
    for (const each of doubtful) expect(crisisLinesFor([each], 'AA').atNight, each.id).toBe(false);
    expect(inOrder([...doubtful, own('sure', night)])).toEqual(['sure', 'hours', 'number', 'women', 'no-number']);
  });

  it('is who serves many countries where there is nobody else, or no country is chosen', () => {
    const rows = [world, row('europe', { ...night, within: ['BB'] })];
    expect(inOrder(rows)).toEqual(['world']);
    expect(inOrder(rows, 'BB')).toEqual(['europe', 'world']);
    expect(crisisLinesFor(rows, 'BB').atNight).toBe(false);
    expect(inOrder(rows, null)).toEqual(['world']);
  });
});

const servesAtNight = (country: string) =>
  helpDirectory.some(
    ({ hours, checkHours, status, contacts, kinds, audience, ...each }) =>
      each.country === country &&
      audience === 'anyone' &&
      status === 'seen' &&
      hours === '24/7' &&
      !checkHours &&
      (contacts.phones ?? contacts.texts) !== undefined &&
      kinds.some((kind) => kind === 'crisis' || kind === 'listening' || kind === 'mental-health'),
  );

describe.each([...helpCountries])('of the directory, %s', (country) => {
  const { rows, atNight } = crisisLinesFor(helpDirectory, country);

  it('begins with a number of its own where it has one, and with one for the night where it has that', () => {
    const numbered = helpDirectory.some(
      ({ kinds, contacts, audience, ...each }) =>
        each.country === country &&
        audience === 'anyone' &&
        (contacts.phones ?? contacts.texts) !== undefined &&
        kinds.some((kind) => kind === 'crisis' || kind === 'listening' || kind === 'mental-health'),
    );
    expect(rows[0]?.country === country).toBe(numbered);
    expect(atNight).toBe(servesAtNight(country));
    if (atNight) expect(rows[0]).toMatchObject({ country, hours: '24/7', status: 'seen' });
    expect(rows.length).toBeGreaterThan(0);
  });
});

it.each([
  ['MX', 'mx-linea-de-la-vida'],
  ['IN', 'in-tele-manas'],
])('in %s calls %s first', (country, id) => {
  expect(inOrder(helpDirectory, country)[0]).toBe(id);
});
