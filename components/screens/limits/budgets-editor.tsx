import { useRef } from 'preact/hooks';
import { type BudgetForm, budgetKinds, emptyBudget, isRolling } from '../../../lib/domain/limits/limit-form';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { FormField, Problems } from './form-field';
import type { SectionProps } from './section-props';

interface BudgetEditorProps extends Pick<SectionProps, 't' | 'problemsOf'> {
  budget: BudgetForm;
  index: number;
  onBudget: (budget: BudgetForm) => void;
  /** Null where it is the only one. */
  onRemove: (() => void) | null;
}

const RemoveButton = ({ t, onRemove }: Pick<BudgetEditorProps, 't' | 'onRemove'>) =>
  onRemove ? (
    <Button class="remove" variant="quiet" aria-label={t('limits.when.removeBudget')} onClick={onRemove}>
      <Icon name="remove" />
      {t('common.remove')}
    </Button>
  ) : null;

/** The length of a rolling window. It ends the amount, so the button that removes all of it stands here. */
const HoursField = (props: BudgetEditorProps) => {
  const { t, problemsOf, budget, index, onBudget } = props;
  return (
    <FormField
      field={`budgets.${index}.hours`}
      label={t('limits.when.hours')}
      hint={t('limits.when.rollingAbout')}
      problems={problemsOf(`budgets.${index}.hours`)}
    >
      {(control) => (
        <span class="row amount">
          <span class="unit">
            <input
              class="input number"
              inputMode="numeric"
              autocomplete="off"
              {...control}
              value={budget.hours}
              onInput={(event) => onBudget({ ...budget, hours: event.currentTarget.value })}
            />
            <span class="soft">{t('limits.when.hoursUnit')}</span>
          </span>
          <RemoveButton {...props} />
        </span>
      )}
    </FormField>
  );
};

const AmountField = (props: BudgetEditorProps) => {
  const { t, problemsOf, budget, index, onBudget } = props;
  return (
    <FormField field={`budgets.${index}`} label={t('limits.when.amount')} problems={problemsOf(`budgets.${index}`)}>
      {(control) => (
        <span class="row amount">
          <input
            class="input number"
            inputMode="numeric"
            autocomplete="off"
            {...control}
            value={budget.amount}
            onInput={(event) => onBudget({ ...budget, amount: event.currentTarget.value })}
          />
          <select
            class="input unit-choice"
            aria-label={t('limits.when.unit')}
            value={budget.kind}
            onChange={(event) => {
              const kind = budgetKinds.find((each) => each === event.currentTarget.value);
              if (kind) onBudget({ ...budget, kind });
            }}
          >
            {budgetKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`limits.when.units.${kind}`)}
              </option>
            ))}
          </select>
          {isRolling(budget.kind) ? null : <RemoveButton {...props} />}
        </span>
      )}
    </FormField>
  );
};

const BudgetEditor = (props: BudgetEditorProps) => {
  const { t, budget, index } = props;
  return (
    <fieldset class="part">
      <legend class="visually-hidden">{t('limits.when.budget', { number: index + 1 })}</legend>
      <AmountField {...props} />
      {isRolling(budget.kind) ? <HoursField {...props} /> : null}
      {budget.kind.startsWith('openings') ? <p class="small soft">{t('limits.when.openingsAbout')}</p> : null}
      {budget.kind.endsWith('visit') ? <p class="small soft">{t('limits.when.visitAbout')}</p> : null}
    </fieldset>
  );
};

/** The amounts after which a limit comes into force. */
export const BudgetsEditor = ({ t, form, update, problemsOf }: SectionProps) => {
  const add = useRef<HTMLButtonElement>(null);
  const { budgets } = form;
  const remove = (index: number) => {
    update({ budgets: budgets.filter((_, place) => place !== index) });
    // The button that was pressed goes with its amount.
    add.current?.focus();
  };
  return (
    <div class="stack parts" data-field="budgets">
      {budgets.map((budget, index) => (
        <BudgetEditor
          key={index}
          t={t}
          problemsOf={problemsOf}
          budget={budget}
          index={index}
          onBudget={(changed) => update({ budgets: budgets.with(index, changed) })}
          onRemove={budgets.length > 1 ? () => remove(index) : null}
        />
      ))}
      <Problems id="budgets-problems" texts={problemsOf('budgets')} />
      <div class="row">
        <Button size="small" ref={add} onClick={() => update({ budgets: [...budgets, emptyBudget] })}>
          <Icon name="plus" />
          {t('limits.when.addBudget')}
        </Button>
      </div>
      {budgets.length > 1 ? <p class="small soft">{t('limits.when.several')}</p> : null}
    </div>
  );
};
