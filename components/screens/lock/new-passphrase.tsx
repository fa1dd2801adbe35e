import { useSignal } from '@preact/signals';
import type { Translate } from '../../../lib/domain/language/translate';
import { newPassphraseProblem, shortestPassphrase } from '../../../lib/domain/lock/passphrase';
import { PassphraseField } from '../../ui/passphrase-field';

/** What a new passphrase is for, in words. */
export interface NewPassphraseWords {
  readonly label: string;
  readonly hint: string;
  readonly again: string;
  readonly short: string;
  readonly differs: string;
}

const ofLock = (t: Translate): NewPassphraseWords => ({
  label: t('lock.choose'),
  hint: t('lock.chooseHint', { count: shortestPassphrase }),
  again: t('lock.repeat'),
  short: t('lock.short', { count: shortestPassphrase }),
  differs: t('lock.differs'),
});

/** A new passphrase, typed twice: what is typed wrong once is wrong for good. */
export const useNewPassphrase = (
  t: Translate,
  {
    words = ofLock(t),
    autocomplete = 'off',
  }: { words?: NewPassphraseWords; autocomplete?: 'off' | 'new-password' } = {},
) => {
  const typed = useSignal('');
  const repeated = useSignal('');
  const problem = useSignal<'short' | 'differs' | null>(null);
  const fields = (
    <>
      <PassphraseField
        t={t}
        label={words.label}
        hint={words.hint}
        problem={problem.value === 'short' ? words.short : null}
        autocomplete={autocomplete}
        value={typed.value}
        onValue={(value) => {
          typed.value = value;
        }}
      />
      <PassphraseField
        t={t}
        label={words.again}
        problem={problem.value === 'differs' ? words.differs : null}
        autocomplete={autocomplete}
        value={repeated.value}
        onValue={(value) => {
          repeated.value = value;
        }}
      />
    </>
  );
  return {
    fields,
    /** The passphrase; null where it cannot be taken, and the fields say why. */
    take: (): string | null => {
      problem.value = newPassphraseProblem(typed.value, repeated.value);
      return problem.value === null ? typed.value : null;
    },
    clear: () => {
      typed.value = '';
      repeated.value = '';
    },
  };
};
