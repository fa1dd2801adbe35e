import { expect, test } from 'vitest';
import { classRows, classTable } from './class-table';

test('the table in the documentation says what the code does', async () => {
  await expect(classTable()).toMatchFileSnapshot('../../../docs/commitment-classes.md');
});

/** By the words of the specification, in its order; no line of the classifiers takes part. */
const specified: Readonly<Record<string, readonly string[]>> = {
  stricter: [
    'a new limit',
    'a site more',
    'a list more',
    'pages that label themselves as well',
    'an exception less',
    'one less that "everything except" leaves out',
    'block in place of pause',
    'a lower amount',
    'a wider window',
    'always in place of anything',
    'a longer wait',
    'the longest pass is shorter',
    'fewer or shorter',
    'off hold',
    'counting stops later',
    'a longer delay',
    'a lock, or a later end of it',
    'a sentence to type',
    'SafeSearch on at one engine more',
  ],
  looser: [
    'a limit deleted',
    'a site less',
    'a list less',
    'pages that label themselves no longer',
    'an exception more',
    'one more that "everything except" leaves out',
    'pause in place of block',
    'a higher amount',
    'a narrower window',
    'anything in place of always',
    'a shorter wait',
    'the longest pass is longer',
    'more or longer',
    'on hold',
    'counting stops sooner',
    'a shorter delay',
    'an earlier end of a lock, or none',
    'no sentence any more',
    'another gap between visits',
    'another beginning of the day',
    'another beginning of the week',
    'a session ends early',
    'SafeSearch off at one engine',
  ],
  both: [
    'another site',
    'another list',
    'another kind of amount',
    'an amount over other hours',
    'an amount in place of a window',
    'more, but shorter',
    'SafeSearch at another engine',
  ],
  neutral: [
    'another name of a list',
    'another name',
    'another own goal',
    'another language',
    'another warning',
    'other words',
  ],
};

test.each(Object.entries(specified))('what the specification calls %s is that', (kind, wanted) => {
  const found = classRows().filter(({ words }) => wanted.includes(words));
  expect(found.map(({ words }) => words).sort()).toEqual([...wanted].sort());
  expect(found.filter((row) => row.kind !== kind)).toEqual([]);
});
