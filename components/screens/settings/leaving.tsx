import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import type { SettingsModel } from '../../models/settings';
import { Button } from '../../ui/button';
import { LooserQuestion } from '../commitment/looser-question';
import { ActProblem, SavedMark } from '../options/act-status';
import { useAct } from '../options/use-act';

interface ClearLimitsProps {
  t: Translate;
  model: SettingsModel;
  /** How many there are. */
  count: number;
}

const clearing = { kind: 'clear-limits' } as const;

/** Every limit goes, Ebb and the record stay. */
export const ClearLimits = ({ t, model, count }: ClearLimitsProps) => {
  const id = useId();
  const asking = useSignal(false);
  const act = useAct();
  const close = () => {
    asking.value = false;
  };
  const foreseen = model.foresee(clearing);
  const asked = useSignal(false);
  const clear = () => {
    close();
    void act.run(async () => {
      asked.value = (await model.change(clearing)).ask !== null;
    });
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
          {t(asked.value ? 'settings.clear.asked' : 'settings.clear.done')}
        </SavedMark>
      </div>
      <ActProblem act={act} t={t} />
      <LooserQuestion
        t={t}
        open={asking.value}
        heading={t('settings.clear.question')}
        foreseen={foreseen}
        now={model.now()}
        labels={{
          keep: t('settings.clear.keep'),
          confirm: t('settings.clear.confirm'),
          ask: t('settings.clear.askConfirm'),
        }}
        onClose={close}
        onConfirm={clear}
      >
        <p>{t(foreseen.ask ? 'settings.clear.whatAsk' : 'settings.clear.what', { count })}</p>
      </LooserQuestion>
    </section>
  );
};
