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

/** The act of this page if there was one, else the last one that can still be undone, whatever door it came through. */
export const told = (settings: Settings, news: News | null, now: number, t: Translate): Told | null => {
  const undoable = lastUndoable(settings, now);
  const text = news && newsText(news, now, t);
  if (news && text) {
    const own = news.happening.undo;
    return { key: own?.id ?? text, text, undo: own && undoable?.id === own.id ? undoable : null };
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
