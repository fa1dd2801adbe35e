import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseSiteAddress } from '../../../lib/domain/addresses/site-address';
import { helpDirectory } from '../../../lib/domain/help/directory';
import { helpCountries } from '../../../lib/domain/help/emergency-summary';
import { helpRowSchema } from '../../../lib/domain/help/help-row';
import { helpFor, sectionOf } from '../../../lib/domain/help/order';
import { isSiteThatHelps } from '../../../lib/domain/help/sites-that-help';

describe('the directory', () => {
  it.each(helpDirectory.map((row) => [row.id, row] as const))('%s fits the schema', (_id, row) => {
    expect(v.safeParse(helpRowSchema, row).issues).toBeUndefined();
  });

  it('gives each row an id of its own', () => {
    expect(new Set(helpDirectory.map((row) => row.id)).size).toBe(helpDirectory.length);
  });

  it('has only rows of listed countries', () => {
    const countries = helpDirectory.flatMap((row) => [row.country ?? [], row.within ?? []].flat());
    expect(countries.filter((country) => !helpCountries.includes(country))).toEqual([]);
  });

  it('has no date in the future of its last check', () => {
    for (const row of helpDirectory)
      for (const { date } of row.sources) expect((date ?? '') <= row.lastChecked).toBe(true);
  });

  it('leaves every site of the directory alone', () => {
    const hosts = helpDirectory.flatMap((row) => (row.url === null ? [] : [parseSiteAddress(row.url)?.host ?? '']));
    expect(hosts.filter((host) => !isSiteThatHelps(host))).toEqual([]);
  });

  it('shows every row in some part of the screen', () => {
    const shown = new Set(
      [...helpCountries, null].flatMap((country) => {
        const help = helpFor(helpDirectory, country);
        const rows = help.sections.flatMap((section) => section.rows);
        return [...rows, ...help.ownThoughts, ...help.abuse, ...help.partners, ...help.young, ...help.report].map(
          (row) => row.id,
        );
      }),
    );
    expect(helpDirectory.filter((row) => !shown.has(row.id))).toEqual([]);
  });

  it('says the stance of every mutual-help group plainly', () => {
    for (const row of helpDirectory.filter((candidate) => candidate.kinds.includes('group'))) {
      expect(row.note, row.id).toBeTruthy();
    }
    const sexaholics = helpDirectory.filter((row) => ['sa', 'de-as'].includes(row.id));
    expect(sexaholics).toHaveLength(2);
    for (const row of sexaholics) expect(row.note).toMatch(/sex only within marriage, and no masturbation/);
  });

  it.each([...helpCountries])('has a listening or crisis line, or the international ones, for %s', (country) => {
    const [first] = helpFor(helpDirectory, country).sections;
    expect(['crisis', 'listening']).toContain(first?.name);
    expect(first?.rows.length).toBeGreaterThan(0);
  });

  it('has rows for the 29 countries of the research', () => {
    const countries = new Set(helpDirectory.flatMap((row) => row.country ?? []));
    expect([...countries].sort()).toEqual(
      'AR AT AU BE BR CA CH CL CO DE DK ES FI FR GB IE IN IT JP KR MX NL NO NZ PL PT SE US ZA'.split(' '),
    );
  });

  it.each(['partners', 'young'])('puts rows for %s in no section of the list', (audience) => {
    const rows = helpDirectory.filter((row) => row.audience === audience);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter((row) => sectionOf(row) !== undefined)).toEqual([]);
  });
});
