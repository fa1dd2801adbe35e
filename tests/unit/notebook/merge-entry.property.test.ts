import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  type EntryBodies,
  type EntryKind,
  entryBodySchemas,
  entryKinds,
} from '../../../lib/domain/notebook/entry-bodies';
import { mergeBodies } from '../../../lib/domain/notebook/merge-entry';

// Whatever two pages make of one entry: what one side changed is there, and no words of either are lost.

const words = fc.constantFrom('', 'one', 'two', 'three', 'one\ntwo', 'two\nfour', 'x'.repeat(1_200), 'y'.repeat(1_200));
const someItem = fc.oneof(
  words,
  fc.constantFrom('tired', 'bored', 'sad', 'sleep', 'work', 'slept', 'life', 'both', 'mail', '2026-06-08', '21:00'),
  fc.nat(11),
  fc.record({ thing: words, part: words, route: words, friction: words }),
);
const someField = fc.oneof(someItem, fc.array(someItem, { maxLength: 4 }), fc.constant(null));

/** Three readable bodies of one kind, made of the same few pieces so that they agree now and then. */
const threeOf = (kind: EntryKind) => {
  const names = Object.keys(entryBodySchemas[kind].entries);
  const field = fc.array(someField, { minLength: 1, maxLength: 3 }).chain((few) => {
    const one = fc.constantFrom(...few);
    return fc.tuple(one, one, one);
  });
  return fc.tuple(...names.map(() => field)).map((fields) => {
    const of = (which: 0 | 1 | 2) =>
      v.parse(
        entryBodySchemas[kind],
        Object.fromEntries(names.map((name, at) => [name, fields[at]?.[which]])),
      ) as EntryBodies[typeof kind];
    return [of(0), of(1), of(2)] as const;
  });
};
const anyThree = fc
  .constantFrom(...entryKinds)
  .chain((kind) => threeOf(kind).map(([base, mine, theirs]) => ({ kind, base, mine, theirs })));

const fieldsOf = (body: object) => Object.entries(body) as readonly (readonly [string, unknown])[];
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const at = (body: object, name: string) => (body as Readonly<Record<string, unknown>>)[name];
/** Every line of words in it, however deep. */
const linesOf = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? value.split('\n').filter((line) => line.trim() !== '')
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(linesOf)
      : [];

test('a field that one side changed is as that side left it', () => {
  fc.assert(
    fc.property(anyThree, ({ kind, base, mine, theirs }) => {
      const merged = mergeBodies(kind, base, mine, theirs);
      if (merged.how === 'apart') return;
      for (const [name, value] of fieldsOf(merged.body)) {
        if (isSame(at(mine, name), at(base, name))) expect(value).toEqual(at(theirs, name));
        else if (isSame(at(theirs, name), at(base, name))) expect(value).toEqual(at(mine, name));
      }
    }),
    { numRuns: 2_000 },
  );
});

test('no line that either side wrote is lost, nor cut off when it is read again', () => {
  const isText = (name: string) =>
    !['week', 'upset', 'way', 'date', 'time', 'day', 'until', 'prompt', 'lightsOut', 'wake'].includes(name);
  fc.assert(
    fc.property(anyThree, ({ kind, base, mine, theirs }) => {
      const merged = mergeBodies(kind, base, mine, theirs);
      if (merged.how === 'apart') return;
      expect(v.parse(entryBodySchemas[kind], merged.body)).toEqual(merged.body);
      for (const [name, value] of fieldsOf(merged.body).filter(([each]) => isText(each))) {
        const there = JSON.stringify(linesOf(value));
        for (const side of [mine, theirs]) {
          const before = new Set(linesOf(at(base, name)));
          for (const line of linesOf(at(side, name))) if (!before.has(line)) expect(there).toContain(line);
        }
      }
    }),
    { numRuns: 2_000 },
  );
});

test('it does not matter for what each side alone changed who of the two comes last', () => {
  fc.assert(
    fc.property(anyThree, ({ kind, base, mine }) => {
      expect(mergeBodies(kind, base, mine, base)).toEqual({ how: 'clean', body: mine });
      expect(mergeBodies(kind, base, base, mine)).toEqual({ how: 'clean', body: mine });
      expect(mergeBodies(kind, base, mine, mine)).toEqual({ how: 'clean', body: mine });
    }),
  );
});

test('it is apart or torn only where both sides changed words', () => {
  fc.assert(
    fc.property(anyThree, ({ kind, base, mine, theirs }) => {
      if (mergeBodies(kind, base, mine, theirs).how === 'clean') return;
      const both = fieldsOf(base).filter(
        ([name, value]) => !isSame(at(mine, name), value) && !isSame(at(theirs, name), value),
      );
      expect(both.length).toBeGreaterThan(0);
    }),
    { numRuns: 1_000 },
  );
});
