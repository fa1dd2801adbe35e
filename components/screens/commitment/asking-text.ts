import type { Happening } from '../../../lib/domain/commitment/happening';
import { formatMinutes, formatMoment } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';

/** Up to here a stretch of time says more beside the day and the hour. */
const longestStretchMinutes = 72 * 60;

/** "in 30 minutes, today at 4:30 PM"; far away the date alone. */
export const readyText = (readyAt: number, now: number, t: Translate): string => {
  const moment = formatMoment(readyAt, now, t);
  const minutes = Math.max(1, Math.ceil((readyAt - now) / 60_000));
  return minutes > longestStretchMinutes ? moment : t('asking.in', { time: formatMinutes(minutes, t), moment });
};

/** What is said before an act that does not take effect at once; null where it does. */
export const askingText = ({ kind, ask }: Happening, now: number, t: Translate): string | null => {
  if (!ask) return null;
  if (ask.state.kind !== 'waiting') return t(kind === 'partly' ? 'asking.confirmPartly' : 'asking.confirm');
  const ready = readyText(ask.state.readyAt, now, t);
  return t(kind === 'partly' ? 'asking.partly' : 'asking.waits', { ready });
};
