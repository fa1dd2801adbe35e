import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dotBits, firstBytes, firstOf, lowestBit, oddBytes } from '../../../lib/domain/lists/name-word';

const wordOf = (bytes: readonly number[]) => new DataView(Uint8Array.from(bytes).buffer).getInt32(0, true);
const isPlain = (byte: number) => byte < 128 && /[a-z0-9._-]/.test(String.fromCharCode(byte));
const fourBytes = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(...Array.from('az09-._/^`{:', (c) => c.charCodeAt(0)))),
  { minLength: 4, maxLength: 4 },
);

describe('a word', () => {
  test.each([0, 1, 2, 3])('knows each of the 256 bytes at place %i', (place) => {
    for (let byte = 0; byte < 256; byte++) {
      const word = wordOf([97, 97, 97, 97].with(place, byte));
      expect(oddBytes(word) === 0, `byte ${byte}`).toBe(isPlain(byte));
      expect(dotBits(word), `byte ${byte}`).toBe(byte === 46 ? 1 << place : 0);
    }
  });

  test('says of each byte what is true of it alone', () => {
    fc.assert(
      fc.property(fourBytes, (bytes) => {
        const word = wordOf(bytes);
        const odd = bytes.map((byte) => (isPlain(byte) ? 0 : 128));
        expect(oddBytes(word)).toBe(wordOf(odd));
        expect(dotBits(word)).toBe(bytes.reduce((bits, byte, place) => bits | (byte === 46 ? 1 << place : 0), 0));
        if (odd.includes(128)) expect(firstOf(oddBytes(word))).toBe(odd.indexOf(128));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([0, 1, 2, 3])('gives its first %i bytes', (count) => {
    fc.assert(
      fc.property(fourBytes, (bytes) => {
        expect(firstBytes(wordOf(bytes), count)).toBe(wordOf(bytes.map((byte, place) => (place < count ? byte : 0))));
      }),
    );
  });

  test('has a lowest bit', () => {
    for (let bit = 0; bit < 32; bit++) expect(lowestBit((1 << bit) | (1 << 31))).toBe(bit);
  });
});
