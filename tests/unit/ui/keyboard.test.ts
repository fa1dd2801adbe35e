import { describe, expect, it } from 'vitest';
import { createTripleShift, type KeyPress } from '../../../components/models/keyboard';

const press = (timeStamp: number, over: Partial<KeyPress> = {}): KeyPress => ({
  key: 'Shift',
  repeat: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  timeStamp,
  ...over,
});

const last = (presses: readonly KeyPress[]) => presses.map(createTripleShift()).at(-1);

describe('Shift three times', () => {
  it('is told at the third press', () => {
    expect([press(0), press(500), press(1000)].map(createTripleShift())).toEqual([false, false, true]);
  });

  it.each<[string, readonly KeyPress[]]>([
    ['slower than a second and a half', [press(0), press(800), press(1600)]],
    ['a capital letter in between', [press(0), press(300), press(400, { key: 'A' }), press(600)]],
    ['a key held down', [press(0), press(300, { repeat: true }), press(600, { repeat: true })]],
    ['another modifier held', [press(0), press(300, { ctrlKey: true }), press(600)]],
    ['Esc', [press(0, { key: 'Escape' }), press(1, { key: 'Escape' }), press(2, { key: 'Escape' })]],
  ])('is not: %s', (_, presses) => expect(last(presses)).toBe(false));

  it('needs three new presses for the next time', () => {
    expect(last([press(0), press(100), press(200), press(300)])).toBe(false);
  });
});
