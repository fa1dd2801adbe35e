import { describeChange } from '../../../lib/domain/commitment/describe-change';
import { sameValue } from '../../../lib/domain/commitment/field';
import { lastUndoable } from '../../../lib/domain/commitment/happening';
import type { Undoable } from '../../../lib/domain/commitment/traces';
import { formatMoment } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { News } from '../../models/settings';
import { readyText } from './asking-text';

/** What an act did, in words; null where the place of the act says it already. */
export const newsText = ({ change, happening, said }: News, now: number, t: Translate): string | null => {
  if (change.kind === 'confirm') return t('happened.confirmed');
  if (change.kind === 'cancel') return t('happened.cancelled');
  if (change.kind === 'undo') return t('happened.undone');
  const { kind, ask, undo } = happening;
  if (ask) {
    const partly = kind === 'partly';
    if (ask.state.kind !== 'waiting') return t(partly ? 'happened.partlyConfirm' : 'happened.confirm');
    const ready = readyText(ask.state.readyAt, now, t);
    return t(partly ? 'happened.partly' : 'happened.waits', { ready });
  }
  if (undo) return said === null ? t('happened.now') : t('happened.nowOf', { what: said });
  return said;
};

/** What the person is told of the last change, and the way back where there is one. */
export interface Told {
  /** Tells one telling from another. */
  readonly key: string;
  readonly text: string;
  readonly undo: Undoable | null;
}

/** A note with nothing to do about it goes after this. */
export const noteMs = 60_000;

/** Whether what was said of the act is still of use: the way back is open, what was asked for waits, or it was just now. */
const isCurrent = ({ at, happening: { ask, undo } }: News, undoable: Undoable | null, now: number): boolean => {
  if (undo) return undoable?.id === undo.id;
  return ask?.state.kind === 'waiting' ? now < ask.state.readyAt : now < at + noteMs;
};

/** The act of this page if there was one, else the last one that can still be undone, whatever door it came through. */
export const told = (settings: Settings, news: News | null, now: number, t: Translate): Told | null => {
  const undoable = lastUndoable(settings, now);
  const text = news && isCurrent(news, undoable, now) ? newsText(news, now, t) : null;
  if (news && text) {
    const { undo } = news.happening;
    return { key: undo?.id ?? String(news.at), text, undo: undo && undoable };
  }
  if (!undoable) return null;
  // Of what is both, the field itself is as it was: the second form beside it says what is new.
  const changes = undoable.changes.filter(({ before, after }) => !sameValue(before, after));
  const what = changes.map((change) => describeChange(change, settings, t)).join('; ');
  return {
    key: undoable.id,
    text: t('happened.before', { moment: formatMoment(undoable.at, now, t), what }),
    undo: undoable,
  };
};
