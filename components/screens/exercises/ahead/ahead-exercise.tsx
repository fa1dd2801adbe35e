import type { EntryBodies } from '../../../../lib/domain/notebook/entry-bodies';
import { type Ahead, createAhead } from '../../../models/exercise-plan';
import { createPhoneLines, type PhoneLines } from '../../../models/phone-lines';
import { Button } from '../../../ui/button';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { HelpLine } from '../help-line';
import { KeepIt, KeepSoFar } from '../keep-written';
import { LinesEditor, withLine } from '../lines-editor';
import { aheadLists, aheadParts } from '../plan-parts';
import { PlanSheet } from '../plan-sheet';
import { ProposedLines } from '../proposed-lines';
import { Resume } from '../resume';
import { StepActs, StepHeading } from '../step';
import { StepOn, Writing } from '../writing';

interface StepProps extends ExerciseProps {
  model: Ahead;
  room: ExerciseRoom;
  phone: PhoneLines;
}

type ListPart = (typeof aheadLists)[number];

const firstLine = (body: EntryBodies['ahead']) => aheadLists.flatMap((part) => body[part])[0] ?? body.afterwards.trim();

const Keep = ({ model, t }: Pick<StepProps, 'model' | 't'>) => (
  <KeepSoFar t={t} keeping={model.keeping} onKeep={model.keep} empty={model.empty.value} />
);

const ListStep = ({ model, room, phone, t, part }: StepProps & { part: ListPart }) => {
  const lines = model.body.value[part];
  const latest = part === 'signs' ? model.latest.value : null;
  return (
    <>
      <StepHeading>{t(`steps.ahead.${part}`)}</StepHeading>
      <p class="lead">{t(`steps.ahead.${part}About`)}</p>
      {latest ? (
        <Resume
          t={t}
          date={latest.date}
          plan
          words={model.keeping.isKept.value ? '' : firstLine(latest.body)}
          onResume={() => model.goOn(latest)}
        />
      ) : null}
      <LinesEditor
        t={t}
        label={t(`steps.ahead.${part}`)}
        lines={lines}
        onLines={(next) => model.set({ [part]: next })}
      />
      <ProposedLines
        t={t}
        part={part}
        room={room}
        phone={phone}
        lines={lines}
        onAdd={(line) => model.set({ [part]: withLine(lines, line) })}
      />
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

const End = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.ahead.end')}</StepHeading>
    <PlanSheet t={t} parts={aheadParts(model.body.value, t)} />
    <KeepIt t={t} keeping={model.keeping} onKeep={model.keep} empty={model.empty.value} />
    <StepActs>
      <Button variant="quiet" onClick={model.back}>
        {t('common.back')}
      </Button>
      <Button variant="quiet" onClick={() => model.goTo('signs')}>
        {t('steps.plan.fromFirst')}
      </Button>
    </StepActs>
  </>
);

/** A plan ahead, for hard times. */
export const begin = (room: ExerciseRoom): Sitting => {
  const model = createAhead(room.notebook);
  const phone = createPhoneLines(room.client);
  const Screen = (props: ExerciseProps) => {
    const stage = model.stage.value;
    const all = { ...props, model, room, phone };
    if (stage === 'end') return <End {...all} />;
    return stage === 'afterwards' ? <Afterwards {...all} /> : <ListStep key={stage} {...all} part={stage} />;
  };
  return { Screen, ended: model.ended, change: model.change };
};
