import type { ComponentChildren } from 'preact';

interface AnyChoicesProps<T extends string> {
  /** The question that the choices answer. */
  label: ComponentChildren;
  choices: readonly { readonly value: T; readonly label: ComponentChildren }[];
  values: readonly T[];
  onValues: (values: T[]) => void;
}

/** Any of a few, as chips: check boxes to keyboard and screen reader. */
export const AnyChoices = <T extends string>({ label, choices, values, onValues }: AnyChoicesProps<T>) => (
  <fieldset class="choices any">
    <legend class="label">{label}</legend>
    <div class="chips">
      {choices.map(({ value, label: name }) => (
        <label key={value} class="chip">
          <input
            type="checkbox"
            checked={values.includes(value)}
            onChange={(event) =>
              onValues(event.currentTarget.checked ? [...values, value] : values.filter((other) => other !== value))
            }
          />
          {name}
        </label>
      ))}
    </div>
  </fieldset>
);
