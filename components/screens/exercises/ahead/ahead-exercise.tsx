import { type Ahead, createAhead } from '../../../models/exercise-plan';
import { Button } from '../../../ui/button';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { HelpLine } from '../help-line';
import { KeepIt, KeepSoFar } from '../keep-written';
import { LinesEditor, withLine } from '../lines-editor';
import { PlanSheet } from '../plan-sheet';
import { ProposedHelp, ProposedPeople } from '../proposed-lines';
import { Resume } from '../resume';
import { StepActs, StepHeading } from '../step';
import { StepOn, Writing } from '../writing';

interface StepProps extends ExerciseProps {
  model: Ahead;
  room: ExerciseRoom;
}

const listParts = ['signs', 'helps', 'people', 'lines'] as const;
type ListPart = (typeof listParts)[number];

const Keep = ({ model, t }: Pick<StepProps, 'model' | 't'>) => (
  <KeepSoFar t={t} keeping={model.keeping} onKeep={model.keep} />
);

const Proposed = ({ model, room, t, part }: StepProps & { part: ListPart }) => {
  const Choice = part === 'people' ? ProposedPeople : part === 'lines' ? ProposedHelp : null;
  const lines = model.body.value[part];
  return Choice ? (
    <Choice t={t} room={room} lines={lines} onAdd={(line) => model.set({ [part]: withLine(lines, line) })} />
  ) : null;
};

const ListStep = (props: StepProps & { part: ListPart }) => {
  const { model, room, t, part } = props;
  const lines = model.body.value[part];
  const latest = part === 'signs' ? model.latest() : null;
  return (
    <>
      <StepHeading>{t(`steps.ahead.${part}`)}</StepHeading>
      <p class="lead">{t(`steps.ahead.${part}About`)}</p>
      {latest ? (
        <Resume t={t} date={latest.date} words={latest.body.signs[0] ?? ''} onResume={() => model.resume(latest)} />
      ) : null}
      <LinesEditor
        t={t}
        label={t(`steps.ahead.${part}`)}
        lines={lines}
        onLines={(next) => model.set({ [part]: next })}
      />
      <Proposed {...props} />
      <StepOn t={t} model={model} empty={lines.every((line) => line.trim() === '')} />
      <Keep model={model} t={t} />
      {part === 'signs' ? <HelpLine t={t} onHelp={room.openHelp} /> : null}
    </>
  );
};

const Afterwards = ({ model, t }: StepProps) => (
  <>
    <Writing
      t={t}
      model={model}
      heading={t('steps.ahead.afterwards')}
      about={t('steps.ahead.afterwardsAbout')}
      label={t('steps.ahead.afterwardsLine')}
      value={model.body.value.afterwards}
      onValue={(afterwards) => model.set({ afterwards })}
    />
    <Keep model={model} t={t} />
  </>
);

const End = ({ model, t }: StepProps) => {
  const body = model.body.value;
  return (
    <>
      <StepHeading>{t('steps.ahead.end')}</StepHeading>
      <PlanSheet
        t={t}
        parts={[
          ...listParts.map((part) => ({ heading: t(`steps.ahead.short.${part}`), lines: body[part] })),
          { heading: t('steps.ahead.short.afterwards'), lines: [body.afterwards] },
        ]}
      />
      <KeepIt t={t} keeping={model.keeping} onKeep={model.keep} />
      <StepActs>
        <Button variant="quiet" onClick={model.back}>
          {t('common.back')}
        </Button>
      </StepActs>
    </>
  );
};

/** A plan ahead, for hard times. */
export const begin = (room: ExerciseRoom): Sitting => {
  const model = createAhead(room.notebook);
  const Screen = (props: ExerciseProps) => {
    const stage = model.stage.value;
    const all = { ...props, model, room };
    if (stage === 'end') return <End {...all} />;
    return stage === 'afterwards' ? <Afterwards {...all} /> : <ListStep key={stage} {...all} part={stage} />;
  };
  return { Screen, ended: model.ended };
};
