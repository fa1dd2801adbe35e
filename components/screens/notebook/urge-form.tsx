import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import { clueKeys } from '../../../lib/domain/notebook/clues';
import type { UrgeLog } from '../../models/urge-log';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';
import { Rating } from '../exercises/rating';
import './urge-form.css';

interface UrgeProps {
  t: Translate;
  log: UrgeLog;
  /** Whether what is noted here stays; a private window keeps nothing. */
  keeps: boolean;
}

export const StrengthBefore = ({ t, log }: Pick<UrgeProps, 't' | 'log'>) => (
  <Rating
    t={t}
    labelHidden={false}
    label={t('urge.before')}
    ends={[t('urge.none'), t('urge.strongest')]}
    value={log.before.value}
    onValue={(strength) => void log.setBefore(strength)}
  />
);

export const StrengthAfter = ({ t, log }: Pick<UrgeProps, 't' | 'log'>) => (
  <Rating
    t={t}
    labelHidden={false}
    label={t('urge.after')}
    ends={[t('urge.none'), t('urge.strongest')]}
    value={log.after.value}
    onValue={(strength) => void log.setAfter(strength)}
  />
);

const Clues = ({ t, log }: Pick<UrgeProps, 't' | 'log'>) => (
  <fieldset class="choices">
    <legend class="label">{t('urge.clues')}</legend>
    <div class="chips">
      {clueKeys.map((clue) => (
        <label key={clue} class="chip">
          <input type="checkbox" checked={log.clues.value.includes(clue)} onChange={() => void log.toggle(clue)} />
          {t(`urge.clue.${clue}`)}
        </label>
      ))}
    </div>
  </fieldset>
);

/** What there is to say of an urge: how strong, and then, for whoever wants to, what was going on. */
export const UrgeForm = ({ t, log, keeps }: UrgeProps) => {
  const said = log.kept.value ? t('urge.noted') : '';
  const rest = useRef<HTMLDivElement>(null);
  const told = log.told.value;
  useEffect(() => {
    // It grows below the fold in a small popup.
    if (told) rest.current?.scrollIntoView?.({ block: 'nearest' });
  }, [told]);
  return (
    <div class="stack urge-form">
      <StrengthBefore t={t} log={log} />
      {keeps ? null : <p class="small soft">{t('urge.private')}</p>}
      <div class="stack" ref={rest}>
        {told ? <Clues t={t} log={log} /> : null}
        {/* Below what is tapped next, in a line that is kept free for it: it comes when it has been written. */}
        {keeps ? (
          <p class="small soft" role="status">
            {said}
          </p>
        ) : null}
      </div>
      {log.error.value ? <Notice live>{errorText(log.error.value, t)}</Notice> : null}
    </div>
  );
};
