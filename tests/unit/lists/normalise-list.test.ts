import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { sitesThatHelp } from '../../../lib/domain/help/sites-that-help';
import { formatList, unpackNames } from '../../../lib/domain/lists/domain-list';
import { findLists, keysToAsk } from '../../../lib/domain/lists/find-lists';
import { headKey, shardKey } from '../../../lib/domain/lists/index-storage';
import { buildIndex } from '../../../lib/domain/lists/list-index';
import { domainsOf, exceptionsOf, readPieces, readText, totals } from './reading';

// Much work for a busy machine; the limit is there for what never ends.
vi.setConfig({ testTimeout: 60_000 });

describe('a list', () => {
  test.each([
    ['has a name once', 'a.example\nA.EXAMPLE.\n||a.example^\n0.0.0.0 a.example', ['a.example']],
    ['has nothing below a name', 'www.a.example\na.example\nx.y.a.example', ['a.example']],
    [
      'keeps a name that only looks as if below',
      'a.example\nba.example\na.example.org',
      ['a.example', 'ba.example', 'a.example.org'],
    ],
    ['keeps the order', 'c.example\na.example\nb.example', ['c.example', 'a.example', 'b.example']],
    ['has no public suffix, and keeps what is below', 'co.uk\na.co.uk', ['a.co.uk']],
    ['has no site that helps', 'samaritans.org\nwww.samaritans.org\na.example', ['a.example']],
    ['keeps a name above a site that helps, which stays out by itself', 'admin.ch', ['admin.ch']],
  ])('%s: %j', (_, text, domains) => {
    expect(domainsOf(text)).toEqual(domains);
  });

  test('that lists every site that helps has none', () => {
    const { account } = readText(sitesThatHelp.map(({ host }) => `||${host}^$important`).join('\n'));
    expect(account.nameCounts).toMatchObject({
      kept: 0,
      'site-that-helps': sitesThatHelp.length - account.nameCounts.duplicate,
    });
  });
});

describe('the account', () => {
  const text = `# a list
0.0.0.0 a.example b.example localhost
a.example
www.a.example
co.uk
samaritans.org
c.example
@@||c.example^
||d.example^
||d.example^$badfilter
1.2.3.4
2.3.4.5
3.4.5.6
4.5.6.7
`;

  test('says where every line and every name went', () => {
    const { account } = readText(text);
    expect(account).toMatchObject({
      bytes: text.length,
      lines: 14,
      lineCounts: { comment: 1, taken: 7, exception: 2, 'ip-address': 4 },
      names: 9,
      nameCounts: {
        kept: 2,
        unusable: 1,
        duplicate: 1,
        covered: 1,
        'public-suffix': 1,
        'site-that-helps': 1,
        excepted: 1,
        cancelled: 1,
      },
    });
    expect(totals(account)).toEqual({ lines: [14, 14], names: [9, 9] });
  });

  test('shows the first three of each kind, with their line', () => {
    const { examples } = readText(text).account;
    expect(examples['ip-address']).toEqual([
      { line: 11, text: '1.2.3.4' },
      { line: 12, text: '2.3.4.5' },
      { line: 13, text: '3.4.5.6' },
    ]);
    expect(examples.unusable).toEqual([{ line: 2, text: 'localhost' }]);
    expect(examples.duplicate).toEqual([{ line: 3, text: 'a.example' }]);
    expect(examples['public-suffix']).toEqual([{ line: 0, text: 'co.uk' }]);
    expect(examples.comment).toBeUndefined();
  });

  test('shows a hundred characters of a long line, and none that is cut in two', () => {
    const [example] = readText(`${'ä'.repeat(1000)}\n`).account.examples['not-a-site'] ?? [];
    expect(example?.text).toBe('ä'.repeat(100));
  });
});

describe('against sets of strings', () => {
  const label = fc.constantFrom('a', 'b', 'c', 'www');
  const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => [...labels, 'example'].join('.'));
  const isWithin = (host: string, others: Iterable<string>) =>
    [...others].some((other) => host === other || host.endsWith(`.${other}`));

  test('every host is covered as the lines say', () => {
    fc.assert(
      fc.property(fc.array(name), fc.array(name, { maxLength: 5 }), fc.array(name), (listed, excepted, hosts) => {
        const text = [...listed, ...excepted.map((host) => `@@||${host}^`)].join('\n');
        const [domains, exceptions] = [domainsOf(text), exceptionsOf(text)];
        for (const host of [...hosts, ...listed, ...excepted]) {
          const covered = isWithin(host, domains) && !isWithin(host, exceptions);
          expect([host, covered]).toEqual([host, isWithin(host, listed) && !isWithin(host, excepted)]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

// Real lists lie beside the project where it is developed, and not in a clone of it. What they hold is shown nowhere.
const folder = new URL('../../../../shared/lists/', import.meta.url);
const real = ['anti-porn-hosts.txt', 'gambling-hosts.txt'];

describe.skipIf(!existsSync(folder))('a real list (left out where ../shared/lists is absent)', () => {
  test.each(real)(
    '%s is read whole: what its lines name is found, and nothing is left out but for a reason',
    (file) => {
      const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
      const { list, account } = readPieces([bytes]);
      const { lines, names } = totals(account);
      expect([lines[0], names[0]]).toEqual([lines[1], names[1]]);
      expect(account.lineCounts.taken / account.lines).toBeGreaterThan(0.99);

      const index = buildIndex(list);
      const lists = [{ id: 'a', head: index.head }];
      const stored: Record<string, unknown> = { [headKey('a')]: index.head };
      for (const [shard, text] of index.shards) stored[shardKey('a', index.head.bits, shard)] = text;
      const isFound = (host: string) =>
        findLists(host, lists, Object.fromEntries(keysToAsk(host, lists).map((key) => [key, stored[key]]))).found
          .length > 0;
      const named =
        new TextDecoder()
          .decode(bytes)
          .match(/(?<=^(?:0\.0\.0\.0|127\.0\.0\.1)\s+)[a-z0-9_-]+(?:\.[a-z0-9_-]+)+(?=\s*$)/gim) ?? [];
      expect(named.length).toBeGreaterThan(account.lines * 0.99);
      // Missing: names by number, and names that strangers share. A count, so that no name gets into a report.
      const missing = named.filter((host) => !isFound(host.toLowerCase())).length;
      expect(missing).toBeLessThanOrEqual(
        account.nameCounts['public-suffix'] + account.lineCounts['ip-address'] + account.nameCounts['site-that-helps'],
      );
      expect(unpackNames(readPieces([formatList(list)]).list.domains).length).toBe(list.domains.count);
    },
    60_000,
  );
});
