import { expect, test } from 'vitest';
import { isOwnChoiceDue } from '../../../lib/domain/welcome/own-choice';

test.each([
  ['never asked, a day before the quarter', null, '2026-01-15', '2026-04-14', false],
  ['never asked, the quarter is over', null, '2026-01-15', '2026-04-15', true],
  ['asked, a day before the quarter', '2026-03-01', '2026-01-15', '2026-05-31', false],
  ['asked, the quarter is over', '2026-03-01', '2026-01-15', '2026-06-01', true],
  ['asked on the last of a long month', '2025-11-30', '2025-11-30', '2026-02-27', false],
  ['and its quarter ends in a short one', '2025-11-30', '2025-11-30', '2026-02-28', true],
  ['the clock was set back', '2026-03-01', '2026-03-01', '2020-01-01', false],
])('%s', (_, askedOn, firstDay, today, due) => {
  expect(isOwnChoiceDue({ askedOn, firstDay, today })).toBe(due);
});
