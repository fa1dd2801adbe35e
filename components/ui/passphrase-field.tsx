import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Translate } from '../../lib/domain/language/translate';
import { Field } from './field';

interface PassphraseFieldProps {
  t: Translate;
  label: ComponentChildren;
  hint?: ComponentChildren;
  problem?: string | null;
  /** Of a new one for a file, which a keeper of passwords may offer to keep. */
  autocomplete?: 'off' | 'new-password';
  value: string;
  onValue: (value: string) => void;
}

/** A passphrase, which can be shown while it is typed: a long one is hard to type unseen. */
export const PassphraseField = ({
  t,
  label,
  hint,
  problem,
  autocomplete = 'off',
  value,
  onValue,
}: PassphraseFieldProps) => {
  const shown = useSignal(false);
  return (
    <div class="stack tight passphrase">
      <Field label={label} hint={hint} problem={problem}>
        {(control) => (
          <input
            class="input"
            {...(shown.value ? { type: 'text' as const } : { type: 'password' as const })}
            autocomplete={autocomplete}
            autocapitalize="off"
            spellcheck={false}
            {...control}
            value={value}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
        )}
      </Field>
      <label class="check small">
        <input
          type="checkbox"
          checked={shown.value}
          onChange={(event) => {
            shown.value = event.currentTarget.checked;
          }}
        />
        {t('lock.show')}
      </label>
    </div>
  );
};
