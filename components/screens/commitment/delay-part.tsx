import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { delays } from '../../../lib/domain/commitment/commitment';
import { waitMsOf } from '../../../lib/domain/commitment/gate';
import { formatMinutes } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { SettingsModel } from '../../models/settings';
import { Button } from '../../ui/button';
import { ChipChoices } from '../../ui/choices';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';
import { askingText } from './asking-text';

interface PartProps {
  t: Translate;
  settings: Settings;
  model: SettingsModel;
}

type Delay = (typeof delays)[number];

const name = (minutes: Delay, t: Translate) => (minutes === 0 ? t('commitment.delay.none') : formatMinutes(minutes, t));

const presentText = ({ t, settings, model }: PartProps): string => {
  const { delayMinutes, sentence } = settings.commitment;
  const now = model.now();
  // On the first day the sentence alone stands before a looser change.
  const waits = waitMsOf(settings, { now, latest: now, holdsAll: false }) > 0;
  if (!waits && sentence !== null) return t('commitment.delay.nowSentence');
  if (delayMinutes > 0) return t('commitment.delay.now', { time: formatMinutes(delayMinutes, t) });
  return t('commitment.delay.nowNone');
};

/** What setting this wait would do, before it is set. */
const chosenText = (chosen: Delay, props: PartProps): string => {
  const { t, settings, model } = props;
  const { delayMinutes } = settings.commitment;
  if (chosen === delayMinutes) return presentText(props);
  const time = name(chosen, t);
  if (chosen > delayMinutes) return t('commitment.delay.longer', { time });
  const foreseen = model.foresee({ kind: 'set-commitment', commitment: { delayMinutes: chosen } });
  const asking = askingText(foreseen, model.now(), t);
  if (asking === null) return t(chosen === 0 ? 'commitment.delay.noneNow' : 'commitment.delay.shorterNow', { time });
  return t(chosen === 0 ? 'commitment.delay.shorterNone' : 'commitment.delay.shorter', { time, asking });
};

/** How long a looser change waits. Choosing sets nothing yet: the arrow keys pass over the longer ones. */
export const DelayPart = (props: PartProps) => {
  const { t, settings, model } = props;
  const id = useId();
  const present = settings.commitment.delayMinutes;
  const picked = useSignal<Delay | null>(null);
  const act = useAct();
  const chosen = picked.value ?? present;
  const foreseen = model.foresee({ kind: 'set-commitment', commitment: { delayMinutes: chosen } });
  const set = () =>
    act.run(async () => {
      await model.change({ kind: 'set-commitment', commitment: { delayMinutes: chosen } });
      picked.value = null;
    });
  return (
    <section class="kept" aria-labelledby={id}>
      <h3 id={id}>{t('commitment.delay.heading')}</h3>
      <ChipChoices
        label={t('commitment.delay.label')}
        labelHidden
        choices={delays.map((value) => ({ value, label: name(value, t) }))}
        value={chosen}
        onValue={(value) => {
          picked.value = value;
        }}
      />
      <p class="soft chosen" aria-live="polite">
        {chosenText(chosen, props)}
      </p>
      <div class="row">
        <Button
          aria-disabled={chosen === present || act.busy.value ? 'true' : undefined}
          onClick={() => {
            if (chosen !== present && !act.busy.peek()) void set();
          }}
        >
          {t(foreseen.ask ? 'commitment.delay.ask' : 'commitment.delay.set')}
        </Button>
      </div>
      <ActProblem act={act} t={t} />
    </section>
  );
};
