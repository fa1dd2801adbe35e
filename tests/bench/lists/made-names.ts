import { seededRandom } from '../statistics.ts';

const syllables =
  'ba be bi co da de fi go ha in ka la lo ma me mi na ne no or pa po ra re ri ro sa se so ta te ti to un va vi yo za'.split(
    ' ',
  );
const endings = ['com', 'com', 'com', 'com', 'net', 'org', 'info', 'xyz', 'co.uk', 'tv', 'de', 'ru', 'top', 'site'];

/** As many different names as real lists have them: most of one label below an ending, one in three with one more before it. */
export function madeNames(count: number): string[] {
  const random = seededRandom(1);
  const one = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const word = () => {
    const parts = Array.from({ length: 2 + Math.floor(random() * 4) }, () => one(syllables)).join('');
    return random() < 0.15 ? parts + Math.floor(random() * 1000) : parts;
  };
  const names = new Set<string>();
  while (names.size < count) {
    const site = `${word()}${random() < 0.2 ? `-${word()}` : ''}.${one(endings)}`;
    const before = random() < 0.3 ? `${random() < 0.5 ? 'www' : word()}.` : '';
    names.add(before + site);
  }
  return [...names];
}
