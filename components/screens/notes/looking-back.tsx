import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Entry } from '../../../lib/domain/notebook/entry';
import { isOfKind } from '../../../lib/domain/notebook/parse-entry';
import { type PlanKind, plansIn } from '../../../lib/domain/notebook/the-plan';
import type { NotebookDesk } from '../../models/notebook';
import { Button, ButtonLink } from '../../ui/button';
import { ChipChoices } from '../../ui/choices';
import { Loading } from '../../ui/loading';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';
import { type WrittenKind, writtenKinds } from './written-kinds';
import { WrittenView, whenWritten } from './written-view';

interface LookingBackProps {
  t: Translate;
  desk: NotebookDesk;
}

/** So many at a time: whoever wants more asks for more. */
const atATime = 20;

const WrittenCard = ({ t, entry, onRemove }: { t: Translate; entry: Entry<WrittenKind>; onRemove: () => void }) => {
  const id = `written-${entry.id}`;
  return (
    <li class="sheet">
      <div class="row between sheet-head">
        <h3 id={id}>{t(`notes.kinds.${entry.kind}`)}</h3>
        <Button variant="quiet" size="small" aria-describedby={id} onClick={onRemove}>
          {t('common.remove')}
        </Button>
      </div>
      <p class="small soft">{whenWritten(entry, t)}</p>
      <WrittenView t={t} entry={entry} />
    </li>
  );
};

const ToAfter = ({ t }: { t: Translate }) => (
  <div class="row">
    <ButtonLink size="small" href="#notes/after">
      {t('notes.back.outside')}
    </ButtonLink>
  </div>
);

/** All that is kept of these kinds, the last first; null until all were read. */
const useWritten = (desk: NotebookDesk): readonly Entry<WrittenKind>[] | null => {
  const lists = writtenKinds.map((kind) => desk.entries(kind).value);
  if (lists.some((list) => list === null)) return null;
  const all = lists.flatMap((list): readonly Entry<WrittenKind>[] => list ?? []);
  // The plan itself is under My plan; here are others that lie beside it.
  const plans = [all.filter(isOfKind('safety')), all.filter(isOfKind('ahead'))].map(
    (list) => plansIn<PlanKind>(list).current,
  );
  return all
    .filter((entry) => plans.every((plan) => plan?.id !== entry.id))
    .toSorted((one, other) => other.id - one.id);
};

/** What was written down before: thoughts, urges, notes, times outside the plan. */
export const LookingBack = ({ t, desk }: LookingBackProps) => {
  const written = useWritten(desk);
  const kind = useSignal<WrittenKind | 'all'>('all');
  const shown = useSignal(atATime);
  const removed = useSignal<Entry | null>(null);
  const act = useAct();
  const place = useRef<HTMLDivElement>(null);
  const was = useRef<Entry | null>(null);
  const away = removed.value;
  useEffect(() => {
    // The button that was pressed is gone, with its card or with its line.
    if (away) place.current?.querySelector('button')?.focus();
    else if (was.current) place.current?.focus();
    was.current = away;
  }, [away]);
  if (written === null) return <Loading t={t} />;
  if (written.length === 0 && removed.value === null) {
    return (
      <>
        <ToAfter t={t} />
        <p>{t('notes.back.empty')}</p>
        <p class="soft">{t('notes.back.emptyHint')}</p>
      </>
    );
  }
  // That of what was removed stays too: nothing moves under the hand on its way to Undo.
  const kinds = writtenKinds.filter((each) => each === away?.kind || written.some((entry) => entry.kind === each));
  const chosen = written.filter((entry) => kind.value === 'all' || entry.kind === kind.value);
  const remove = async (entry: Entry) => {
    if (!(await act.run(() => desk.remove(entry)))) return;
    removed.value = entry;
  };
  const undo = async () => {
    const entry = removed.value;
    if (entry && (await act.run(() => desk.restore(entry)))) removed.value = null;
  };
  return (
    <>
      <ToAfter t={t} />
      {kinds.length > 1 ? (
        <ChipChoices
          label={t('notes.back.show')}
          choices={[
            { value: 'all' as const, label: t('notes.back.all') },
            ...kinds.map((each) => ({ value: each, label: t(`notes.kinds.${each}`) })),
          ]}
          value={kind.value}
          onValue={(value) => {
            kind.value = value;
            shown.value = atATime;
          }}
        />
      ) : null}
      <div class="row" role="status" tabIndex={-1} ref={place}>
        {removed.value ? (
          <>
            <span class="small">{t('notes.removed')}</span>
            <Button size="small" onClick={() => void undo()}>
              {t('common.undo')}
            </Button>
          </>
        ) : null}
      </div>
      <ActProblem act={act} t={t} />
      <ul class="written-list">
        {chosen.slice(0, shown.value).map((entry) => (
          <WrittenCard key={entry.id} t={t} entry={entry} onRemove={() => void remove(entry)} />
        ))}
      </ul>
      {chosen.length > shown.value ? (
        <div>
          <Button
            onClick={() => {
              shown.value += atATime;
            }}
          >
            {t('notes.back.more')}
          </Button>
        </div>
      ) : null}
    </>
  );
};
