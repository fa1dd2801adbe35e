import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLabelled } from '../../../lib/domain/labels/is-labelled';

test.each([
  ['the label of its makers', 'rating', 'RTA-5042-1996-1400-1577-RTA'],
  ['a name in capitals', 'RATING', 'RTA-5042-1996-1400-1577-RTA'],
  ['a label in small letters', 'Rating', 'rta-5042-1996-1400-1577-rta'],
  ['a label among others', 'rating', 'general, RTA-5042-1996-1400-1577-RTA'],
  ['the word that Google asks for', 'rating', 'adult'],
  ['capitals and spaces', 'rating', ' Adult '],
  ['mature', 'rating', 'mature'],
  ['restricted', 'rating', 'Restricted'],
  ['the label in a PICS header', 'PICS-Label', 'RTA-5042-1996-1400-1577-RTA'],
  [
    'explicit acts by ICRA',
    'pics-label',
    '(pics-1.1 "http://www.icra.org/ratingsv02.html" l gen true r (cb 1 lz 1 nf 1 oz 1 vz 1))',
  ],
  [
    'the highest of RSACi',
    'pics-label',
    '(PICS-1.1 "http://www.rsac.org/ratingsv01.html" l gen true comment "x" r (n 4 s 4 v 0 l 3))',
  ],
])('a page with %s is labelled', (_, name, value) => {
  expect(isLabelled([[name, value]])).toBe(true);
  expect(
    isLabelled([
      ['content-type', 'text/html'],
      [name, value],
    ]),
  ).toBe(true);
});

test.each([
  ['nothing', 'rating', ''],
  ['for everyone', 'rating', 'general'],
  ['for the young', 'rating', 'safe for kids'],
  ['from 14', 'rating', '14 years'],
  ['a number of stars', 'rating', '4.5'],
  ['a longer word', 'rating', 'adulthood'],
  ['a sentence', 'rating', 'adult education in your town'],
  ['a label cut short', 'rating', 'RTA-5042-1996'],
  ['the word under another name', 'keywords', 'adult'],
  ['the label under another name', 'description', 'RTA-5042-1996-1400-1577-RTA'],
  ['nothing to warn of, by ICRA', 'pics-label', '(pics-1.1 "x" l gen true r (cz 1 lz 1 nz 1 oz 1 vz 1))'],
  ['bare feet, by RSACi', 'pics-label', '(PICS-1.1 "x" l r (n 1 s 1 v 4 l 4))'],
])('a page that says %s is not', (_, name, value) => {
  expect(isLabelled([[name, value]])).toBe(false);
});

test('no label is found where there is none, and nothing that a page writes is too much', () => {
  expect(isLabelled([])).toBe(false);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('rating', 'pics-label', 'x'), fc.string())), (labellings) => {
      expect(typeof isLabelled(labellings)).toBe('boolean');
    }),
  );
  const before = performance.now();
  isLabelled([['pics-label', 'r ('.repeat(10_000)]]);
  expect(performance.now() - before).toBeLessThan(2_000);
});
