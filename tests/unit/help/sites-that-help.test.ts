import { readFileSync } from 'node:fs';
import { getPublicSuffix } from 'tldts';
import { describe, expect, it } from 'vitest';
import { parseSiteAddress } from '../../../lib/domain/addresses/site-address';
import { helpDirectory } from '../../../lib/domain/help/directory';
import { isSiteThatHelps, sitesThatHelp } from '../../../lib/domain/help/sites-that-help';

describe('sites that help', () => {
  it.each(sitesThatHelp.map((site) => [site.host]))('%s is canonical and no public suffix', (host) => {
    expect(parseSiteAddress(`https://${host}/`)?.host).toBe(host);
    expect(getPublicSuffix(host, { allowPrivateDomains: true })).not.toBe(host);
    expect(host.includes('.')).toBe(true);
  });

  it('names each host once', () => {
    const hosts = sitesThatHelp.map((site) => site.host);
    expect(hosts.filter((host, index) => hosts.indexOf(host) !== index)).toEqual([]);
  });

  it('adds at most 300 hosts to those of the directory', () => {
    const own = new Set(helpDirectory.map((row) => row.url && new URL(row.url).hostname.replace(/^www\./, '')));
    expect(sitesThatHelp.filter((site) => !own.has(site.host)).length).toBeLessThanOrEqual(300);
  });

  it('imports nothing, so that the background stays light', () => {
    const source = readFileSync(new URL('../../../lib/domain/help/sites-that-help.ts', import.meta.url), 'utf8');
    expect(source).not.toMatch(/^import/m);
    expect(source.length).toBeLessThan(12_000);
  });

  it.each([
    ['samaritans.org', true],
    ['www.samaritans.org', true],
    ['chat.a.samaritans.org', true],
    ['notsamaritans.org', false],
    ['samaritans.org.example.com', false],
    ['org', false],
    ['nhs.uk', false],
    ['www.nhs.uk', true],
    ['example.com', false],
    ['', false],
  ])('knows %s: %s', (host, helps) => {
    expect(isSiteThatHelps(host)).toBe(helps);
  });
});
