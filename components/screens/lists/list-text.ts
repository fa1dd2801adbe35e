import type { ListsView } from '../../../lib/app/protocol/views';
import { formatMoment } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import type { ListState } from '../../../lib/domain/lists/list-state';
import type { ListSubscription } from '../../../lib/domain/lists/subscription';

/** Where a list comes from, in a line. */
export const sourceText = ({ source }: ListSubscription, state: ListState | undefined, t: Translate): string => {
  if (source.kind === 'starter') return t('lists.source.starter');
  if (source.kind === 'text')
    return source.fileName === null ? t('lists.source.typed') : t('lists.source.file', { name: source.fileName });
  const { host } = new URL(source.href);
  const answered = state?.host ?? host;
  return answered === host ? t('lists.source.address', { host }) : t('lists.source.redirected', { host, answered });
};

/** How much of it is in force, and since when. */
export const contentText = (state: ListState | undefined, now: number, t: Translate): string => {
  if (!state || state.goodAt === null) return t('lists.card.notYet');
  const covers = t('lists.card.covers', { count: state.domains });
  const updated = t('lists.card.updated', { moment: formatMoment(state.goodAt, now, t) });
  const checked =
    state.checkedAt !== null && state.checkedAt > state.goodAt
      ? ` ${t('lists.card.checked', { moment: formatMoment(state.checkedAt, now, t) })}`
      : '';
  return `${covers} ${updated}${checked}`;
};

/** Why the last refresh brought nothing, and what holds meanwhile; null where all is well. */
export const failureText = (state: ListState | undefined, now: number, t: Translate): string | null => {
  if (!state?.failure) return null;
  const { problem, status } = state.failure;
  const why = t(`lists.problem.${problem}`, { status: status ?? '' });
  const stays = state.goodAt === null ? '' : ` ${t('lists.card.stays')}`;
  const next =
    state.nextTryAt === null ? '' : ` ${t('lists.card.again', { moment: formatMoment(state.nextTryAt, now, t) })}`;
  return `${why}${stays}${next}`;
};

/** How far a download has come. */
export const progressText = ({ lines, bytes, size }: NonNullable<ListsView['running']>, t: Translate): string => {
  const share = size === null || size === 0 ? null : Math.min(100, Math.floor((bytes / size) * 100));
  return share === null
    ? t('lists.card.reading', { count: lines })
    : t('lists.card.readingOf', { percent: share, count: lines });
};
