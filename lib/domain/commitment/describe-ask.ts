import type { Translate } from '../language/translate';
import type { Settings } from '../settings/settings';
import { describeChange } from './describe-change';
import { valueIn } from './field';
import type { PendingChange } from './pending';

const ofAllLimits = (changes: readonly PendingChange[], settings: Settings, name: 'presence' | 'onHold') => {
  const ids = changes.flatMap(({ field }) => (field.of === 'limit' && field.name === name ? [field.id] : []));
  return ids.length > 1 && settings.limits.every(({ id, onHold }) => ids.includes(id) || (name === 'onHold' && onHold));
};

/** What was asked for in one act, a phrase for each part; what concerns every limit is one phrase. */
export const describeAsk = (changes: readonly PendingChange[], settings: Settings, t: Translate): readonly string[] => {
  if (changes.some(({ breaksLock }) => breaksLock)) return [t('change.holdAll')];
  if (ofAllLimits(changes, settings, 'presence')) return [t('change.clearAll')];
  return changes.map(({ field, to }) =>
    describeChange({ field, before: valueIn(settings, field), after: to }, settings, t),
  );
};
