import type { Translate } from '../../../lib/domain/language/translate';
import { shortestPassphrase } from '../../../lib/domain/lock/passphrase';
import type { DataDesk } from '../../models/data-desk';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { useNewPassphrase } from '../lock/new-passphrase';
import { SavedMark } from '../options/act-status';
import { useAct } from '../options/use-act';
import { DataProblem } from './data-problem';

/** Everything in one file, for the passphrase alone. It is typed twice: nobody can open the file without it. */
const AllPart = ({ t, model }: { t: Translate; model: DataDesk }) => {
  const count = shortestPassphrase;
  const passphrase = useNewPassphrase(t, {
    words: {
      label: t('data.passphrase.label'),
      hint: t('data.passphrase.hint', { count }),
      again: t('data.passphrase.again'),
      short: t('data.passphrase.short', { count }),
      differs: t('data.passphrase.differs'),
    },
    autocomplete: 'new-password',
  });
  const act = useAct();
  const save = async () => {
    const chosen = passphrase.take();
    if (chosen !== null && (await act.run(() => model.backUpAll(chosen)))) passphrase.clear();
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
      {passphrase.fields}
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
