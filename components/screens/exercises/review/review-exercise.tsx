import { exerciseOf } from '../../../../lib/domain/exercises/exercises';
import { lapseTimes } from '../../../../lib/domain/exercises/review-day';
import type { EntryBodies } from '../../../../lib/domain/notebook/entry-bodies';
import { changeKinds, createReview, type Review } from '../../../models/exercise-review';
import { createPhoneLines, type PhoneLines } from '../../../models/phone-lines';
import { Button, ButtonLink } from '../../../ui/button';
import { ChipChoices } from '../../../ui/choices';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { HelpLine } from '../help-line';
import { KeepIt } from '../keep-written';
import { PhoneList } from '../phone-list';
import { NotWhen, StepActs, StepHeading } from '../step';
import { Sure } from '../sure';
import { StepOn, Writing } from '../writing';

interface StepProps extends ExerciseProps {
  model: Review;
  room: ExerciseRoom;
  phone: PhoneLines;
}

/** Too early: what is kinder now. The review is here later. */
const Early = ({ t, onOpen }: ExerciseProps) => {
  const kinder = exerciseOf('kindness')?.key ?? 'grounding';
  return (
    <div class="stack" role="status">
      <p>{t('steps.review.early')}</p>
      <div class="row">
        <Button variant="main" onClick={() => onOpen(kinder)}>
          {t(`exercises.${kinder}.name`)}
        </Button>
      </div>
    </div>
  );
};

const When = ({ model, room, phone, t, onOpen }: StepProps) => {
  const people = model.wantsPeople.value;
  return (
    <>
      <StepHeading>{t('records.lapse.when')}</StepHeading>
      <p class="lead">{t('steps.review.whenAbout')}</p>
      <ChipChoices
        label={t('records.lapse.when')}
        labelHidden
        choices={lapseTimes.map((time) => ({ value: time, label: t(`records.lapse.times.${time}`) }))}
        value={model.time.value}
        onValue={model.say}
      />
      {people === 'no' ? null : (
        <div class="stack">
          <p>{t(people === 'yes' ? 'steps.review.people' : 'steps.review.peopleMaybe')}</p>
          <PhoneList t={t} room={room} phone={phone} />
        </div>
      )}
      {model.tooEarly.value ? (
        <Early t={t} onOpen={onOpen} />
      ) : (
        <>
          <StepOn t={t} model={model} empty={model.time.value === null} />
          <NotWhen t={t} name="review" onOpen={onOpen} />
        </>
      )}
    </>
  );
};

type Line = keyof Pick<EntryBodies['review'], 'before' | 'useful'>;

const OneLine = ({ model, t, line }: StepProps & { line: Line }) => (
  <Writing
    t={t}
    model={model}
    heading={t(`steps.review.${line}`)}
    about={t(`steps.review.${line}About`)}
    rows={2}
    value={model.body.value[line]}
    onValue={(text) => model.set({ [line]: text })}
  />
);

const Before = (props: StepProps) => <OneLine {...props} line="before" />;
const Useful = (props: StepProps) => <OneLine {...props} line="useful" />;

const Change = ({ model, t }: StepProps) => (
  <Writing
    t={t}
    model={model}
    heading={t('steps.review.change')}
    about={t('steps.review.changeAbout')}
    rows={2}
    value={model.body.value.change}
    onValue={(change) => model.set({ change })}
  >
    <ChipChoices
      label={t('steps.review.what')}
      choices={changeKinds.map((kind) => ({ value: kind, label: t(`steps.review.kinds.${kind}`) }))}
      value={model.kind.value}
      onValue={(kind) => {
        model.kind.value = kind;
      }}
    />
  </Writing>
);

const HowSure = ({ model, t }: StepProps) => {
  const { confidence, change } = model.body.value;
  return (
    <>
      <Sure
        t={t}
        confidence={confidence}
        onConfidence={(value) => model.set({ confidence: value })}
        plan={change}
        onPlan={(text) => model.set({ change: text })}
      />
      <StepOn t={t} model={model} empty={confidence === null} />
    </>
  );
};

/** Where the change is made. Off the settings page there is no way there, and nothing invites to anything looser. */
const MakeChange = ({ model, room, t, onOpen }: StepProps) => {
  const kind = model.kind.value;
  if (kind === 'plan') return <Button onClick={() => onOpen('ifThen')}>{t('exercises.ifThen.name')}</Button>;
  if (kind === null || !room.openLimitForm) return null;
  return (
    <ButtonLink href={kind === 'limit' ? '#limits' : '#settings'}>
      {t(kind === 'limit' ? 'steps.review.toLimits' : 'steps.review.toSettings')}
    </ButtonLink>
  );
};

const End = (props: StepProps) => {
  const { model, t } = props;
  const { change } = model.body.value;
  return (
    <>
      <StepHeading>{t('steps.review.end')}</StepHeading>
      {change.trim() ? <p class="quoted voice-2">{change.trim()}</p> : null}
      <p class="soft">{t('steps.review.endAbout')}</p>
      <KeepIt t={t} keeping={model.keeping} onKeep={model.keep} empty={model.empty.value} />
      <StepActs>
        <MakeChange {...props} />
        <Button variant="quiet" onClick={model.back}>
          {t('common.back')}
        </Button>
      </StepActs>
    </>
  );
};

const steps = { when: When, before: Before, useful: Useful, change: Change, sure: HowSure, end: End };

/** Looking back at a time outside the plan. */
export const begin = (room: ExerciseRoom): Sitting => {
  const model = createReview(room.notebook);
  const phone = createPhoneLines(room.client);
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    return (
      <>
        <Step key={model.stage.value} {...props} model={model} room={room} phone={phone} />
        <HelpLine t={props.t} onHelp={room.openHelp} />
      </>
    );
  };
  return { Screen, ended: model.ended };
};
