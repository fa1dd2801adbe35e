import { useComputed, useSignal } from '@preact/signals';
import type { Translate } from '../../../lib/domain/language/translate';
import { bounds } from '../../../lib/domain/limits/bounds';
import { describeLimit } from '../../../lib/domain/limits/describe-limit';
import type { TodayModel } from '../../models/today';
import { Button } from '../../ui/button';
import { CardChoices } from '../../ui/choices';
import { errorText } from '../../ui/error-text';
import { NumberField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { FormSheet } from './form-sheet';
import { draftForSite, type SiteLimitKind } from './site-draft';

interface LimitSiteProps {
  model: InstanceType<typeof TodayModel>;
  pattern: string;
  t: Translate;
}

const { min, max } = bounds.minutesPerDay;
const firstMinutes = 30;

const isMinutes = (value: number | null): value is number =>
  value !== null && Number.isInteger(value) && value >= min && value <= max;

/** The second step of "limit this site": what should happen there. */
export const LimitSite = ({ model, pattern, t }: LimitSiteProps) => {
  const kind = useSignal<SiteLimitKind>('pause');
  const minutes = useSignal<number | null>(firstMinutes);
  const draft = useComputed(() => {
    if (kind.value === 'minutes' && !isMinutes(minutes.value)) return null;
    return draftForSite(pattern, kind.value, minutes.value ?? firstMinutes);
  });
  const save = () => {
    if (draft.value) void model.addLimit(draft.value);
  };
  return (
    <FormSheet heading={t('popup.limitSite')}>
      <p class="small soft pattern">{t('popup.limitPattern', { pattern })}</p>
      <CardChoices
        label={t('popup.limitHow')}
        choices={[
          { value: 'pause', label: t('popup.limitPause'), hint: t('popup.limitPauseHint') },
          { value: 'minutes', label: t('popup.limitMinutes'), hint: t('popup.limitMinutesHint') },
          { value: 'block', label: t('popup.limitBlock'), hint: t('popup.limitBlockHint') },
        ]}
        value={kind.value}
        onValue={(value) => {
          kind.value = value;
        }}
      />
      {kind.value === 'minutes' ? (
        <NumberField
          label={t('popup.minutesADay')}
          value={minutes.value}
          onValue={(value) => {
            minutes.value = value;
          }}
          min={min}
          max={max}
          unit={t('common.minutes')}
          problem={isMinutes(minutes.value) ? null : t('popup.minutesProblem', { min, max })}
        />
      ) : null}
      {draft.value ? <p class="quoted small">{describeLimit(draft.value, t, [])}</p> : null}
      {model.error.value ? <Notice live>{errorText(model.error.value, t)}</Notice> : null}
      <div class="row">
        <Button variant="main" aria-disabled={draft.value ? undefined : 'true'} onClick={save}>
          {t('common.save')}
        </Button>
        <Button variant="quiet" onClick={() => model.showForm(null)}>
          {t('common.cancel')}
        </Button>
      </div>
    </FormSheet>
  );
};
