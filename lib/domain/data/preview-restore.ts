import { type FieldChange, fieldChanges, sameValue, valueIn } from '../commitment/field';
import { type Happening, happening } from '../commitment/happening';
import { makeChange } from '../commitment/make-change';
import type { KeptSettings, Others } from '../settings/restored';
import type { Settings } from '../settings/settings';

/** What bringing kept settings back would do, field by field. */
export interface RestorePreview {
  /** What would hold at once. */
  readonly now: readonly FieldChange[];
  /** What would be asked for and wait, from what holds then. */
  readonly waits: readonly FieldChange[];
  readonly happening: Happening;
}

/** The gate itself is asked, so that what is shown is what comes. `now`: epoch ms. */
export const previewRestore = (settings: Settings, kept: KeptSettings, others: Others, now: number): RestorePreview => {
  const outcome = makeChange(settings, { kind: 'restore', kept, others }, { now, latest: now, id: 'foreseen' });
  const after = outcome.ok ? outcome.settings : settings;
  const waits = after.pending
    .filter(({ ask }) => ask === 'foreseen')
    .map(({ field, to }) => ({ field, before: valueIn(after, field), after: to }))
    .filter((change) => !sameValue(change.before, change.after));
  return { now: fieldChanges(settings, after), waits, happening: happening(settings, after, now) };
};
