import type { Driver } from '../../support/driver.ts';
import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { until } from '../../support/until.ts';
import { findKept, stored } from '../privacy/stored.ts';
import { setLock, unlock, writeReason } from './lock.ts';

// Nothing alike in them: a table that is packed may name what it has seen before, and a search would miss it.
const before = 'violet-anchor-9137';
const open = 'maple-tunnel-2264';
const locked = 'copper-lantern-5581';
const canaries = [before, open, locked];

/** The browser packs its files in its own time: what it has not let go of as it ends, it does as it opens them again. */
const filesInTheEnd = async (ebb: Driver, text: string): Promise<readonly string[]> => {
  let files = await ebb.filesWith(text);
  for (let starts = 0; starts < 6 && files.length > 0; starts += 1) {
    await ebb.restart();
    await ask(ebb, { type: 'settings.get' });
    files = await ebb.filesWith(text);
  }
  return files;
};

test('what is locked is in no stored byte, nor in the files of the profile', async ({ ebb, site }) => {
  const limit = await setLimit(ebb);
  const page = await ebb.newTab(site.url('free.example'));
  await page.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, page);
  await until(
    'the pause to be recorded',
    async () => (await ask(ebb, { type: 'week.get', weeksBack: 0 })).pauses.met === 1,
  );
  const notes = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  await writeReason(notes, before);
  // That the files can be read at all: in clear it is there.
  expect(findKept(await stored(ebb), [before])).toBeDefined();
  expect(await ebb.filesWith(before)).not.toEqual([]);

  await ebb.restart();
  await setLock(ebb);
  const again = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  // Its place moves down when what is there has been read.
  await again.waitForText(before);
  await writeReason(again, open);
  await again.click({ text: 'Lock now' });
  await again.waitForText('Your limits go on working.');
  // Written as the popup writes it, while nobody can read it.
  const surf = await ebb.newTab(ebb.extensionUrl('popup.html'));
  await surf.waitForText('Your notes and records are locked.');
  await surf.click({ text: 'Write a line' });
  await surf.fill('textarea', locked);
  await surf.click({ text: 'Keep', css: 'button' });
  await surf.waitForText('Kept');

  const kept = await stored(ebb);
  expect(findKept(kept, canaries)).toBeUndefined();
  expect(findKept({ ...kept, local: {}, session: {}, others: [] }, [limit.id])).toBeUndefined();
  for (const canary of canaries) expect(await filesInTheEnd(ebb, canary), canary).toEqual([]);
  await ebb.restart();
  const last = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  await last.waitForText('Your limits go on working.');
  await unlock(last);
  await last.waitForText(open);
  await last.waitForText(before);
});
