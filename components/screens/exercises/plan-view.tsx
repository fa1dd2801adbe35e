import { useEffect } from 'preact/hooks';
import { dateText } from '../../../lib/domain/language/date-text';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Entry } from '../../../lib/domain/notebook/entry';
import { isOfKind } from '../../../lib/domain/notebook/parse-entry';
import { type PlanKind, plansIn } from '../../../lib/domain/notebook/the-plan';
import type { NotebookDesk } from '../../models/notebook';
import { ButtonLink } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { HelpLine } from './help-line';
import { aheadParts, safetyParts } from './plan-parts';
import { PlanLines, PlanSheet } from './plan-sheet';

export interface PlanViewProps {
  /** The translator of the exercises' own texts. */
  t: Translate;
  desk: NotebookDesk;
  kind: PlanKind;
}

const partsOf = (entry: Entry<PlanKind>, t: Translate) => {
  if (isOfKind('safety')(entry)) return safetyParts(entry.body, t);
  return isOfKind('ahead')(entry) ? aheadParts(entry.body, t) : [];
};

/** Begun while this one could not be read, or on another device: it is here too, and in Looking back. */
const Older = ({ t, entry }: { t: Translate; entry: Entry<PlanKind> }) => (
  <details class="disclosure">
    <summary>{t('steps.plan.older', { date: dateText(entry.date, t.locale) })}</summary>
    <div class="plan-sheet">
      <PlanLines parts={partsOf(entry, t)} />
    </div>
  </details>
);

/** A plan that is kept, to read in a bad hour: all of it, at once. Where there is none, the way to write it is opened. */
export const PlanView = ({ t, desk, kind }: PlanViewProps) => {
  const entries: readonly Entry<PlanKind>[] | null = desk.entries(kind).value;
  const { current, older } = plansIn(entries ?? []);
  const none = entries !== null && current === null;
  useEffect(() => {
    if (none) location.replace(`#exercises/${kind}`);
  }, [none, kind]);
  if (!current) {
    // That it cannot be read is said above.
    return desk.problem.value ? null : <Loading t={t} />;
  }
  return (
    <div class="stack plan-view">
      <PlanSheet t={t} parts={partsOf(current, t)} />
      <div class="row">
        <ButtonLink href={`#exercises/${kind}/change`}>{t('steps.plan.change')}</ButtonLink>
      </div>
      {older.map((entry) => (
        <Older key={entry.id} t={t} entry={entry} />
      ))}
      <HelpLine
        t={t}
        onHelp={() => {
          location.hash = '#help';
        }}
      />
    </div>
  );
};
