import { furnish } from '../../../scripts/screens/furnish.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab, View } from '../../support/tab.ts';

// What a chart must be for someone who looks at it: whole, without words over words, true to its figures, in no colour
// that alarms, and there on paper.

/** Faults that can be seen in the pictures of the page as it stands, each in words. Sent to the page as text. */
function faultsOfCharts(): readonly string[] {
  const charts = [...document.querySelectorAll<SVGSVGElement>('main svg[role=img]')];
  const faults: string[] = [];
  const nameOf = (chart: SVGSVGElement) => chart.getAttribute('aria-label')?.slice(0, 40) ?? 'a chart without a name';
  const overlaps = (one: DOMRect, other: DOMRect) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
  const pixel = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  });
  const isRed = (colour: string) => {
    if (!pixel || colour === 'none') return false;
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
    return alpha > 0 && red > 90 && red > green * 1.6 && red > blue * 1.6;
  };
  for (const chart of charts) {
    const place = chart.getBoundingClientRect();
    const name = nameOf(chart);
    if (place.width < 80 || place.height < 40) faults.push(`${name}: is too small to be seen`);
    // A letter's box is a pixel or so wider than the letter.
    const slack = 2;
    const inside = ({ left, right, top, bottom }: DOMRect) =>
      left >= place.left - slack &&
      right <= place.right + slack &&
      top >= place.top - slack &&
      bottom <= place.bottom + slack;
    const words = [...chart.querySelectorAll('text')].map((text) => ({
      text: text.textContent,
      at: text.getBoundingClientRect(),
    }));
    for (const { text, at } of words) if (!inside(at)) faults.push(`${name}: "${text}" is cut off`);
    for (const [index, one] of words.entries())
      for (const other of words.slice(index + 1))
        if (overlaps(one.at, other.at)) faults.push(`${name}: "${one.text}" lies over "${other.text}"`);
    for (const mark of chart.querySelectorAll('rect, circle, path')) {
      if (!inside(mark.getBoundingClientRect())) faults.push(`${name}: a mark is cut off`);
      const { fill, stroke } = getComputedStyle(mark);
      if (isRed(fill) || isRed(stroke)) faults.push(`${name}: a mark is red`);
    }
  }
  return faults;
}

/** The heights of the bars of each trend, and the minutes that the table behind it gives. Sent to the page as text. */
function barsAndFigures() {
  return [...document.querySelectorAll('.trend')].map((trend) => ({
    bars: [...trend.querySelectorAll('svg rect')].map((bar) => bar.getBoundingClientRect().height),
    minutes: [...trend.querySelectorAll('tbody td')].flatMap(({ textContent }) => {
      const minutes = Number.parseInt(textContent ?? '', 10);
      return Number.isNaN(minutes) ? [] : [minutes];
    }),
  }));
}

const views: readonly (readonly [string, View])[] = [
  ['narrow, light', { width: 320, height: 900 }],
  ['narrow, dark', { width: 320, height: 900, dark: true }],
  ['wide, light', { width: 1180, height: 900 }],
  ['wide, dark', { width: 1180, height: 900, dark: true }],
];
// A4 and Letter between margins of one centimetre, at 96 pixels an inch.
const papers: readonly (readonly [string, View])[] = [
  ['A4', { width: 718, height: 1047, print: true }],
  ['Letter', { width: 740, height: 980, print: true }],
];

const openWeek = async (tab: Tab, address: string) => {
  await tab.goto(address);
  await tab.waitForText('The weeks before');
  await tab.waitForText('Your four lines');
};

test('each chart of the week can be seen whole, in every view and on paper', async ({ ebb, product }) => {
  await furnish(ebb);
  const tab = await ebb.newTab();
  await openWeek(tab, ebb.extensionUrl('options.html#week'));
  for (const [name, view] of [...views, ...(product === 'chromium' ? papers : [])]) {
    await tab.view({ ...view, reducedMotion: true });
    await tab.waitFor('all charts', () => document.querySelectorAll('main svg[role=img]').length > 5);
    expect(await tab.evaluate(faultsOfCharts), name).toEqual([]);
  }
});

test('the bars of a trend are as high as the figures of the table behind it, which opens by keyboard', async ({
  ebb,
}) => {
  await furnish(ebb);
  const tab = await ebb.newTab();
  await openWeek(tab, ebb.extensionUrl('options.html#week'));
  const trends = await tab.evaluate(barsAndFigures);
  expect(trends.length).toBeGreaterThan(0);
  for (const { bars, minutes } of trends) {
    expect(bars.length).toBe(minutes.length);
    const most = Math.max(...minutes);
    const highest = Math.max(...bars);
    for (const [index, height] of bars.entries()) {
      // Two pixels at least, so that little is not nothing.
      const due = most === 0 ? 2 : Math.max(2, ((minutes[index] ?? 0) / most) * highest);
      expect(Math.abs(height - due)).toBeLessThanOrEqual(1);
    }
  }
  await tab.evaluate(() => document.querySelector<HTMLElement>('.trend summary')?.focus());
  await tab.press('Enter');
  await tab.waitFor(
    'the table',
    () => document.querySelector('.trend details[open] table')?.checkVisibility() ?? false,
  );
});
