import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { SettingsModel } from '../../models/settings';
import { Button } from '../../ui/button';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';
import { LooserQuestion } from './looser-question';

interface PartProps {
  t: Translate;
  settings: Settings;
  model: SettingsModel;
}

const holdAll = { kind: 'hold-all' } as const;

/** The way out that no lock closes. */
export const HoldAllPart = ({ t, settings, model }: PartProps) => {
  const id = useId();
  const asking = useSignal(false);
  const act = useAct();
  const close = () => {
    asking.value = false;
  };
  return (
    <section class="kept" aria-labelledby={id}>
      <h3 id={id}>{t('commitment.holdAll.heading')}</h3>
      <p class="soft">{t('commitment.holdAll.about')}</p>
      <div class="row">
        <Button
          disabled={act.busy.value || settings.limits.every(({ onHold }) => onHold)}
          onClick={() => {
            asking.value = true;
          }}
        >
          {t('commitment.holdAll.ask')}
        </Button>
      </div>
      <ActProblem act={act} t={t} />
      <LooserQuestion
        t={t}
        open={asking.value}
        heading={t('commitment.holdAll.question')}
        foreseen={model.foresee(holdAll)}
        now={model.now()}
        labels={{
          keep: t('commitment.holdAll.keep'),
          confirm: t('commitment.holdAll.confirm'),
          ask: t('commitment.holdAll.confirm'),
        }}
        onClose={close}
        onConfirm={() => {
          close();
          void act.run(() => model.change(holdAll));
        }}
      >
        {null}
      </LooserQuestion>
    </section>
  );
};
