import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { longestText, mostLines } from '../../../lib/domain/notebook/body-fields';
import { entryKinds } from '../../../lib/domain/notebook/entry-bodies';
import { isOfKind, parseEntry } from '../../../lib/domain/notebook/parse-entry';

const frame = { id: 1, date: '2026-06-10', hour: 21, offsetMinutes: 120, onPause: 'no' } as const;

describe('a stored entry', () => {
  it('is read as it was written', () => {
    const entry = { ...frame, kind: 'reason', onPause: 'open', body: { text: 'My evenings with Sam' } };
    expect(parseEntry(entry)).toEqual(entry);
  });

  it('keeps what can be read of it', () => {
    const body = { situation: 'On the sofa', feeling: 7, before: 11, thought: 'Just five', after: 3, more: 'x' };
    expect(parseEntry({ ...frame, kind: 'thoughts', hour: 99, onPause: 'always ', body })).toEqual({
      ...frame,
      kind: 'thoughts',
      hour: 0,
      body: {
        situation: 'On the sofa',
        feeling: '',
        before: null,
        thought: 'Just five',
        supports: '',
        against: '',
        fairer: '',
        after: 3,
      },
    });
  });

  it('is cut where it is beyond measure, and its lists keep the lines that say something', () => {
    const signs = ['late', 3, ' ', ...Array.from({ length: 40 }, () => 'x'.repeat(longestText + 9))];
    const entry = parseEntry({ ...frame, kind: 'ahead', body: { signs } });
    expect(entry?.body).toMatchObject({ helps: [], afterwards: '' });
    const read = entry && isOfKind('ahead')(entry) ? entry.body.signs : [];
    expect(read).toHaveLength(mostLines);
    expect(read[0]).toBe('late');
    expect(read[1]).toHaveLength(longestText);
  });

  it.each([
    ['no object', 'reason'],
    ['no id', { ...frame, id: undefined, kind: 'reason', body: { text: '' } }],
    ['a kind that is none', { ...frame, kind: 'score', body: {} }],
    ['a day that is none', { ...frame, date: 'today', kind: 'reason', body: { text: '' } }],
    ['no body', { ...frame, kind: 'reason' }],
  ])('is none where there is %s', (_, stored) => {
    expect(parseEntry(stored)).toBeNull();
  });
});

test('whatever lies there, reading neither throws nor invents: what is read once is read the same again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...entryKinds), fc.dictionary(fc.string(), fc.anything()), (kind, body) => {
      const entry = parseEntry({ ...frame, kind, body });
      expect(entry).not.toBeNull();
      expect(parseEntry(entry)).toEqual(entry);
    }),
  );
});
