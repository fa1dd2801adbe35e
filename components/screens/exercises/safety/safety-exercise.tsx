import type { EntryBodies } from '../../../../lib/domain/notebook/entry-bodies';
import { createSafety, type Safety } from '../../../models/exercise-plan';
import { createPhoneLines, type PhoneLines } from '../../../models/phone-lines';
import { Button } from '../../../ui/button';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { HelpLine } from '../help-line';
import { KeepIt, KeepSoFar } from '../keep-written';
import { LinesEditor, withLine } from '../lines-editor';
import { PhoneList } from '../phone-list';
import { safetyFields, safetyParts } from '../plan-parts';
import { PlanSheet } from '../plan-sheet';
import { ProposedLines } from '../proposed-lines';
import { Resume } from '../resume';
import { StepActs, StepHeading } from '../step';
import { StepOn } from '../writing';

interface StepProps extends ExerciseProps {
  model: Safety;
  room: ExerciseRoom;
  phone: PhoneLines;
}

type Part = (typeof safetyFields)[number];

const firstLine = (body: EntryBodies['safety']) => safetyFields.flatMap((part) => body[part])[0] ?? '';

/** First the people who answer now: someone in danger needs a voice, not a form. */
const Start = ({ model, room, phone, t }: StepProps) => {
  const latest = model.latest.value;
  return (
    <>
      <StepHeading>{t('steps.safety.start')}</StepHeading>
      <p class="lead">{t('steps.safety.startAbout')}</p>
      <p class="ink">{t('steps.safety.now')}</p>
      <PhoneList t={t} room={room} phone={phone} />
      {latest ? (
        <Resume t={t} date={latest.date} plan words={firstLine(latest.body)} onResume={() => model.goOn(latest)} />
      ) : null}
      <StepOn t={t} model={model} />
    </>
  );
};

const PartStep = ({ model, room, phone, t, part }: StepProps & { part: Part }) => {
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
      <ProposedLines
        t={t}
        part={part}
        room={room}
        phone={phone}
        lines={lines}
        onAdd={(line) => model.set({ [part]: withLine(lines, line) })}
      />
      <StepOn t={t} model={model} empty={lines.every((line) => line.trim() === '')} />
      <KeepSoFar t={t} keeping={model.keeping} onKeep={model.keep} empty={model.empty.value} />
      <HelpLine t={t} onHelp={room.openHelp} />
    </>
  );
};

const End = ({ model, room, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.safety.end')}</StepHeading>
    <PlanSheet t={t} parts={safetyParts(model.body.value, t)} />
    <KeepIt t={t} keeping={model.keeping} onKeep={model.keep} empty={model.empty.value} />
    <StepActs>
      <Button variant="quiet" onClick={model.back}>
        {t('common.back')}
      </Button>
      <Button variant="quiet" onClick={() => model.goTo('signs')}>
        {t('steps.plan.fromFirst')}
      </Button>
    </StepActs>
    <HelpLine t={t} onHelp={room.openHelp} />
  </>
);

/** Safety plan, in own words. */
export const begin = (room: ExerciseRoom): Sitting => {
  const model = createSafety(room.notebook);
  const phone = createPhoneLines(room.client);
  const Screen = (props: ExerciseProps) => {
    const stage = model.stage.value;
    const all = { ...props, model, room, phone };
    if (stage === 'start') return <Start {...all} />;
    return stage === 'end' ? <End {...all} /> : <PartStep key={stage} {...all} part={stage} />;
  };
  return { Screen, ended: model.ended, change: model.change, ready: phone.ready };
};
