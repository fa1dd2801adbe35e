import { expect, test } from 'vitest';
import { alternatingPairs } from '../../bench/pairs.ts';

test('measures in pairs, changes their order, and leaves out the warm-up', async () => {
  const order: string[] = [];
  const measure = (side: string, ms: number) => async (turn: number) => {
    order.push(`${side}${turn}`);
    return ms + turn;
  };
  const pairs = await alternatingPairs({
    pairs: 2,
    warmUp: 1,
    subject: measure('s', 100),
    baseline: measure('b', 200),
  });
  expect(order).toEqual(['s0', 'b0', 'b1', 's1', 's2', 'b2']);
  expect(pairs).toEqual([
    { subject: 101, baseline: 201 },
    { subject: 102, baseline: 202 },
  ]);
});
