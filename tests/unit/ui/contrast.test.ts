import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Oklch = readonly [lightness: number, chroma: number, hue: number];
type Scheme = 'light' | 'dark';

const tokens = readFileSync(new URL('../../../components/ui/tokens.css', import.meta.url), 'utf8');

/** Both colours of a token, read from the style sheet. */
const colourOf = (name: string, scheme: Scheme): Oklch => {
  const value = new RegExp(`--${name}: light-dark\\(oklch\\(([^)]+)\\), oklch\\(([^)]+)\\)\\);`).exec(tokens);
  const [lightness, chroma, hue] = (value?.[scheme === 'light' ? 1 : 2] ?? '').split(' ').map(Number);
  if (lightness === undefined || chroma === undefined || hue === undefined) throw new Error(`no colour --${name}`);
  return [lightness, chroma, hue];
};

/** OKLCH to linear sRGB by Björn Ottosson's matrices, clipped to what a screen can show. */
const linearRgb = ([lightness, chroma, hue]: Oklch): readonly [number, number, number] => {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
};

const luminance = (colour: Oklch) => {
  const [red, green, blue] = linearRgb(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (front: string, back: string, scheme: Scheme) => {
  const one = luminance(colourOf(front, scheme));
  const other = luminance(colourOf(back, scheme));
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
};

/** Every pair that the style sheets use: what is in front, what it stands on, and how far apart they must be. */
const pairs: readonly (readonly [least: number, fronts: readonly string[], backs: readonly string[]])[] = [
  // Help, crisis text, and the person's own words.
  [7, ['ink'], ['paper', 'sheet', 'sunk', 'tide-3', 'near-3']],
  // Text.
  [4.5, ['ink-2'], ['paper', 'sheet', 'sunk', 'tide-3', 'near-3']],
  [4.5, ['tide'], ['paper', 'sheet', 'tide-3']],
  [4.5, ['tide-ink'], ['tide', 'tide-press']],
  // Marks, field borders, focus rings, icons.
  [3, ['mark', 'near', 'edge'], ['paper', 'sheet', 'sunk']],
  [3, ['tide'], ['sunk', 'near-3']],
];

const cases = pairs.flatMap(([least, fronts, backs]) =>
  fronts.flatMap((front) =>
    backs.flatMap((back) => (['light', 'dark'] as const).map((scheme) => ({ front, back, scheme, least }))),
  ),
);

describe('contrast of the tokens', () => {
  it('is computed right: black on white is 21 to 1', () => {
    expect((luminance([1, 0, 0]) + 0.05) / (luminance([0, 0, 0]) + 0.05)).toBeCloseTo(21, 1);
  });

  it.each(cases)('$front on $back in $scheme is at least $least', ({ front, back, scheme, least }) => {
    expect(contrast(front, back, scheme)).toBeGreaterThanOrEqual(least);
  });
});
