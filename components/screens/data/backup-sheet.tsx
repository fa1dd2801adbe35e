import { useSignal } from '@preact/signals';
import type { Translate } from '../../../lib/domain/language/translate';
import type { DataDesk } from '../../models/data-desk';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { SavedMark } from '../options/act-status';
import { useAct } from '../options/use-act';
import { DataProblem } from './data-problem';
import { PassphraseField } from './passphrase-field';

/** Characters that a passphrase has at least. */
const shortestPassphrase = 8;

const lengthOf = (typed: string) => [...typed.normalize('NFKC').trim().replace(/\s+/g, ' ')].length;

/** Everything in one file, for the passphrase alone. It is typed twice: nobody can open the file without it. */
const AllPart = ({ t, model }: { t: Translate; model: DataDesk }) => {
  const passphrase = useSignal('');
  const again = useSignal('');
  const problem = useSignal<'short' | 'differs' | null>(null);
  const act = useAct();
  const save = async () => {
    if (lengthOf(passphrase.value) < shortestPassphrase) problem.value = 'short';
    else problem.value = passphrase.value === again.value ? null : 'differs';
    if (problem.value !== null) return;
    if (!(await act.run(() => model.backUpAll(passphrase.value)))) return;
    passphrase.value = '';
    again.value = '';
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{t('data.backup.all')}</h3>
      <p class="soft">{t('data.backup.allAbout')}</p>
      <PassphraseField
        label={t('data.passphrase.label')}
        hint={t('data.passphrase.hint', { count: shortestPassphrase })}
        problem={problem.value === 'short' ? t('data.passphrase.short', { count: shortestPassphrase }) : null}
        autocomplete="new-password"
        value={passphrase}
      />
      <PassphraseField
        label={t('data.passphrase.again')}
        problem={problem.value === 'differs' ? t('data.passphrase.differs') : null}
        autocomplete="new-password"
        value={again}
      />
      <div class="row">
        <Button type="submit" disabled={act.busy.value}>
          {t('data.backup.saveAll')}
        </Button>
        <SavedMark act={act} t={t}>
          {t('data.saved')}
        </SavedMark>
      </div>
      <DataProblem act={act} t={t} />
    </form>
  );
};

/** Files that can be brought back: the settings as they can be read, and everything under a passphrase. */
export const BackupSheet = ({ t, model }: { t: Translate; model: DataDesk }) => {
  const act = useAct();
  return (
    <Sheet heading={t('data.backup.heading')}>
      <h3>{t('data.backup.settings')}</h3>
      <p class="soft">{t('data.backup.settingsAbout')}</p>
      <div class="row">
        <Button disabled={act.busy.value} onClick={() => void act.run(model.backUpSettings)}>
          {t('data.backup.saveSettings')}
        </Button>
        <SavedMark act={act} t={t}>
          {t('data.saved')}
        </SavedMark>
      </div>
      <DataProblem act={act} t={t} />
      {model.privateWindow ? null : <AllPart t={t} model={model} />}
    </Sheet>
  );
};
