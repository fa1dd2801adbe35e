import type { Client } from '../../lib/app/client';
import { dayToLookBackAt } from '../../lib/domain/review/outside';
import type { NotebookDesk } from './notebook';

/** Keeps the day that somebody does not want to look back at, and nothing else. */
export type OutsideStore = Pick<Storage, 'getItem' | 'setItem'>;

const notNowKey = 'outside.notNow';

/** The day that a look back is offered for; null for none. */
export const readDayToLookBackAt = async (
  client: Client,
  notebook: () => Promise<NotebookDesk>,
  store: OutsideStore,
): Promise<string | null> => {
  const { days, today } = await client.ask({ type: 'outside.get' });
  if (today === null || days.length === 0) return null;
  const reviews = await (await notebook()).read('review');
  const settled = [...reviews.map(({ body, date }) => body.day ?? date), store.getItem(notNowKey) ?? ''];
  return dayToLookBackAt(days, today, settled);
};

export const doNotLookBackAt = (store: OutsideStore, day: string): void => {
  try {
    store.setItem(notNowKey, day);
  } catch {
    // It is offered once more, and can be put away once more.
  }
};
