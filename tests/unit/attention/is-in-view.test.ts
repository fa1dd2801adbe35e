import { expect, test } from 'vitest';
import { isInView } from '../../../lib/domain/attention/is-in-view';

test.each([
  ['visible', true, true],
  ['visible', false, true],
  ['hidden', true, true],
  ['hidden', false, false],
  ['prerender', false, false],
])('a page that says %s, with the focus: %s', (visibilityState, focused, inView) => {
  expect(isInView({ visibilityState, hasFocus: () => focused })).toBe(inView);
});
