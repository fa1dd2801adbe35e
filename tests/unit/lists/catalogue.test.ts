import { describe, expect, test } from 'vitest';
import { catalogue, catalogueSubjects } from '../../../lib/domain/lists/catalogue';
import { readListAddress } from '../../../lib/domain/lists/list-address';

describe('the catalogue', () => {
  test('has at least twelve lists, and of each subject some', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(12);
    for (const subject of catalogueSubjects)
      expect(catalogue.filter(({ covers }) => covers === subject).length, subject).toBeGreaterThanOrEqual(2);
  });

  test('names no list, address or id twice', () => {
    for (const field of ['id', 'name', 'href'] as const)
      expect(new Set(catalogue.map((entry) => entry[field])).size).toBe(catalogue.length);
  });

  test.each(catalogue.map((entry) => [entry.id, entry] as const))('%s can be asked for', (_, entry) => {
    expect(readListAddress(entry.href)).toMatchObject({ ok: true, href: entry.href });
    expect(readListAddress(entry.home).ok).toBe(true);
    expect(entry.href.startsWith('https://')).toBe(true);
    expect(entry.name.length).toBeLessThanOrEqual(60);
    expect(entry.seen).not.toBe('');
    expect(entry.entries === null || entry.entries > 0).toBe(true);
  });
});
