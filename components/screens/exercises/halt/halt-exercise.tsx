import { type NeedKey, needKeys, needs } from '../../../../lib/domain/exercises/needs';
import type { Translate } from '../../../../lib/domain/language/translate';
import { answerText } from '../../../models/exercise-answer';
import { createHalt, type Halt } from '../../../models/exercise-halt';
import { Button } from '../../../ui/button';
import { ChipChoices } from '../../../ui/choices';
import { Icon } from '../../../ui/icon';
import { AnswerFields } from '../answer-fields';
import type { ExerciseProps, Sitting } from '../exercise';
import { OtherWay } from '../other-way';
import { NotWhen, StepActs, StepHeading } from '../step';
import './halt.css';

interface StepProps extends ExerciseProps {
  model: Halt;
}

interface TileProps {
  t: Translate;
  need: NeedKey;
  is: boolean;
  onIs: (is: boolean) => void;
}

/** One need: yes or no. */
const Tile = ({ t, need, is, onIs }: TileProps) => (
  <label class="need">
    <input type="checkbox" checked={is} onChange={(event) => onIs(event.currentTarget.checked)} />
    <span class="voice-2">{t(`steps.halt.needs.${need}`)}</span>
    <span class="need-answer small" aria-hidden="true">
      {is ? <Icon name="check" /> : null}
      {t(is ? 'steps.halt.yes' : 'steps.halt.no')}
    </span>
  </label>
);

const Ask = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.halt.ask')}</StepHeading>
    <p class="lead">{t('steps.halt.askAbout')}</p>
    <fieldset class="needs" aria-label={t('steps.halt.ask')}>
      {needKeys.map((need) => (
        <Tile key={need} t={t} need={need} is={model.named.value.includes(need)} onIs={(is) => model.name(need, is)} />
      ))}
    </fieldset>
    <StepActs>
      <Button variant="main" onClick={model.asked}>
        {t(model.named.value.length > 0 ? 'common.next' : 'steps.halt.noneOf')}
      </Button>
    </StepActs>
  </>
);

const Which = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.halt.which')}</StepHeading>
    <p class="lead">{t('steps.halt.whichAbout')}</p>
    <ChipChoices
      label={t('steps.halt.which')}
      labelHidden
      choices={model.named.value.map((need) => ({ value: need, label: t(`steps.halt.needs.${need}`) }))}
      value={model.first.value}
      onValue={(need) => {
        model.first.value = need;
      }}
    />
    <StepActs>
      <Button variant={model.first.value ? 'main' : 'plain'} onClick={model.meet}>
        {t(model.first.value ? 'common.next' : 'steps.skip')}
      </Button>
    </StepActs>
  </>
);

/** The texts of the plain things: `eat` of `hungry`. */
type Way = { readonly [N in NeedKey]: `${N}.ways.${(typeof needs)[N]['ways'][number]}` }[NeedKey];

const wayText = (need: NeedKey, way: string, t: Translate) => t(`steps.halt.${`${need}.ways.${way}` as Way}`); // CAST: of `needs`

const Meet = ({ model, t, onOpen }: StepProps) => {
  const need = model.need.value;
  if (!need) return null;
  const { exercise } = needs[need];
  return (
    <>
      <StepHeading>{t(`steps.halt.${need}.here`)}</StepHeading>
      <p class="lead">{t(`steps.halt.${need}.about`)}</p>
      <AnswerFields
        t={t}
        label={t('steps.halt.oneThing')}
        ready={needs[need].ways}
        readyText={(way) => wayText(need, way, t)}
        answer={model.way}
      />
      <StepActs>
        <Button variant={model.way.empty.value ? 'plain' : 'main'} onClick={model.go}>
          {t(model.way.empty.value ? 'steps.skip' : 'common.next')}
        </Button>
      </StepActs>
      {exercise ? (
        <OtherWay t={t} onOpen={onOpen} to={exercise}>
          {t('steps.halt.more')}
        </OtherWay>
      ) : null}
      <NotWhen t={t} name="halt" onOpen={onOpen} />
    </>
  );
};

const Again = ({ model, t }: Pick<StepProps, 'model' | 't'>) => (
  <StepActs>
    <Button onClick={model.begin}>{t('steps.again')}</Button>
  </StepActs>
);

const None = ({ model, t, onOpen }: StepProps) => (
  <>
    <StepHeading>{t('steps.halt.none')}</StepHeading>
    <p class="lead">{t('steps.halt.noneAbout')}</p>
    <OtherWay t={t} onOpen={onOpen} to="stop">
      {t('steps.halt.toLook')}
    </OtherWay>
    <Again model={model} t={t} />
  </>
);

const Go = ({ model, t }: StepProps) => {
  const need = model.need.value;
  const thing = need ? answerText(model.way, (way) => wayText(need, way, t)) : '';
  return (
    <>
      <StepHeading>{t(thing ? 'steps.halt.go' : 'steps.halt.known')}</StepHeading>
      {thing ? <p class="quoted voice-2">{thing}</p> : null}
      <p class="soft">{t('steps.halt.goAbout')}</p>
      <Again model={model} t={t} />
    </>
  );
};

const steps = { ask: Ask, none: None, which: Which, meet: Meet, go: Go };

/** HALT: four tiles, and the one thing that meets the need behind. */
export const begin = (): Sitting => {
  const model = createHalt();
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    return <Step key={model.stage.value} {...props} model={model} />;
  };
  return { Screen, ended: model.ended };
};
