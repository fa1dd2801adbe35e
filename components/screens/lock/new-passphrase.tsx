import { useSignal } from '@preact/signals';
import type { Translate } from '../../../lib/domain/language/translate';
import { isLongEnough, readPassphrase, shortestPassphrase } from '../../../lib/domain/lock/passphrase';
import { PassphraseField } from './passphrase-field';

/** A new passphrase, typed twice: what is typed wrong once is wrong for good. */
export const useNewPassphrase = (t: Translate) => {
  const typed = useSignal('');
  const repeated = useSignal('');
  const problem = useSignal<'short' | 'differs' | null>(null);
  const fields = (
    <>
      <PassphraseField
        t={t}
        label={t('lock.choose')}
        hint={t('lock.chooseHint', { count: shortestPassphrase })}
        problem={problem.value === 'short' ? t('lock.short', { count: shortestPassphrase }) : null}
        value={typed.value}
        onValue={(value) => {
          typed.value = value;
        }}
      />
      <PassphraseField
        t={t}
        label={t('lock.repeat')}
        problem={problem.value === 'differs' ? t('lock.differs') : null}
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
      const same = readPassphrase(typed.value) === readPassphrase(repeated.value);
      problem.value = !isLongEnough(typed.value) ? 'short' : same ? null : 'differs';
      return problem.value === null ? typed.value : null;
    },
    clear: () => {
      typed.value = '';
      repeated.value = '';
    },
  };
};
