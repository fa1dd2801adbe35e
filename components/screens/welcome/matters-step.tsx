import { useModel } from '@preact/signals';
import { longestReason, MattersModel } from '../../models/matters';
import { Button } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { TextAreaField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { ActProblem, SavedMark } from '../options/act-status';
import { useAct } from '../options/use-act';
import type { StepProps } from './welcome-page';

type LinesProps = Pick<StepProps, 't'> & { model: MattersModel };

/** The lines that are there. One that was removed can be brought back. */
const Lines = ({ t, model }: LinesProps) => {
  const act = useAct();
  return (
    <>
      <ul class="stack" hidden={model.lines.value.length === 0}>
        {model.lines.value.map((line) => (
          <li key={line.id} class="row between welcome-reason">
            <p class="quoted voice-2">{line.body.text}</p>
            <Button
              size="small"
              variant="quiet"
              disabled={act.busy.value}
              aria-label={t('welcome.matters.removeLine', { text: line.body.text })}
              onClick={() => void act.run(() => model.remove(line))}
            >
              {t('common.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {model.removed.value ? (
        <div class="row">
          <Button size="small" onClick={() => void act.run(() => model.restore())}>
            {t('common.undo')}
          </Button>
        </div>
      ) : null}
      <ActProblem act={act} t={t} />
    </>
  );
};

/** What matters to the person, in their own words, a line at a time. The first is what the pause page shows first. */
export const MattersStep = ({ t, settings, notebook, goOn }: StepProps) => {
  const model = useModel(() => new MattersModel(settings, notebook));
  const act = useAct();
  const save = (event: Event) => {
    event.preventDefault();
    void act.run(() => model.save());
  };
  const some = model.lines.value.length > 0;
  return (
    <>
      <h1 class="voice">{t('welcome.matters.heading')}</h1>
      <p>{t('welcome.matters.about')}</p>
      {model.problem.value ? <Notice live>{errorText(model.problem.value, t)}</Notice> : null}
      {model.kept.value ? null : <Notice icon="private">{t('welcome.matters.private')}</Notice>}
      <Lines t={t} model={model} />
      {model.kept.value ? (
        <form class="stack" onSubmit={save}>
          <TextAreaField
            label={t(some ? 'welcome.matters.more' : 'welcome.matters.label')}
            hint={t('welcome.matters.hint')}
            maxLength={longestReason}
            value={model.typed.value}
            onValue={model.type}
          />
          <ActProblem act={act} t={t} />
          <div class="row">
            <Button
              type="submit"
              variant={some ? 'plain' : 'main'}
              disabled={act.busy.value || model.typed.value.trim() === ''}
            >
              {t('welcome.matters.save')}
            </Button>
            <SavedMark act={act} t={t} />
          </div>
        </form>
      ) : null}
      {some ? (
        <div class="row">
          <Button variant="main" onClick={goOn}>
            {t('common.next')}
          </Button>
        </div>
      ) : null}
    </>
  );
};
