import { type Balance, type BalancePart, createBalance } from '../../../models/exercise-balance';
import { Button } from '../../../ui/button';
import { Loading } from '../../../ui/loading';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { KeepIt } from '../keep-written';
import { NotWhen, StepActs, StepHeading } from '../step';
import { Writing } from '../writing';
import './balance.css';

interface StepProps extends ExerciseProps {
  model: Balance;
}

/** It cannot be read whether this is the time for it, so the person says. */
const Asked = ({ model, t, onOpen }: StepProps) => (
  <>
    <StepHeading>{t('steps.balance.asked')}</StepHeading>
    <p class="lead">{t('steps.balance.askedAbout')}</p>
    <StepActs>
      <Button onClick={model.decide}>{t('steps.balance.decided')}</Button>
      <Button onClick={() => onOpen('rulers')}>{t('exercises.rulers.name')}</Button>
    </StepActs>
    <p class="small soft">{t('steps.balance.unread')}</p>
  </>
);

/** Not now, and what is better now. */
const First = ({ t, onOpen, first }: ExerciseProps & { first: 'rulers' | 'ifThen' }) => (
  <>
    <StepHeading>{t('steps.balance.notYet')}</StepHeading>
    <p class="lead">{t(`steps.balance.first.${first}`)}</p>
    <StepActs>
      <Button variant="main" onClick={() => onOpen(first)}>
        {t(`exercises.${first}.name`)}
      </Button>
    </StepActs>
  </>
);

const Part = ({ model, t, onOpen, part }: StepProps & { part: BalancePart }) => (
  <>
    <Writing
      t={t}
      model={model}
      heading={t(`steps.balance.${part}`)}
      about={t(`steps.balance.${part}About`)}
      value={model.body.value[part]}
      onValue={(text) => model.set({ [part]: text })}
    >
      {part === 'keep' && model.body.value.gives.trim() ? <p class="quoted">{model.body.value.gives.trim()}</p> : null}
    </Writing>
    {part === 'gives' ? <NotWhen t={t} name="balance" onOpen={onOpen} /> : null}
  </>
);

const End = ({ model, t, onOpen }: StepProps) => {
  const { gives, costs, keep } = model.body.value;
  const sides = [
    { label: t('steps.balance.short.gives'), text: gives.trim() },
    { label: t('steps.balance.short.costs'), text: costs.trim() },
  ].filter(({ text }) => text !== '');
  return (
    <>
      <StepHeading>{t('steps.balance.end')}</StepHeading>
      <div class="scales">
        {sides.map(({ label, text }) => (
          <div key={label} class="scale">
            <h2 class="small soft">{label}</h2>
            <p>{text}</p>
          </div>
        ))}
      </div>
      {keep.trim() ? <p class="quoted voice-2">{keep.trim()}</p> : null}
      <p class="soft">{t('steps.balance.endAbout')}</p>
      <KeepIt t={t} keeping={model.keeping} onKeep={model.keep} empty={model.empty.value} />
      <StepActs>
        <Button onClick={() => onOpen('ifThen')}>{t('exercises.ifThen.name')}</Button>
        <Button variant="quiet" onClick={model.begin}>
          {t('steps.again')}
        </Button>
      </StepActs>
    </>
  );
};

/** Cost and benefit. */
export const begin = ({ notebook, client }: ExerciseRoom): Sitting => {
  const model = createBalance(notebook, client);
  const Screen = (props: ExerciseProps) => {
    const first = model.first.value;
    if (first === undefined) return <Loading t={props.t} />;
    if (first === 'asked') return <Asked {...props} model={model} />;
    if (first) return <First {...props} first={first} />;
    const stage = model.stage.value;
    return stage === 'end' ? (
      <End {...props} model={model} />
    ) : (
      <Part key={stage} {...props} model={model} part={stage} />
    );
  };
  return { Screen, ended: model.ended };
};
