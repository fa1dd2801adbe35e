import { expect, test } from 'vitest';
import { leftOutOf } from '../../../lib/domain/lists/left-out';
import { readList } from '../../../lib/domain/lists/read-list';

const text = `# a remark

0.0.0.0 a.example
0.0.0.0 b.example
0.0.0.0 a.example
0.0.0.0 below.a.example
a.example##.banner
b.example##.banner
c.example/page
@@||b.example^
`;

test('what was left out is told by reason, the most frequent first, and remarks are not among it', async () => {
  const reading = await readList(new Blob([text]).stream(), { maxBytes: 10_000 });
  if (!reading.ok) throw new Error(reading.problem);
  expect(leftOutOf(reading.account).map(({ reason, count }) => [reason, count])).toEqual([
    ['cosmetic', 2],
    ['page', 1],
    ['duplicate', 1],
    ['covered', 1],
    ['excepted', 1],
  ]);
  expect(leftOutOf(reading.account)[1]?.examples).toEqual([{ line: 9, text: 'c.example/page' }]);
});
