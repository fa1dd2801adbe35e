import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Entry } from '../../../lib/domain/notebook/entry';
import { openUrge } from '../../../lib/domain/notebook/open-urge';
import type { TodayModel } from '../../models/today';
import { createUrgeLog } from '../../models/urge-log';
import { StrengthAfter } from '../notebook/urge-form';

export interface OpenUrgeProps {
  model: InstanceType<typeof TodayModel>;
  t: Translate;
}

const Asked = ({ model, t, urge }: OpenUrgeProps & { urge: Entry<'urge'> }) => {
  const log = useMemo(() => createUrgeLog(model.notebook, urge), [model, urge]);
  return (
    <section class="stack tight" aria-label={t('urge.askedAgain')}>
      <p class="small soft">{t('urge.askedAgain')}</p>
      {log.kept.value ? <p role="status">{t('urge.thanks')}</p> : <StrengthAfter t={t} log={log} />}
    </section>
  );
};

/** How an urge went on that was noted a few hours ago; nothing where there is none. */
export const OpenUrge = ({ model, t }: OpenUrgeProps) => {
  const urge = useSignal<Entry<'urge'> | null>(null);
  useEffect(() => {
    const dayStart = model.view.peek()?.settings.preferences.dayStart;
    if (dayStart === undefined) return;
    model
      .notebook()
      .then((desk) => desk.read('urge'))
      .then((urges) => {
        urge.value = openUrge(urges, model.hour(), dayStart);
      })
      // Whoever cannot be asked is not asked.
      .catch(() => undefined);
  }, [model, urge]);
  return urge.value ? <Asked model={model} t={t} urge={urge.value} /> : null;
};
