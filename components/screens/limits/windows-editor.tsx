import { useRef } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import { weekdayName } from '../../../lib/domain/language/weekday-name';
import { type Weekday, weekdays } from '../../../lib/domain/limits/limit';
import { emptyWindow, type WindowForm } from '../../../lib/domain/limits/limit-form';
import { Button } from '../../ui/button';
import { SeveralChips } from '../../ui/choices';
import { Icon } from '../../ui/icon';
import { weekFrom } from '../options/days';
import { FormField, FormGroup, Problems } from './form-field';
import type { SectionProps } from './section-props';

const shortcuts: readonly { readonly name: 'every' | 'weekdays' | 'weekends'; readonly days: readonly Weekday[] }[] = [
  { name: 'every', days: weekdays },
  { name: 'weekdays', days: [1, 2, 3, 4, 5] },
  { name: 'weekends', days: [6, 7] },
];

interface WindowEditorProps extends Pick<SectionProps, 't' | 'problemsOf'> {
  window: WindowForm;
  index: number;
  weekStart: Weekday;
  onWindow: (window: WindowForm) => void;
  /** Null where it is the only one. */
  onRemove: (() => void) | null;
}

const TimeField = (props: WindowEditorProps & { end: 'from' | 'to' }) => {
  const { t, window, index, end, onWindow, problemsOf } = props;
  return (
    <FormField
      field={`windows.${index}.${end}`}
      label={t(`limits.when.${end}`)}
      problems={problemsOf(`windows.${index}.${end}`)}
    >
      {(control) => (
        <input
          class="input time"
          type="time"
          {...control}
          value={window[end]}
          onInput={(event) => onWindow({ ...window, [end]: event.currentTarget.value })}
        />
      )}
    </FormField>
  );
};

const endsNextDay = ({ from, to }: WindowForm) => from !== '' && to !== '' && to !== '00:00' && to <= from;

const DayShortcuts = ({ t, onDays }: { t: Translate; onDays: (days: readonly Weekday[]) => void }) => (
  <div class="row shortcuts">
    {shortcuts.map(({ name, days }) => (
      <button key={name} type="button" class="link small" onClick={() => onDays(days)}>
        {t(`limits.when.shortcuts.${name}`)}
      </button>
    ))}
  </div>
);

const WindowEditor = (props: WindowEditorProps) => {
  const { t, window, index, weekStart, onWindow, onRemove, problemsOf } = props;
  return (
    <fieldset class="part">
      <legend class="visually-hidden">{t('limits.when.window', { number: index + 1 })}</legend>
      <FormGroup field={`windows.${index}.days`} problems={problemsOf(`windows.${index}.days`)}>
        <div class="days">
          <SeveralChips
            label={t('limits.when.days')}
            choices={weekFrom(weekStart).map((day) => ({ value: day, label: weekdayName(day, t, 'short') }))}
            values={window.days}
            onValues={(days) => onWindow({ ...window, days })}
          />
          <DayShortcuts t={t} onDays={(days) => onWindow({ ...window, days })} />
        </div>
      </FormGroup>
      <div class="row times">
        <TimeField {...props} end="from" />
        <TimeField {...props} end="to" />
        {onRemove ? (
          <Button class="remove" variant="quiet" aria-label={t('limits.when.removeWindow')} onClick={onRemove}>
            <Icon name="remove" />
            {t('common.remove')}
          </Button>
        ) : null}
      </div>
      {endsNextDay(window) ? <p class="small soft">{t('limits.when.nextDay')}</p> : null}
    </fieldset>
  );
};

/** The weekly windows of a schedule. */
export const WindowsEditor = ({ t, form, update, problemsOf, weekStart }: SectionProps & { weekStart: Weekday }) => {
  const add = useRef<HTMLButtonElement>(null);
  const { windows } = form;
  const remove = (index: number) => {
    update({ windows: windows.filter((_, place) => place !== index) });
    // The button that was pressed goes with its window.
    add.current?.focus();
  };
  return (
    <div class="stack parts" data-field="windows">
      {windows.map((window, index) => (
        <WindowEditor
          key={index}
          t={t}
          window={window}
          index={index}
          weekStart={weekStart}
          problemsOf={problemsOf}
          onWindow={(changed) => update({ windows: windows.with(index, changed) })}
          onRemove={windows.length > 1 ? () => remove(index) : null}
        />
      ))}
      <Problems id="windows-problems" texts={problemsOf('windows')} />
      <div class="row">
        <Button size="small" ref={add} onClick={() => update({ windows: [...windows, emptyWindow] })}>
          <Icon name="plus" />
          {t('limits.when.addWindow')}
        </Button>
      </div>
    </div>
  );
};
