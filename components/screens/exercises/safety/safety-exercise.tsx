import { createSafety, type Safety } from '../../../models/exercise-plan';
import { Button } from '../../../ui/button';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { HelpLine } from '../help-line';
import { KeepIt, KeepSoFar } from '../keep-written';
import { LinesEditor, withLine } from '../lines-editor';
import { PhoneLines } from '../phone-lines';
import { PlanSheet } from '../plan-sheet';
import { ProposedHelp, ProposedPeople } from '../proposed-lines';
import { Resume } from '../resume';
import { StepActs, StepHeading } from '../step';
import { StepOn } from '../writing';

interface StepProps extends ExerciseProps {
  model: Safety;
  room: ExerciseRoom;
}

const parts = ['signs', 'alone', 'places', 'people', 'lines', 'surroundings'] as const;
type Part = (typeof parts)[number];

/** First the people who answer now: someone in danger needs a voice, not a form. */
const Start = ({ model, room, t }: StepProps) => {
  const latest = model.latest();
  return (
    <>
      <StepHeading>{t('steps.safety.start')}</StepHeading>
      <p class="lead">{t('steps.safety.startAbout')}</p>
      <p class="ink">{t('steps.safety.now')}</p>
      <PhoneLines t={t} room={room} />
      {latest ? (
        <Resume t={t} date={latest.date} words={latest.body.signs[0] ?? ''} onResume={() => model.resume(latest)} />
      ) : null}
      <StepOn t={t} model={model} />
    </>
  );
};

const Proposed = ({ model, room, t, part }: StepProps & { part: Part }) => {
  const Choice = part === 'people' ? ProposedPeople : part === 'lines' ? ProposedHelp : null;
  const lines = model.body.value[part];
  return Choice ? (
    <Choice t={t} room={room} lines={lines} onAdd={(line) => model.set({ [part]: withLine(lines, line) })} />
  ) : null;
};

const PartStep = (props: StepProps & { part: Part }) => {
  const { model, room, t, part } = props;
  const lines = model.body.value[part];
  return (
    <>
      <StepHeading>{t(`steps.safety.${part}`)}</StepHeading>
      <p class="lead">{t(`steps.safety.${part}About`)}</p>
      <LinesEditor
        t={t}
        label={t(`steps.safety.${part}`)}
        lines={lines}
        onLines={(next) => model.set({ [part]: next })}
      />
      <Proposed {...props} />
      <StepOn t={t} model={model} empty={lines.every((line) => line.trim() === '')} />
      <KeepSoFar t={t} keeping={model.keeping} onKeep={model.keep} />
      <HelpLine t={t} onHelp={room.openHelp} />
    </>
  );
};

const End = ({ model, room, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.safety.end')}</StepHeading>
    <PlanSheet
      t={t}
      parts={parts.map((part) => ({ heading: t(`steps.safety.short.${part}`), lines: model.body.value[part] }))}
    />
    <KeepIt t={t} keeping={model.keeping} onKeep={model.keep} />
    <StepActs>
      <Button variant="quiet" onClick={model.back}>
        {t('common.back')}
      </Button>
    </StepActs>
    <HelpLine t={t} onHelp={room.openHelp} />
  </>
);

/** Safety plan, in own words. */
export const begin = (room: ExerciseRoom): Sitting => {
  const model = createSafety(room.notebook);
  const Screen = (props: ExerciseProps) => {
    const stage = model.stage.value;
    const all = { ...props, model, room };
    if (stage === 'start') return <Start {...all} />;
    return stage === 'end' ? <End {...all} /> : <PartStep key={stage} {...all} part={stage} />;
  };
  return { Screen, ended: model.ended };
};
