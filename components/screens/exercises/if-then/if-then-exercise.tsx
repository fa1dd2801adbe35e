import type { Translate } from '../../../../lib/domain/language/translate';
import type { EntryBodies } from '../../../../lib/domain/notebook/entry-bodies';
import { createIfThen, type IfThen } from '../../../models/exercise-if-then';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { KeepIt, OnPause } from '../keep-written';
import { Resume } from '../resume';
import { NotWhen, StepActs, StepHeading } from '../step';
import { StepOn, Writing } from '../writing';
import './if-then.css';

interface StepProps extends ExerciseProps {
  model: IfThen;
}

const longestPart = 200;

const sentenceOf = ({ cue, act }: EntryBodies['ifThen'], t: Translate) =>
  `${t('steps.ifThen.if')} ${cue.trim()}, ${t('steps.ifThen.then')} ${act.trim()}.`;

const Ask = ({ model, t, part }: Pick<StepProps, 'model' | 't'> & { part: 'goal' | 'best' | 'obstacle' }) => (
  <Writing
    t={t}
    model={model}
    heading={t(`steps.ifThen.${part}`)}
    about={t(`steps.ifThen.${part}About`)}
    rows={2}
    value={model.body.value[part]}
    onValue={(text) => model.set({ [part]: text })}
  />
);

const Goal = (props: StepProps) => {
  const { model, t, onOpen } = props;
  const latest = model.latest();
  return (
    <>
      <Ask {...props} part="goal" />
      <NotWhen t={t} name="ifThen" onOpen={onOpen} />
      {latest ? (
        <Resume t={t} date={latest.date} words={sentenceOf(latest.body, t)} onResume={() => model.resume(latest)} />
      ) : null}
    </>
  );
};

const Best = (props: StepProps) => <Ask {...props} part="best" />;
const Obstacle = (props: StepProps) => <Ask {...props} part="obstacle" />;

/** One half of the sentence: the words of the person, or a line where they will stand. */
const Half = ({ text, hint }: { text: string; hint: string }) =>
  text.trim() ? <b>{text.trim()}</b> : <span class="gap">{hint}</span>;

/** "If …, then I will …", as far as it is written. */
const Sentence = ({ t, body }: { t: Translate; body: EntryBodies['ifThen'] }) => (
  <p class="quoted voice-2 if-then">
    {t('steps.ifThen.if')} <Half text={body.cue} hint={t('steps.ifThen.cueGap')} />, {t('steps.ifThen.then')}{' '}
    <Half text={body.act} hint={t('steps.ifThen.actGap')} />.
  </p>
);

const Plan = ({ model, t }: StepProps) => {
  const body = model.body.value;
  return (
    <>
      <StepHeading>{t('steps.ifThen.plan')}</StepHeading>
      <Sentence t={t} body={body} />
      <TextField
        label={t('steps.ifThen.cue')}
        hint={t('steps.ifThen.cueHint')}
        maxLength={longestPart}
        value={body.cue}
        onValue={(cue) => model.set({ cue })}
      />
      <TextField
        label={t('steps.ifThen.act')}
        hint={t('steps.ifThen.actHint')}
        maxLength={longestPart}
        value={body.act}
        onValue={(act) => model.set({ act })}
      />
      <StepOn t={t} model={model} empty={!model.hasPlan.value} />
    </>
  );
};

/** A tick for each time that it was said. */
const Ticks = ({ model, t }: Pick<StepProps, 'model' | 't'>) => (
  <p class="row rehearsals">
    {Array.from({ length: model.rehearsals }, (_, index) => (
      <span key={index} class={index < model.said.value ? 'tick on' : 'tick'} aria-hidden="true">
        {index < model.said.value ? <Icon name="check" /> : null}
      </span>
    ))}
    <span class="small soft" role="status">
      {t('steps.ifThen.said', { said: model.said.value, count: model.rehearsals })}
    </span>
  </p>
);

const Rehearse = ({ model, t }: StepProps) => {
  const done = model.said.value >= model.rehearsals;
  return (
    <>
      <StepHeading>{t('steps.ifThen.rehearse')}</StepHeading>
      <Sentence t={t} body={model.body.value} />
      <Ticks model={model} t={t} />
      <StepActs>
        <Button aria-disabled={done} onClick={model.say}>
          {t('steps.ifThen.say')}
        </Button>
      </StepActs>
      <TextField
        label={t('steps.ifThen.type')}
        maxLength={longestPart}
        value={model.typed.value}
        onValue={model.type}
      />
      <StepOn t={t} model={model} empty={!done} />
    </>
  );
};

const End = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t(model.hasPlan.value ? 'steps.ifThen.end' : 'steps.ifThen.noPlan')}</StepHeading>
    {model.hasPlan.value ? (
      <>
        <Sentence t={t} body={model.body.value} />
        {model.keeping.possible ? (
          <OnPause t={t} label={t('steps.ifThen.onPause')} on={model.onPause.value} onTurn={model.show} />
        ) : null}
        <KeepIt t={t} keeping={model.keeping} onKeep={model.keep} />
      </>
    ) : (
      <p class="soft">{t('steps.ifThen.noPlanAbout')}</p>
    )}
    <StepActs>
      <Button onClick={model.begin}>{t('steps.again')}</Button>
    </StepActs>
  </>
);

const steps = { goal: Goal, best: Best, obstacle: Obstacle, plan: Plan, rehearse: Rehearse, end: End };

/** If-then plan builder. */
export const begin = ({ notebook }: ExerciseRoom): Sitting => {
  const model = createIfThen(notebook);
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    return <Step key={model.stage.value} {...props} model={model} />;
  };
  return { Screen, ended: model.ended };
};
