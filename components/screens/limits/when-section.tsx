import type { Weekday } from '../../../lib/domain/limits/limit';
import { whenKinds } from '../../../lib/domain/limits/limit-form';
import { CardChoices } from '../../ui/choices';
import { Sheet } from '../../ui/sheet';
import { BudgetsEditor } from './budgets-editor';
import type { SectionProps } from './section-props';
import { WindowsEditor } from './windows-editor';

/** When the limit is in force. */
export const WhenSection = (props: SectionProps & { weekStart: Weekday }) => {
  const { t, form, update } = props;
  return (
    <Sheet heading={t('limits.when.heading')}>
      <CardChoices
        label={t('limits.when.heading')}
        labelHidden
        choices={whenKinds.map((value) => ({
          value,
          label: t(`limits.when.${value}.name`),
          hint: t(`limits.when.${value}.about`),
        }))}
        value={form.when}
        onValue={(when) => update({ when })}
      />
      {form.when === 'budgets' || form.when === 'within' ? <BudgetsEditor {...props} /> : null}
      {form.when === 'schedule' || form.when === 'within' ? <WindowsEditor {...props} /> : null}
    </Sheet>
  );
};
