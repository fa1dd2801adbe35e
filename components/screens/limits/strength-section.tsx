import type { ComponentChildren } from 'preact';
import { formatMinutes } from '../../../lib/domain/language/format-duration';
import { strengths } from '../../../lib/domain/limits/limit';
import { CardChoices, SeveralChips } from '../../ui/choices';
import { Sheet } from '../../ui/sheet';
import { FormField, FormGroup } from './form-field';
import type { SectionProps } from './section-props';

/** The lengths that the form offers; a limit may hold others, which are offered with them. */
const usualMinutes = [2, 5, 10, 15, 20, 30, 60];

/** A bare figure to see, and with its unit to hear: the question has the unit. */
const MinutesLabel = ({ t, value }: { t: SectionProps['t']; value: number }) => (
  <>
    <span aria-hidden="true">{new Intl.NumberFormat(t.locale).format(value)}</span>
    <span class="visually-hidden">{formatMinutes(value, t)}</span>
  </>
);

const PauseFields = ({ t, form, update, problemsOf }: SectionProps) => {
  const offered = [...new Set([...usualMinutes, ...form.passMinutes])].sort((one, other) => one - other);
  return (
    <div class="stack pause-fields">
      <FormField
        field="waitSeconds"
        label={t('limits.strength.wait')}
        hint={t('limits.strength.waitHint')}
        problems={problemsOf('waitSeconds')}
      >
        {(control) => (
          <span class="unit">
            <input
              class="input number"
              inputMode="numeric"
              autocomplete="off"
              {...control}
              value={form.waitSeconds}
              onInput={(event) => update({ waitSeconds: event.currentTarget.value })}
            />
            <span class="soft">{t('common.seconds')}</span>
          </span>
        )}
      </FormField>
      <FormGroup field="passMinutes" problems={problemsOf('passMinutes')}>
        <SeveralChips
          label={t('limits.strength.minutes')}
          choices={offered.map((value) => ({ value, label: <MinutesLabel t={t} value={value} /> }))}
          values={form.passMinutes}
          onValues={(passMinutes) => update({ passMinutes })}
        />
      </FormGroup>
    </div>
  );
};

interface AmountProps extends Pick<SectionProps, 'problemsOf'> {
  field: 'allowancePerWeek' | 'allowanceMinutes';
  label: ComponentChildren;
  hint: string;
  unit: string;
  value: string;
  onValue: (value: string) => void;
}

const Amount = ({ field, label, hint, unit, value, onValue, problemsOf }: AmountProps) => (
  <FormField field={field} label={label} hint={hint} problems={problemsOf(field)}>
    {(control) => (
      <span class="unit">
        <input
          class="input number"
          inputMode="numeric"
          autocomplete="off"
          {...control}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
        <span class="soft">{unit}</span>
      </span>
    )}
  </FormField>
);

const AllowanceFields = ({ t, form, update, problemsOf }: SectionProps) => (
  <div class="stack pause-fields">
    <Amount
      field="allowancePerWeek"
      label={
        <>
          {t('limits.strength.allowance')} <span class="soft optional">({t('common.optional')})</span>
        </>
      }
      hint={`${t('limits.strength.allowanceHint')} ${t('limits.strength.allowanceNone')}`}
      unit={t('limits.strength.allowancePerWeek')}
      value={form.allowancePerWeek}
      onValue={(allowancePerWeek) => update({ allowancePerWeek })}
      problemsOf={problemsOf}
    />
    {form.allowancePerWeek.trim() === '' ? null : (
      <Amount
        field="allowanceMinutes"
        label={t('limits.strength.allowanceMinutes')}
        hint={t('limits.strength.allowanceMinutesHint')}
        unit={t('common.minutes')}
        value={form.allowanceMinutes}
        onValue={(allowanceMinutes) => update({ allowanceMinutes })}
        problemsOf={problemsOf}
      />
    )}
  </div>
);

/** What happens at the limit. */
export const StrengthSection = (props: SectionProps) => {
  const { t, form, update } = props;
  return (
    <Sheet heading={t('limits.strength.heading')}>
      <CardChoices
        label={t('limits.strength.heading')}
        labelHidden
        choices={strengths.map((value) => ({
          value,
          label: t(`limits.strength.${value}.name`),
          hint: t(`limits.strength.${value}.about`),
        }))}
        value={form.strength}
        onValue={(strength) => update({ strength })}
      />
      {form.strength === 'pause' ? <PauseFields {...props} /> : null}
      {form.strength === 'block' ? <AllowanceFields {...props} /> : null}
    </Sheet>
  );
};
