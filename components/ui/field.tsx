import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon';

/** What a control must carry so that its label, hint and problem are read with it. */
interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

interface FieldProps {
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** A sentence on what to do; shown below the control and read with it. */
  problem?: string | null | undefined;
  /** How much of its room a text has taken, both in characters; shown as the end comes near, since what is over is cut off. */
  room?: { readonly used: number; readonly of: number } | undefined;
  children: (control: ControlProps) => ComponentChildren;
}

const isNearlyFull = ({ used, of }: { readonly used: number; readonly of: number }) => used * 10 >= of * 9;

/** A label, a control, and what there is to say about it. */
export const Field = ({ label, hint, problem, room, children }: FieldProps) => {
  const id = useId();
  const scarce = room !== undefined && isNearlyFull(room) ? room : null;
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : '', scarce ? `${id}-room` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {hint ? (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': problem ? 'true' : undefined })}
      {scarce ? (
        <span class="hint room" id={`${id}-room`} role={scarce.used >= scarce.of ? 'status' : undefined}>
          {scarce.used} / {scarce.of}
        </span>
      ) : null}
      {problem ? (
        <span class="problem" id={`${id}-problem`} role="alert">
          <Icon name="about" />
          {problem}
        </span>
      ) : null}
    </div>
  );
};

interface TextProps extends Omit<FieldProps, 'children' | 'room'> {
  value: string;
  onValue: (value: string) => void;
  maxLength?: number;
  placeholder?: string;
  spellcheck?: boolean;
  onBlur?: () => void;
}

const roomOf = ({ value, maxLength }: Pick<TextProps, 'value' | 'maxLength'>) =>
  maxLength === undefined ? undefined : { used: value.length, of: maxLength };

/** One line of text. */
export const TextField = ({ label, hint, problem, onValue, ...rest }: TextProps) => (
  <Field label={label} hint={hint} problem={problem} room={roomOf(rest)}>
    {(control) => (
      <input
        class="input"
        type="text"
        autocomplete="off"
        {...rest}
        {...control}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    )}
  </Field>
);

/** Several lines of text. */
export const TextAreaField = ({ label, hint, problem, onValue, ...rest }: TextProps & { rows?: number }) => (
  <Field label={label} hint={hint} problem={problem} room={roomOf(rest)}>
    {(control) => (
      <textarea class="input" rows={2} {...rest} {...control} onInput={(event) => onValue(event.currentTarget.value)} />
    )}
  </Field>
);

interface NumberFieldProps extends Omit<FieldProps, 'children'> {
  /** Null while the field is empty or holds no number. */
  value: number | null;
  onValue: (value: number | null) => void;
  min: number;
  max: number;
  /** Words after the number, such as "minutes". */
  unit?: string;
}

/** A whole number with its unit. */
export const NumberField = ({ label, hint, problem, value, onValue, min, max, unit }: NumberFieldProps) => (
  <Field label={label} hint={hint} problem={problem}>
    {(control) => (
      <span class="unit">
        <input
          class="input number"
          type="number"
          inputMode="numeric"
          step={1}
          min={min}
          max={max}
          {...control}
          value={value ?? ''}
          onInput={({ currentTarget: { valueAsNumber } }) =>
            onValue(Number.isNaN(valueAsNumber) ? null : valueAsNumber)
          }
        />
        {unit ? <span class="soft">{unit}</span> : null}
      </span>
    )}
  </Field>
);

interface SelectFieldProps<T extends string> extends Omit<FieldProps, 'children'> {
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  onValue: (value: T) => void;
}

/** One of many, as the browser's own list. */
export const SelectField = <T extends string>({ value, options, onValue, ...field }: SelectFieldProps<T>) => (
  <Field {...field}>
    {(control) => (
      <select
        class="input"
        {...control}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onValue(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);

interface SwitchFieldProps extends Omit<FieldProps, 'children'> {
  on: boolean;
  onTurn: (on: boolean) => void;
}

/** On or off, and in effect at once. */
export const SwitchField = ({ on, onTurn, ...field }: SwitchFieldProps) => (
  <Field {...field}>
    {(control) => (
      <input
        class="switch"
        type="checkbox"
        role="switch"
        {...control}
        checked={on}
        aria-checked={on}
        onChange={(event) => {
          onTurn(event.currentTarget.checked);
          // Until it is saved it shows what is so.
          event.currentTarget.checked = on;
        }}
      />
    )}
  </Field>
);
