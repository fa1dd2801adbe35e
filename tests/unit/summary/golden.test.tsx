import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SummaryView, WeekView } from '../../../lib/app/protocol/views';
import { emptyCheckIn } from '../../../lib/domain/notebook/check-in-body';
import { createFakeNotebook } from '../../support/fake-notebook';
import { createStage } from '../app/stage';
import { noon, openPage } from '../options/page';
import { someLimit, someSettings } from '../ui/fake-client';
import { type WrittenWeek, writtenWeeks } from './written-weeks';

// From rows as they lie in the record to every word on the screen. A text that changes is read, and then kept:
// `vitest run tests/unit/summary/golden -u`.

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
});

/** The record of the week, read by the background that people have. */
const readBack = async ({ limits, zone, now, weeksBack, time, pauses, helped }: WrittenWeek) => {
  const { browser, worker } = await createStage(limits, { zone, now });
  await browser.record.addTime(time);
  for (const [index, pause] of pauses.entries()) await browser.record.keepPause(String(index), pause);
  for (const row of helped) await browser.record.addHelped(row);
  const ask = async (message: object) => {
    const answer = await worker.ask(message);
    if (!answer.ok) throw new Error(answer.code);
    return answer.value;
  };
  const weeks: WeekView[] = [];
  // CAST: the answers of these requests
  for (let back = 0; back <= weeksBack + 1; back += 1)
    weeks.push((await ask({ type: 'week.get', weeksBack: back })) as WeekView);
  const summary = (await ask({ type: 'summary.get', weeksBack, weeks: 5 })) as SummaryView;
  return { weeks, summary };
};

const writtenDown = async ({ checkIns, urges }: WrittenWeek) => {
  const notebook = createFakeNotebook();
  for (const answers of checkIns)
    await notebook.add({
      date: answers.week,
      hour: 20,
      offsetMinutes: 60,
      onPause: 'no',
      kind: 'checkIn',
      body: { ...emptyCheckIn(answers.week), ...answers },
    });
  for (const { date, hour, body } of urges)
    await notebook.add({ date, hour, offsetMinutes: 60, onPause: 'no', kind: 'urge', body });
  return notebook;
};

const blocks = new Set('h1 h2 h3 p li ul div section header nav tr table caption form fieldset footer svg'.split(' '));

/** What someone reads or hears, a line for each block; a chart is what is said of it. */
const asLines = (element: Element): string => {
  const parts = [...element.childNodes].map((node) => {
    if (!(node instanceof Element)) return node.textContent ?? '';
    const tag = node.tagName.toLowerCase();
    if (node.getAttribute('aria-hidden') === 'true') return '';
    if (tag === 'svg') return `\n[chart] ${node.getAttribute('aria-label') ?? ''}\n`;
    const text = tag === 'td' || tag === 'th' ? `${asLines(node)} | ` : asLines(node);
    if (tag === 'button' || tag === 'a') return `[${text.trim()}] `;
    return blocks.has(tag) ? `\n${/^h\d$/.test(tag) ? `${'#'.repeat(Number(tag[1]))} ` : ''}${text}\n` : text;
  });
  return parts.join('');
};

const tidy = (text: string) =>
  `${text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')}\n`;

describe('a week as it was lived', () => {
  it.each(writtenWeeks.map((week) => [week.name, week] as const))('is told as it was: %s', async (name, written) => {
    const { weeks, summary } = await readBack(written);
    // It seeds which question is asked.
    vi.spyOn(Date, 'now').mockReturnValue(noon);
    const notebook = await writtenDown(written);
    const page = await openPage({
      fragment: '#week',
      notebook,
      // Begun just now: what Ebb asks of a limit after some weeks is another test's.
      settings: someSettings({ limits: written.limits.map((limit) => someLimit({ createdAt: noon, ...limit })) }),
      weeks,
      summary,
    });
    for (let back = 0; back < written.weeksBack; back += 1) await page.press('Earlier');
    await vi.waitFor(async () => {
      await page.settle();
      // The foot of a summary, or the word in its place.
      expect(page.text()).toMatch(/A record you made|Nothing was recorded/);
    });
    const main = page.container.querySelector('main');
    if (!main) throw new Error('no main');
    await expect(tidy(asLines(main))).toMatchFileSnapshot(`golden/${name.replaceAll(/[ ,]+/g, '-')}.md`);
  });
});
