/** The well, in cells. Narrow, so that a row is soon full. */
export const wellWidth = 8;
export const wellHeight = 14;

type Cell = readonly [x: number, y: number];
type Row = readonly boolean[];

/** The seven pieces of four cells, each in a square of its own in which it turns. */
const shapes = {
  bar: {
    size: 4,
    cells: [
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 1],
    ],
  },
  square: {
    size: 2,
    cells: [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ],
  },
  tee: {
    size: 3,
    cells: [
      [1, 0],
      [0, 1],
      [1, 1],
      [2, 1],
    ],
  },
  left: {
    size: 3,
    cells: [
      [0, 0],
      [0, 1],
      [1, 1],
      [2, 1],
    ],
  },
  right: {
    size: 3,
    cells: [
      [2, 0],
      [0, 1],
      [1, 1],
      [2, 1],
    ],
  },
  up: {
    size: 3,
    cells: [
      [1, 0],
      [2, 0],
      [0, 1],
      [1, 1],
    ],
  },
  down: {
    size: 3,
    cells: [
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 1],
    ],
  },
} as const satisfies Readonly<Record<string, { readonly size: number; readonly cells: readonly Cell[] }>>;

type ShapeName = keyof typeof shapes;
const shapeNames = Object.keys(shapes) as ShapeName[]; // CAST: the keys of the object above

interface Piece {
  readonly shape: ShapeName;
  /** Quarter turns to the right. */
  readonly turns: number;
  readonly x: number;
  readonly y: number;
}

/** A puzzle of falling blocks that nobody loses: no points, no faster, and where the well is full it makes room. */
export interface Blocks {
  /** From the top down. */
  readonly rows: readonly Row[];
  readonly piece: Piece;
  /** What comes next; each shape comes once before any comes again. */
  readonly bag: readonly ShapeName[];
  readonly seed: number;
}

const emptyRows = (count: number): readonly Row[] =>
  Array.from({ length: count }, () => Array.from({ length: wellWidth }, () => false));

const turned = ([x, y]: Cell, size: number, turns: number): Cell =>
  turns === 0 ? [x, y] : turned([size - 1 - y, x], size, turns - 1);

/** The cells that a piece takes. */
const cellsOf = ({ shape, turns, x, y }: Piece): readonly Cell[] => {
  const { size, cells } = shapes[shape];
  return cells.map((cell) => {
    const [across, down] = turned(cell, size, turns);
    return [x + across, y + down];
  });
};

/** Above the well there is room. */
const isFree = (rows: readonly Row[], [x, y]: Cell) =>
  x >= 0 && x < wellWidth && y < wellHeight && rows[y]?.[x] !== true;

const hasRoom = (rows: readonly Row[], piece: Piece) => cellsOf(piece).every((cell) => isFree(rows, cell));

/** One step of a plain generator: the same seed gives the same game. */
const nextSeed = (seed: number) => (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;

const filledBag = (seed: number): { readonly bag: readonly ShapeName[]; readonly seed: number } => {
  const bag = [...shapeNames];
  let at = seed;
  for (let last = bag.length - 1; last > 0; last -= 1) {
    at = nextSeed(at);
    const other = Math.floor((at / 2 ** 32) * (last + 1));
    const [one, two] = [bag[last], bag[other]];
    if (one && two) [bag[last], bag[other]] = [two, one];
  }
  return { bag, seed: at };
};

const withNextPiece = (rows: readonly Row[], from: Pick<Blocks, 'bag' | 'seed'>): Blocks => {
  const { bag, seed } = from.bag.length > 0 ? from : filledBag(from.seed);
  const [shape = 'square', ...rest] = bag;
  const piece = { shape, turns: 0, x: Math.floor((wellWidth - shapes[shape].size) / 2), y: 0 };
  // Where the well is full, its lower half goes: nothing is lost, and it goes on.
  const half = wellHeight / 2;
  const room = hasRoom(rows, piece) ? rows : [...emptyRows(half), ...rows.slice(0, half)];
  return { rows: room, piece, bag: rest, seed };
};

/** @param seed any whole number */
export const newBlocks = (seed: number): Blocks => withNextPiece(emptyRows(wellHeight), { bag: [], seed: seed >>> 0 });

const settled = (blocks: Blocks): Blocks => {
  const taken = new Set(cellsOf(blocks.piece).map(([x, y]) => y * wellWidth + x));
  const filled = blocks.rows.map((row, y) => row.map((full, x) => full || taken.has(y * wellWidth + x)));
  const kept = filled.filter((row) => !row.every(Boolean));
  return withNextPiece([...emptyRows(wellHeight - kept.length), ...kept], blocks);
};

const moved = (blocks: Blocks, by: Partial<Piece>): Blocks | null => {
  const piece = { ...blocks.piece, ...by };
  return hasRoom(blocks.rows, piece) ? { ...blocks, piece } : null;
};

/** One to the side; at a wall or another piece it stays. */
export const shift = (blocks: Blocks, by: 1 | -1): Blocks => moved(blocks, { x: blocks.piece.x + by }) ?? blocks;

/** A quarter turn to the right. Beside a wall it makes room by one or two. */
export const turn = (blocks: Blocks): Blocks => {
  const { piece } = blocks;
  for (const by of [0, -1, 1, -2, 2]) {
    const next = moved(blocks, { turns: (piece.turns + 1) % 4, x: piece.x + by });
    if (next) return next;
  }
  return blocks;
};

/** One down; where it lies on something it stays there, full rows go, and the next one comes. */
export const fall = (blocks: Blocks): Blocks => moved(blocks, { y: blocks.piece.y + 1 }) ?? settled(blocks);

const lowered = (blocks: Blocks): Blocks => {
  const next = moved(blocks, { y: blocks.piece.y + 1 });
  return next ? lowered(next) : blocks;
};

/** All the way down. */
export const drop = (blocks: Blocks): Blocks => settled(lowered(blocks));

export type CellLook = 'empty' | 'full' | 'falling' | 'landing';

/** What each cell shows, from the top left, row by row: also where the piece would land. */
export const looksOf = (blocks: Blocks): readonly CellLook[] => {
  const at = (piece: Piece) => new Set(cellsOf(piece).map(([x, y]) => y * wellWidth + x));
  const falling = at(blocks.piece);
  const landing = at(lowered(blocks).piece);
  return blocks.rows.flat().map((full, index) => {
    if (full) return 'full';
    if (falling.has(index)) return 'falling';
    return landing.has(index) ? 'landing' : 'empty';
  });
};
