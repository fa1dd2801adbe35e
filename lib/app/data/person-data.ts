import { asText } from '../../domain/commitment/field';
import { missingPauses, missingRows, missingTime } from '../../domain/data/missing-rows';
import type { PersonRecord } from '../../domain/data/record-rows';
import { asKeptHere, weekOfBoth } from '../../domain/data/weeks-of-both';
import type { Entry } from '../../domain/notebook/entry';
import { entryKinds } from '../../domain/notebook/entry-bodies';
import { RecordLocked } from '../lock/record-locked';
import { type Notebook, NotebookFailed } from '../notebook/notebook';
import type { RecordStore } from '../ports';

const [firstDay, lastDay] = ['1970-01-01', '9999-12-31'];

/** All that can be read of the record. */
export const readRecord = async (record: RecordStore): Promise<PersonRecord> => ({
  time: await record.time(firstDay, lastDay),
  pauses: (await record.pauses(firstDay, lastDay)).map((row) => ({ ...row, limits: [...row.limits] })),
  helped: [...(await record.helped())],
  weeks: await record.weeks(firstDay, lastDay),
});

/** All that can be read of the notebook, in the order of writing. */
export const readWritten = async (notebook: Notebook): Promise<readonly Entry[]> => {
  const kinds = await Promise.all(entryKinds.map((kind): Promise<readonly Entry[]> => notebook.entries(kind)));
  // It may have closed while they were read: what can be read of them then is not all there is.
  if ((await notebook.lock()) === 'locked') throw new RecordLocked();
  return kinds.flat().sort((a, b) => a.id - b.id);
};

/** As many rows as one transaction takes without holding up the others. */
const rowsAtOnce = 500;

interface Places {
  readonly record: RecordStore;
  readonly notebook: Notebook;
  readonly randomId: () => string;
}

interface Fresh {
  readonly record: PersonRecord;
  readonly written: readonly Entry[];
}

/**
 * Adds what is not here yet, and says how many rows that were. What is here stays; the same file read twice adds nothing;
 * one that was broken off in the middle is completed by reading it once more.
 */
export const mergeData = async ({ record, notebook, randomId }: Places, fresh: Fresh): Promise<number> => {
  if (!notebook.kept) throw new NotebookFailed('private');
  const { rows, weeks } = asKeptHere(await record.weeks(firstDay, lastDay), fresh.record);
  let added = 0;
  for (const week of weeks) if (await record.putWeek(week, (found) => weekOfBoth(found, week))) added += 1;
  const here = await readRecord(record);
  const time = missingTime(here.time, rows.time);
  for (let at = 0; at < time.length; at += rowsAtOnce) await record.addTime(time.slice(at, at + rowsAtOnce));
  const pauses = missingPauses(here.pauses, rows.pauses);
  for (const pause of pauses) await record.keepPause(randomId(), pause);
  const helped = missingRows(here.helped, rows.helped);
  for (const row of helped) await record.addHelped(row);
  const written = missingRows(await readWritten(notebook), fresh.written, ({ id: _, ...entry }) => asText(entry));
  for (const { id: _, ...entry } of written) await notebook.add(entry);
  return added + time.length + pauses.length + helped.length + written.length;
};
