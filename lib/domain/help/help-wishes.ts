import type { HelpRow } from './help-row';

/** What a person may want of a service: someone there now, nothing to pay, or no telephone call. */
export const helpWishes = ['now', 'free', 'quiet'] as const;
export type HelpWish = (typeof helpWishes)[number];

const holds: Readonly<Record<HelpWish, (row: HelpRow) => boolean>> = {
  // Hours that are in doubt are no promise that someone answers now.
  now: ({ hours, checkHours }) => hours === '24/7' && checkHours !== true,
  free: ({ cost }) => cost === 'free',
  quiet: ({ contacts }) => contacts.chat === true || contacts.texts !== undefined || contacts.email !== undefined,
};

/** Whether the directory says of a service all that is wished for. What no source says is not taken for granted. */
export const servesWishes = (row: HelpRow, wishes: readonly HelpWish[]): boolean =>
  wishes.every((wish) => holds[wish](row));
