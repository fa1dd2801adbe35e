import type { Translate } from '../../../lib/domain/language/translate';
import type { PauseModel } from '../../models/pause';
import type { PauseNotebook } from '../../models/pause-notebook';

interface OwnLinesProps {
  model: InstanceType<typeof PauseModel>;
  own: PauseNotebook;
  t: Translate;
}

/** The person's plan in their own words, and one more line of theirs. */
export const OwnLines = ({ model, own, t }: OwnLinesProps) => {
  const plan = model.source.view.value?.settings.words.plan.trim();
  const lines = own.lines.value;
  const ifThen = lines?.plan;
  return (
    <>
      {plan ? (
        <p class="quoted">
          <span class="visually-hidden">{t('pause.yourPlan')}: </span>
          {plan}
        </p>
      ) : null}
      {ifThen ? (
        <p class="quoted">
          <span class="visually-hidden">{t('pause.yourPlan')}: </span>
          {t('pause.ifThen', { cue: ifThen.cue, act: ifThen.act })}
        </p>
      ) : null}
      {lines?.line ? <p class="quoted">{lines.line}</p> : null}
    </>
  );
};
