import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import { describeLimit } from '../../../lib/domain/limits/describe-limit';
import type { MovedLimit } from '../../../lib/domain/move-in/moved';
import type { SettingsModel } from '../../models/settings';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';
import { RemarkList } from './remark-list';

interface ChoiceProps {
  t: Translate;
  limit: MovedLimit;
  on: boolean;
  onTurn: (on: boolean) => void;
}

/** One limit that would be made: its sentence, and what is otherwise than it was. */
const LimitChoice = ({ t, limit: { draft, remarks }, on, onTurn }: ChoiceProps) => {
  const id = useId();
  return (
    <li class="moved">
      <input
        type="checkbox"
        id={id}
        checked={on}
        aria-label={t('moveIn.limits.chosen', { name: draft.name })}
        aria-describedby={`${id}-sentence`}
        onChange={(event) => onTurn(event.currentTarget.checked)}
      />
      <label class="strong" for={id}>
        {draft.name}
      </label>
      <p id={`${id}-sentence`}>{describeLimit(draft, t, [])}</p>
      {remarks.length > 0 ? (
        <div class="small soft">
          <h3 class="small">{t('moveIn.limits.otherwise')}</h3>
          <RemarkList t={t} remarks={remarks} />
        </div>
      ) : null}
    </li>
  );
};

interface MovedLimitsProps {
  t: Translate;
  limits: readonly MovedLimit[];
  model: SettingsModel;
}

/** Every limit that would be made. The chosen ones are added at once, as one act that can be undone. */
export const MovedLimits = ({ t, limits, model }: MovedLimitsProps) => {
  const not = useSignal<ReadonlySet<number>>(new Set());
  const tried = useSignal(false);
  const act = useAct();
  const chosen = limits.filter((_, index) => !not.value.has(index));
  const count = chosen.length;
  const turn = (index: number, on: boolean) => {
    not.value = new Set(on ? [...not.value].filter((each) => each !== index) : [...not.value, index]);
  };
  const add = async () => {
    tried.value = true;
    if (count === 0) return;
    const drafts = chosen.map(({ draft }) => draft);
    if (await act.run(() => model.change({ kind: 'add-limits', drafts }, t('moveIn.added', { count })))) {
      location.hash = '#limits';
    }
  };
  return (
    <Sheet heading={t('moveIn.limits.heading')}>
      <p class="soft">{t('moveIn.limits.about')}</p>
      <ul class="moved-list">
        {limits.map((limit, index) => (
          // The list is made anew with each reading: a limit keeps its place.
          <LimitChoice
            key={limit.draft.name + String(index)}
            t={t}
            limit={limit}
            on={!not.value.has(index)}
            onTurn={(on) => turn(index, on)}
          />
        ))}
      </ul>
      <div class="row">
        <Button variant="main" disabled={act.busy.value} onClick={() => void add()}>
          {t('moveIn.add', { count })}
        </Button>
        <span class="small" role="status">
          {tried.value && count === 0 ? t('moveIn.none') : null}
        </span>
      </div>
      <ActProblem act={act} t={t} />
    </Sheet>
  );
};
