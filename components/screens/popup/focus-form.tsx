import { useComputed, useSignal } from '@preact/signals';
import type { TodayView } from '../../../lib/app/protocol/views';
import type { Translate } from '../../../lib/domain/language/translate';
import type { TodayModel } from '../../models/today';
import { Button } from '../../ui/button';
import { ChipChoices, SeveralChips } from '../../ui/choices';
import { errorText } from '../../ui/error-text';
import { NumberField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { FormSheet } from './form-sheet';

interface FocusProps {
  model: InstanceType<typeof TodayModel>;
  view: TodayView;
  t: Translate;
}

const lengths: readonly number[] = [25, 50, 90];
/** The chip for a number of the person's own. */
const own = 0;
/** What the background takes. */
const min = 1;
const max = 8 * 60;

const isLength = (value: number | null): value is number =>
  value !== null && Number.isInteger(value) && value >= min && value <= max;

/** Starts a focus session: how long, and which limits. */
export const FocusForm = ({ model, view, t }: FocusProps) => {
  const chip = useSignal<number>(lengths[0] ?? own);
  const ownMinutes = useSignal<number | null>(40);
  const chosen = useSignal<readonly string[]>(view.standings.map(({ limit }) => limit.id));
  const minutes = useComputed(() => (chip.value === own ? ownMinutes.value : chip.value));
  const ready = isLength(minutes.value) && chosen.value.length > 0;
  const start = () => {
    if (isLength(minutes.value) && chosen.value.length > 0) void model.startFocus(chosen.value, minutes.value);
  };
  return (
    <FormSheet heading={t('popup.focus')}>
      <p class="small soft">{t('popup.focusHint')}</p>
      <ChipChoices
        label={t('popup.focusLength')}
        choices={[
          ...lengths.map((count) => ({ value: count, label: t('pause.minutesShort', { count }) })),
          { value: own, label: t('popup.focusOwn') },
        ]}
        value={chip.value}
        onValue={(value) => {
          chip.value = value;
        }}
      />
      {chip.value === own ? (
        <NumberField
          label={t('popup.focusOwnMinutes')}
          value={ownMinutes.value}
          onValue={(value) => {
            ownMinutes.value = value;
          }}
          min={min}
          max={max}
          unit={t('common.minutes')}
          problem={isLength(ownMinutes.value) ? null : t('popup.minutesProblem', { min, max })}
        />
      ) : null}
      <SeveralChips
        label={t('popup.focusLimits')}
        choices={view.standings.map(({ limit }) => ({ value: limit.id, label: limit.name }))}
        values={chosen.value}
        onValues={(values) => {
          chosen.value = values;
        }}
      />
      {chosen.value.length === 0 ? <p class="small">{t('popup.focusNone')}</p> : null}
      {model.error.value ? <Notice live>{errorText(model.error.value, t)}</Notice> : null}
      <div class="row">
        <Button variant="main" aria-disabled={ready ? undefined : 'true'} onClick={start}>
          {t('popup.focusStart')}
        </Button>
        <Button variant="quiet" onClick={() => model.showForm(null)}>
          {t('common.cancel')}
        </Button>
      </div>
    </FormSheet>
  );
};
