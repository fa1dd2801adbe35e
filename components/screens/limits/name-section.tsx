import { Sheet } from '../../ui/sheet';
import { FormField } from './form-field';
import type { SectionProps } from './section-props';

/** The name, and the minutes that the person wants. */
export const NameSection = ({
  t,
  form,
  update,
  problemsOf,
  suggestedName,
}: SectionProps & { suggestedName: string }) => (
  <Sheet heading={t('limits.name.heading')}>
    <FormField field="name" label={t('limits.name.label')} hint={t('limits.name.hint')} problems={problemsOf('name')}>
      {(control) => (
        <input
          class="input"
          type="text"
          autocomplete="off"
          {...control}
          placeholder={suggestedName}
          value={form.name}
          onInput={(event) => update({ name: event.currentTarget.value })}
        />
      )}
    </FormField>
    <FormField
      field="goal"
      label={
        <>
          {t('limits.name.goal')} <span class="soft optional">({t('common.optional')})</span>
        </>
      }
      hint={t('limits.name.goalHint')}
      problems={problemsOf('goal')}
    >
      {(control) => (
        <span class="row amount">
          <input
            class="input number"
            inputMode="numeric"
            autocomplete="off"
            {...control}
            value={form.goal}
            onInput={(event) => update({ goal: event.currentTarget.value })}
          />
          <select
            class="input unit-choice"
            aria-label={t('limits.when.unit')}
            value={form.goalPer}
            onChange={(event) => update({ goalPer: event.currentTarget.value === 'week' ? 'week' : 'day' })}
          >
            <option value="day">{t('limits.when.units.minutes/day')}</option>
            <option value="week">{t('limits.when.units.minutes/week')}</option>
          </select>
        </span>
      )}
    </FormField>
  </Sheet>
);
