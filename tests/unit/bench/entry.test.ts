import { describe, expect, test } from 'vitest';
import { delayEntries, medianEntries, ratioEntry, sizeEntry } from '../../bench/entry.ts';
import type { Pair } from '../../bench/statistics.ts';

const subject = { name: 'area.subject.ratio', aim: 1.05, method: 'In turns.' };
const steady = (ratio: number): Pair[] => Array.from({ length: 9 }, () => ({ subject: ratio * 100, baseline: 100 }));

describe('ratioEntry', () => {
  test('holds when the median is within the aim and the interval is narrow', () => {
    expect(ratioEntry(subject, steady(1.05))).toEqual({
      name: 'area.subject.ratio',
      value: 1.05,
      unit: 'ratio',
      aim: 1.05,
      holds: true,
      measured: true,
      method: 'In turns. 95 % interval 1.050 to 1.050.',
      runs: 9,
    });
  });

  test('does not hold when the median is above the aim', () => {
    expect(ratioEntry(subject, steady(1.06))).toMatchObject({ value: 1.06, holds: false, measured: true });
  });

  test('says why where the interval is too wide to tell, also when the median would do', () => {
    // Nine ratios 1 to 9 in tenths: the interval is 0.2 to 0.8 around 0.5.
    const wide = Array.from({ length: 9 }, (_, at) => ({ subject: at + 1, baseline: 10 }));
    const entry = ratioEntry(subject, wide);
    expect(entry).toMatchObject({ value: 0.5, holds: false, measured: false });
    expect(entry.method).toContain('95 % interval 0.200 to 0.800. Not measured: the interval reaches further');
  });
});

test('medianEntries gives both sides in milliseconds, without an aim', () => {
  const entries = medianEntries('area.subject', { subject: 'with', baseline: 'without' }, [
    { subject: 12.345, baseline: 10 },
    { subject: 14, baseline: 11 },
    { subject: 11, baseline: 30 },
  ]);
  expect(entries.map(({ name, value, aim, holds }) => [name, value, aim, holds])).toEqual([
    ['area.subject.with', 12.35, null, null],
    ['area.subject.without', 11, null, null],
  ]);
});

test('sizeEntry counts 1000 bytes to the kB, and judges by the bytes', () => {
  const size = { name: 'size.popup.gzip', aim: 45, method: 'Weighed.' };
  expect(sizeEntry(size, 45_000)).toMatchObject({ value: 45, unit: 'kB', holds: true, measured: true });
  expect(sizeEntry(size, 45_001)).toMatchObject({ value: 45, holds: false });
  expect(sizeEntry({ ...size, aim: null }, 45_001)).toMatchObject({ holds: null });
});

test('delayEntries gives the median and the worst, each judged by the aim', () => {
  const delay = { name: 'enforcement.delay.front-tab', aim: 1_000, method: 'Spent.' };
  expect(delayEntries(delay, [100.4, 1_000.6, 80])).toEqual([
    expect.objectContaining({ name: `${delay.name}.median`, value: 100, unit: 'ms', holds: true, runs: 3 }),
    expect.objectContaining({ name: `${delay.name}.worst`, value: 1_001, unit: 'ms', holds: false, runs: 3 }),
  ]);
  expect(delayEntries({ ...delay, aim: null }, [2_000])).toMatchObject([{ holds: null }, { holds: null }]);
});
