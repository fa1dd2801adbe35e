import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageOf } from '../../../components/screens/report/save-page';
import type { SummaryView } from '../../../lib/app/protocol/views';
import { emptyCheckIn } from '../../../lib/domain/notebook/check-in-body';
import { createFakeNotebook } from '../../support/fake-notebook';
import { openPage } from '../options/page';
import { someLimit, someSettings } from '../ui/fake-client';

const days = (monday: string) =>
  Array.from({ length: 7 }, (_, index) => Temporal.PlainDate.from(monday).add({ days: index }).toString());
const summary: SummaryView = {
  weeksBack: 0,
  trend: ['2026-11-09', '2026-11-16'].map((monday) => ({
    days: days(monday),
    recordedDays: 6,
    limits: [{ id: 'a', minutes: 90, keptDays: 4 }],
    pauses: { met: 5, left: 3, goneOn: 2 },
  })),
  usual: null,
  moments: [{ date: '2026-11-17', hour: 23 }],
  exercises: [{ date: '2026-11-17', exercise: 'surf' }],
};

const open = async () => {
  const notebook = createFakeNotebook();
  const at = { date: '2026-11-17', hour: 20, offsetMinutes: 60, onPause: 'no' } as const;
  await notebook.add({ ...at, kind: 'checkIn', body: { ...emptyCheckIn('2026-11-16'), room: 3, wellbeing: 2 } });
  const plan = { goal: '', best: '', obstacle: '', cue: 'I am alone', act: 'I call Sam' };
  await notebook.add({ ...at, kind: 'ifThen', body: plan });
  const settings = someSettings({ limits: [someLimit({ name: 'secret-site.example' })] });
  const page = await openPage({ fragment: '#report', notebook, settings, summary });
  await act(() => vi.dynamicImportSettled());
  for (let step = 0; step < 4; step += 1) await page.settle();
  const paper = () => page.container.querySelector('.report-paper');
  return { ...page, notebook, paper, onPaper: () => paper()?.textContent ?? '' };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('the report', () => {
  it('shows all of it before it is made: own goals, pauses, hours, lines, and no name of a limit', async () => {
    const { onPaper } = await open();
    expect(onPaper()).toContain('Limit 1');
    expect(onPaper()).toContain('kept on 8 of 12 days');
    expect(onPaper()).toContain('Pauses met: 10. Left: 6. Went on, by choice: 4.');
    expect(onPaper()).toContain('a lot');
    expect(onPaper()).toContain('A record made by the person, not a medical assessment.');
    expect(onPaper()).not.toContain('secret-site.example');
    expect(onPaper()).not.toContain('I call Sam');
  });

  it('leaves out a part that is not wanted, and has plans only where they are', async () => {
    const { onPaper, choose, press } = await open();
    await choose('Pauses');
    expect(onPaper()).not.toContain('Pauses met: 10');
    await choose('My plans');
    expect(onPaper()).toContain('If I am alone, then I call Sam.');
    await press('Leave out');
    expect(onPaper()).not.toContain('I call Sam');
  });

  it('has names of limits only where the person says so', async () => {
    const { onPaper, choose } = await open();
    await choose('Show the names of my limits');
    expect(onPaper()).toContain('secret-site.example');
  });

  it('keeps nothing of medicines and notes', async () => {
    const { onPaper, type, notebook } = await open();
    const before = notebook.all().length;
    await type('What you would like to talk about', 'My evenings');
    expect(onPaper()).toContain('My evenings');
    expect(notebook.all()).toHaveLength(before);
  });

  it('is saved as a page without a script, a button or an address', async () => {
    const { paper, type, choose } = await open();
    await choose('My plans');
    await type('What you would like to talk about', '<script>alert(1)</script> & more');
    const html = pageOf(paper() as Element, 'A record made by me', 'en-GB'); // CAST: it is there, read above
    expect(html).toContain('<html lang="en-GB">');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; more');
    expect(html).toContain('If I am alone, then I call Sam.');
    expect(html).not.toMatch(/<script|<button|<input|href=|src=|url\(/);
  });
});
