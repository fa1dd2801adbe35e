import type { Signal } from '@preact/signals';
import { Field } from '../../ui/field';

interface PassphraseFieldProps {
  label: string;
  hint?: string;
  problem: string | null;
  autocomplete: 'new-password' | 'off';
  value: Signal<string>;
}

/** A passphrase, unseen by who looks over a shoulder. */
export const PassphraseField = ({ label, hint, problem, autocomplete, value }: PassphraseFieldProps) => (
  <Field label={label} hint={hint} problem={problem}>
    {(control) => (
      <input
        class="input"
        type="password"
        autocomplete={autocomplete}
        {...control}
        value={value.value}
        onInput={(event) => {
          value.value = event.currentTarget.value;
        }}
      />
    )}
  </Field>
);
