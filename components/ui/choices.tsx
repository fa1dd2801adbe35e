import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon';

interface Choice<T extends string | number> {
  readonly value: T;
  readonly label: ComponentChildren;
  /** One line under the label; cards only. */
  readonly hint?: ComponentChildren;
}

interface ChoicesProps<T extends string | number> {
  /** The question that the choices answer. */
  label: ComponentChildren;
  /** Read out but not seen, where a heading close by says the same. */
  labelHidden?: boolean;
  choices: readonly Choice<T>[];
  value: T | null;
  onValue: (value: T) => void;
}

const Legend = ({ label, hidden = false }: { label: ComponentChildren; hidden?: boolean | undefined }) => (
  <legend class={hidden ? 'visually-hidden' : 'label'}>{label}</legend>
);

/** One of a few, as a row of chips: radio buttons to keyboard and screen reader. */
export const ChipChoices = <T extends string | number>(props: ChoicesProps<T>) => {
  const name = useId();
  return (
    <fieldset class="choices">
      <Legend label={props.label} hidden={props.labelHidden} />
      <div class="chips">
        {props.choices.map((choice) => (
          <label key={choice.value} class="chip">
            <input
              type="radio"
              name={name}
              checked={choice.value === props.value}
              onChange={() => props.onValue(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** One of a few, as cards with a line of explanation each. */
export const CardChoices = <T extends string | number>(props: ChoicesProps<T>) => {
  const name = useId();
  return (
    <fieldset class="choices">
      <Legend label={props.label} hidden={props.labelHidden} />
      {props.choices.map((choice) => (
        <label key={choice.value} class="option">
          <input
            type="radio"
            name={name}
            checked={choice.value === props.value}
            onChange={() => props.onValue(choice.value)}
          />
          <span class="strong">{choice.label}</span>
          {choice.hint ? <span class="hint small soft">{choice.hint}</span> : null}
        </label>
      ))}
    </fieldset>
  );
};

interface SeveralProps<T extends string | number> extends Omit<ChoicesProps<T>, 'value' | 'onValue'> {
  values: readonly T[];
  onValues: (values: readonly T[]) => void;
}

/** Any of a few, as a row of chips: check boxes to keyboard and screen reader. Keeps the order of the choices. */
export const SeveralChips = <T extends string | number>(props: SeveralProps<T>) => {
  const toggle = (value: T, on: boolean) =>
    props.onValues(
      props.choices.map((choice) => choice.value).filter((one) => (one === value ? on : props.values.includes(one))),
    );
  return (
    <fieldset class="choices">
      <Legend label={props.label} hidden={props.labelHidden} />
      <div class="chips">
        {props.choices.map((choice) => (
          <label key={choice.value} class="chip any">
            <input
              type="checkbox"
              checked={props.values.includes(choice.value)}
              onChange={(event) => {
                toggle(choice.value, event.currentTarget.checked);
                // What waits or fails has changed nothing: it shows what is so.
                event.currentTarget.checked = props.values.includes(choice.value);
              }}
            />
            <Icon name={props.values.includes(choice.value) ? 'check' : 'plus'} size={14} />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
