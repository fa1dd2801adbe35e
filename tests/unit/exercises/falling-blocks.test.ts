import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Blocks,
  drop,
  fall,
  looksOf,
  newBlocks,
  shift,
  turn,
  wellHeight,
  wellWidth,
} from '../../../lib/domain/exercises/falling-blocks';

const row = (cells: string) => [...cells].map((cell) => cell === '#');
/** A well whose lowest rows look like this, with a bar about to fall. */
const wellOf = (...lowest: string[]): Blocks => ({
  rows: [...Array.from({ length: wellHeight - lowest.length }, () => row('........')), ...lowest.map(row)],
  piece: { shape: 'bar', turns: 0, x: 2, y: 0 },
  bag: ['square', 'tee'],
  seed: 1,
});
const drawn = (blocks: Blocks) =>
  blocks.rows.map((cells) => cells.map((full) => (full ? '#' : '.')).join('')).filter((cells) => cells.includes('#'));
const columnsOf = (blocks: Blocks) => [
  ...new Set(looksOf(blocks).flatMap((look, index) => (look === 'falling' ? [index % wellWidth] : []))),
];

const acts = {
  left: (blocks: Blocks) => shift(blocks, -1),
  right: (blocks: Blocks) => shift(blocks, 1),
  turn,
  fall,
  drop,
};

describe('the falling blocks', () => {
  it('begin with an empty well and a piece in the middle of its top', () => {
    const blocks = newBlocks(7);
    expect(drawn(blocks)).toEqual([]);
    expect(looksOf(blocks)).toHaveLength(wellWidth * wellHeight);
    expect(looksOf(blocks).filter((look) => look === 'falling')).toHaveLength(4);
    expect(looksOf(blocks).filter((look) => look === 'landing')).toHaveLength(4);
  });

  it('stay between the walls', () => {
    let blocks = wellOf();
    for (let index = 0; index < 9; index += 1) blocks = shift(blocks, -1);
    expect(columnsOf(blocks)).toEqual([0, 1, 2, 3]);
    for (let index = 0; index < 9; index += 1) blocks = shift(blocks, 1);
    expect(columnsOf(blocks)).toEqual([4, 5, 6, 7]);
  });

  it('turn at the wall as well, and come round after four', () => {
    let upright = turn(wellOf());
    expect(columnsOf(upright)).toEqual([4]);
    for (let index = 0; index < 9; index += 1) upright = shift(upright, 1);
    expect(columnsOf(upright)).toEqual([7]);
    expect(columnsOf(turn(upright))).toEqual([4, 5, 6, 7]);
    expect(turn(turn(turn(turn(wellOf()))))).toEqual(wellOf());
  });

  it('lie where they land, and the next one comes', () => {
    const blocks = drop(wellOf('###.....'));
    expect(drawn(blocks)).toEqual(['..####..', '###.....']);
    expect(blocks.piece).toMatchObject({ shape: 'square', y: 0 });
    expect(blocks.bag).toEqual(['tee']);
  });

  it('take one step at a time, and settle at the next step after the last', () => {
    let blocks = wellOf();
    for (let index = 0; index < wellHeight - 2; index += 1) blocks = fall(blocks);
    expect(drawn(blocks)).toEqual([]);
    expect(drawn(fall(blocks))).toEqual(['..####..']);
  });

  it('take full rows away, and what lies above comes down', () => {
    expect(drawn(drop(wellOf('#.......', '##....##', '.#######')))).toEqual(['#.......', '.#######']);
    expect(drawn(drop(wellOf('##....##')))).toEqual([]);
  });

  it('make room where the well is full, and go on', () => {
    const full = Array.from({ length: wellHeight - 1 }, (_, index) => (index % 2 ? '.#######' : '#######.'));
    const blocks = drop({ ...wellOf(...full), piece: { shape: 'bar', turns: 0, x: 2, y: -1 } });
    expect(drawn(blocks)).toHaveLength(wellHeight / 2);
    expect(looksOf(blocks).slice(0, (wellWidth * wellHeight) / 2)).not.toContain('full');
  });

  it('bring each shape once before any comes again, and the same ones for the same seed', () => {
    const comingFrom = (seed: number) => {
      const seen: string[] = [];
      for (let blocks = newBlocks(seed); seen.length < 14; blocks = drop(blocks)) seen.push(blocks.piece.shape);
      return seen;
    };
    const seen = comingFrom(5);
    expect(new Set(seen.slice(0, 7)).size).toBe(7);
    expect(new Set(seen.slice(7)).size).toBe(7);
    expect(comingFrom(5)).toEqual(seen);
    expect(comingFrom(6)).not.toEqual(seen);
  });

  it('go on for ever, whatever is pressed: a piece of four in a well of its size, and no full row', () => {
    assert(
      property(integer(), array(constantFrom(...Object.values(acts)), { maxLength: 300 }), (seed, pressed) => {
        const blocks = pressed.reduce<Blocks>((before, act) => act(before), newBlocks(seed));
        expect(blocks.rows).toHaveLength(wellHeight);
        for (const cells of blocks.rows) {
          expect(cells).toHaveLength(wellWidth);
          expect(cells.every(Boolean)).toBe(false);
        }
        expect(looksOf(blocks).filter((look) => look === 'falling')).toHaveLength(4);
      }),
    );
  });
});
