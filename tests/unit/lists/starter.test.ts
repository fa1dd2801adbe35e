import { describe, expect, test } from 'vitest';
import { registrableDomain } from '../../../lib/domain/addresses/public-suffix';
import { isSiteThatHelps } from '../../../lib/domain/help/sites-that-help';
import { unpackNames } from '../../../lib/domain/lists/domain-list';
import { readStarter } from '../../../lib/domain/lists/starter/starter';
import { starterSites } from '../../../lib/domain/lists/starter/starter-sites';

describe('the starter set', () => {
  const written = starterSites.trim().split(/\s+/);

  test('has about 150 to 250 sites, none of them twice', () => {
    expect(written.length).toBeGreaterThanOrEqual(150);
    expect(written.length).toBeLessThanOrEqual(250);
    expect(written.filter((site, index) => written.indexOf(site) !== index)).toEqual([]);
  });

  test('loses none of them by being read', async () => {
    const { domains, exceptions } = await readStarter();
    expect(unpackNames(domains)).toEqual(written);
    expect(exceptions.count).toBe(0);
  });

  test('names sites, and none that helps', () => {
    expect(written.filter((site) => isSiteThatHelps(site))).toEqual([]);
    const below = written.filter((site) => registrableDomain(site) !== site);
    // Sites that stand below the name of another.
    expect(below.length).toBeLessThanOrEqual(3);
  });
});
