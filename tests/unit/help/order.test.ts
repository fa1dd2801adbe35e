import { describe, expect, it } from 'vitest';
import type { HelpRow } from '../../../lib/domain/help/help-row';
import { helpFor, rowsDue, sectionOf } from '../../../lib/domain/help/order';
import { row } from './row';

const inOrder = (rows: readonly HelpRow[], country: string | null) =>
  helpFor(rows, country).sections.map((section) => [section.name, ...section.rows.map(({ id }) => id)].join(' '));

describe('sectionOf', () => {
  it.each([
    [['crisis'], 'crisis'],
    [['listening', 'crisis'], 'crisis'],
    [['listening', 'mental-health'], 'listening'],
    [['mental-health', 'government'], 'mental-health'],
    [['therapist'], 'specialists'],
    [['sexual-health', 'own-thoughts'], 'specialists'],
    [['group'], 'groups'],
    [['own-thoughts'], undefined],
    [['abuse', 'government'], undefined],
    [['report'], undefined],
  ] as const)('puts %s in %s', (kinds, section) => {
    expect(sectionOf(row('a', { kinds }))).toBe(section);
  });
});

describe('helpFor', () => {
  const everywhere = [
    row('group', { kinds: ['group'] }),
    row('finder', { kinds: ['therapist'] }),
    row('world', { kinds: ['listening'] }),
    row('europe', { kinds: ['listening'], within: ['DE'] }),
  ];

  it('orders the sections from crisis to groups, whatever the order of the data', () => {
    const rows = [
      ...everywhere,
      row('b', { country: 'AA', kinds: ['mental-health'] }),
      row('c', { country: 'AA', kinds: ['listening'] }),
      row('d', { country: 'AA', kinds: ['crisis'] }),
      row('e', { country: 'AA', kinds: ['sexual-health'] }),
    ];
    expect(inOrder(rows, 'AA')).toEqual([
      'crisis d',
      'listening c',
      'mental-health b',
      'specialists e finder',
      'groups group',
    ]);
    expect(helpFor(rows, 'AA').onlyInternational).toBe(false);
  });

  it.each([
    ['a country without rows', 'ZZ', 'listening world'],
    ['a country of Europe without rows', 'DE', 'listening world europe'],
    ['no country', null, 'listening world'],
  ])('falls back to the international rows for %s', (_what, country, first) => {
    expect(inOrder(everywhere, country)[0]).toBe(first);
    expect(helpFor(everywhere, country).onlyInternational).toBe(true);
  });

  it('adds international listening lines where a country has no crisis line', () => {
    const rows = [...everywhere, row('own', { country: 'AA', kinds: ['listening'] })];
    expect(inOrder(rows, 'AA')[0]).toBe('listening own world');
  });

  it('keeps the rows about own thoughts, abuse, partners, young people and reports apart', () => {
    const rows = [
      row('thoughts', { kinds: ['own-thoughts'] }),
      row('abuse', { kinds: ['abuse'], country: 'AA' }),
      row('partners', { kinds: ['group'], audience: 'partners' }),
      row('young', { kinds: ['listening'], audience: 'young', country: 'AA' }),
      row('report', { kinds: ['report'] }),
      row('elsewhere', { kinds: ['abuse'], country: 'BB' }),
    ];
    const help = helpFor(rows, 'AA');
    expect(help.sections).toEqual([]);
    expect(
      [help.ownThoughts, help.abuse, help.partners, help.young, help.report].map((part) => part.map(({ id }) => id)),
    ).toEqual([['thoughts'], ['abuse'], ['partners'], ['young'], ['report']]);
  });
});

describe('rowsDue', () => {
  it.each([
    ['2026-05-22', '2026-11-22', false],
    ['2026-05-21', '2026-11-22', true],
    ['2026-08-31', '2027-02-28', false],
    ['2026-08-31', '2027-03-01', true],
    ['2026-11-22', '2026-11-22', false],
  ])('of a row last checked on %s, on %s: %s', (lastChecked, today, due) => {
    expect(rowsDue([row('a', { lastChecked })], today)).toHaveLength(due ? 1 : 0);
  });
});
