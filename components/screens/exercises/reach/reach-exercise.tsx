import { useSignal } from '@preact/signals';
import type { Translate } from '../../../../lib/domain/language/translate';
import { reachLinks } from '../../../../lib/domain/notebook/reach-links';
import { createReach, type Reach, reachLines } from '../../../models/exercise-reach';
import { Button, ButtonLink } from '../../../ui/button';
import { ChipChoices } from '../../../ui/choices';
import { TextAreaField, TextField } from '../../../ui/field';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { NextStep, NotWhen, StepActs, StepHeading } from '../step';
import './reach.css';

interface StepProps extends ExerciseProps {
  model: Reach;
}

const longestName = 60;
const longestMessage = 300;

const Who = ({ model, t, onOpen }: StepProps) => {
  const people = (model.people.value ?? []).filter(({ body }) => body.name.trim() !== '');
  return (
    <>
      <StepHeading>{t('steps.reach.who')}</StepHeading>
      <p class="lead">{t('steps.reach.whoAbout')}</p>
      {people.length > 0 ? (
        <ChipChoices
          label={t('steps.reach.people')}
          choices={people.map(({ id, body }) => ({ value: id, label: body.name }))}
          value={model.person.value?.id ?? null}
          onValue={(id) => {
            const chosen = people.find((person) => person.id === id);
            if (chosen) model.choose(chosen);
          }}
        />
      ) : null}
      <TextField
        label={t(people.length > 0 ? 'steps.reach.otherPerson' : 'steps.reach.person')}
        maxLength={longestName}
        value={model.person.value ? '' : model.name.value}
        onValue={model.nameIt}
      />
      <NextStep
        t={t}
        step={model.step.value}
        count={model.count}
        empty={model.name.value.trim() === ''}
        onNext={model.next}
      />
      <NotWhen t={t} name="reach" onOpen={onOpen} />
    </>
  );
};

const messageOf = ({ own, line }: Reach, t: Translate) =>
  own.value.trim() || (line.value ? t(`steps.reach.lines.${line.value}`) : '');

const Line = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.reach.line')}</StepHeading>
    <p class="lead">{t('steps.reach.lineAbout')}</p>
    <ChipChoices
      label={t('steps.reach.line')}
      labelHidden
      choices={reachLines.map((line) => ({ value: line, label: t(`steps.reach.lines.${line}`) }))}
      value={model.line.value}
      onValue={model.pick}
    />
    <TextAreaField
      label={t('steps.reach.own')}
      maxLength={longestMessage}
      value={model.own.value}
      onValue={model.write}
    />
    <NextStep
      t={t}
      step={model.step.value}
      count={model.count}
      empty={messageOf(model, t) === ''}
      onNext={model.next}
    />
  </>
);

/** The ways to one of the people in the notebook: each opens what the device has for it, and the person sends. */
const Ways = ({ model, t, message }: Pick<StepProps, 'model' | 't'> & { message: string }) => {
  const person = model.person.value;
  const links = person ? reachLinks(person.body, message) : [];
  return (
    <>
      {links.map(({ way, href }) => (
        <ButtonLink key={way} href={href}>
          {t(`steps.reach.ways.${way}`)}
        </ButtonLink>
      ))}
    </>
  );
};

/** The words, to be copied. Where the browser lets nobody copy, they can be marked by hand. */
const Send = ({ model, t }: StepProps) => {
  const said = useSignal('');
  const message = messageOf(model, t);
  const name = model.name.value.trim();
  const copy = () =>
    navigator.clipboard.writeText(message).then(
      () => {
        said.value = t('steps.reach.copied');
      },
      () => {
        said.value = t('steps.reach.notCopied');
      },
    );
  return (
    <>
      <StepHeading>{name ? t('steps.reach.sendTo', { name }) : t('steps.reach.send')}</StepHeading>
      <p class="quoted voice-2 message">{message}</p>
      <p class="soft">{t('steps.reach.sendAbout')}</p>
      <StepActs>
        <Button onClick={() => void copy()}>{t('steps.reach.copy')}</Button>
        <Ways model={model} t={t} message={message} />
        <span class="small soft" role="status">
          {said.value}
        </span>
      </StepActs>
      <NextStep t={t} step={model.step.value} count={model.count} onNext={model.next} />
    </>
  );
};

const Wait = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.reach.wait')}</StepHeading>
    <p class="lead">{t('steps.reach.waitAbout')}</p>
    <p class="soft">{t('steps.reach.helpAbout')}</p>
    <StepActs>
      <Button onClick={model.begin}>{t('steps.again')}</Button>
    </StepActs>
  </>
);

const steps = { who: Who, line: Line, send: Send, wait: Wait };

/** Reach out to someone. */
export const begin = ({ notebook }: Pick<ExerciseRoom, 'notebook'>): Sitting => {
  const model = createReach(notebook);
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    return <Step key={model.stage.value} {...props} model={model} />;
  };
  return { Screen, ended: model.ended };
};
