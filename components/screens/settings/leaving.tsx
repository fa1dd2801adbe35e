import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import type { SettingsModel } from '../../models/settings';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ActProblem, SavedMark } from '../options/act-status';
import { useAct } from '../options/use-act';

interface ClearLimitsProps {
  t: Translate;
  model: SettingsModel;
  /** How many there are. */
  count: number;
}

/** Every limit goes, Ebb and the record stay. */
export const ClearLimits = ({ t, model, count }: ClearLimitsProps) => {
  const id = useId();
  const asking = useSignal(false);
  const act = useAct();
  const close = () => {
    asking.value = false;
  };
  const clear = () => {
    close();
    void act.run(() => model.change({ kind: 'clear-limits' }));
  };
  return (
    <section class="leaving" aria-labelledby={id}>
      <h3 id={id}>{t('settings.clear.heading')}</h3>
      <p class="soft">{t('settings.clear.about')}</p>
      <div class="row">
        <Button
          disabled={count === 0 || act.busy.value}
          onClick={() => {
            asking.value = true;
          }}
        >
          {t('settings.clear.ask')}
        </Button>
        <SavedMark act={act} t={t}>
          {t('settings.clear.done')}
        </SavedMark>
      </div>
      <ActProblem act={act} t={t} />
      <Dialog
        open={asking.value}
        heading={t('settings.clear.question')}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{t('settings.clear.keep')}</Button>
            <Button variant="main" onClick={clear}>
              {t('settings.clear.confirm')}
            </Button>
          </>
        }
      >
        <p>{t('settings.clear.what', { count })}</p>
      </Dialog>
    </section>
  );
};

/** Ebb itself goes. The browser asks, Ebb does not: leaving is never made harder. */
export const RemoveEbb = ({ t, client }: { t: Translate; client: Client }) => {
  const id = useId();
  const act = useAct();
  return (
    <section class="leaving" aria-labelledby={id}>
      <h3 id={id}>{t('settings.remove.heading')}</h3>
      <p class="soft">{t('settings.remove.about')}</p>
      <div class="row">
        <Button onClick={() => void act.run(() => client.uninstall().catch(() => undefined))}>
          {t('settings.remove.ask')}
        </Button>
      </div>
    </section>
  );
};
