import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import type { Client } from '../../../../lib/app/client';
import { limitOfNight } from '../../../../lib/domain/exercises/night';
import { formatClockTime, formatMinutes } from '../../../../lib/domain/language/format-duration';
import type { Translate } from '../../../../lib/domain/language/translate';
import { answerText } from '../../../models/exercise-answer';
import { createWindDown, parkPlaces, quietThings, type WindDown } from '../../../models/exercise-wind-down';
import { Button } from '../../../ui/button';
import { errorText } from '../../../ui/error-text';
import { Field } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { AnswerFields } from '../answer-fields';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { KeepNew } from '../keep-written';
import { NextStep, NotWhen, StepActs, StepHeading } from '../step';
import { NightDial } from './night-dial';
import './wind-down.css';

interface StepProps extends ExerciseProps {
  model: WindDown;
  client: Client;
}

/** A clock time, and nothing where none is wanted. */
const TimeStep = ({ model, t, which }: Pick<StepProps, 'model' | 't'> & { which: 'lightsOut' | 'wake' }) => {
  const time: Signal<string> = model[which];
  return (
    <>
      <StepHeading>{t(`steps.windDown.${which}`)}</StepHeading>
      <p class="lead">{t(`steps.windDown.${which}About`)}</p>
      <Field label={t('steps.windDown.time')}>
        {(control) => (
          <input
            class="input time"
            type="time"
            {...control}
            value={time.value}
            onInput={(event) => {
              time.value = event.currentTarget.value;
            }}
          />
        )}
      </Field>
      <NextStep t={t} step={model.step.value} count={model.count} empty={time.value === ''} onNext={model.next} />
    </>
  );
};

const LightsOut = ({ model, t, onOpen }: StepProps) => (
  <>
    <TimeStep model={model} t={t} which="lightsOut" />
    <NotWhen t={t} name="windDown" onOpen={onOpen} />
  </>
);

/** Where the night is known, how long it is. No length is called right. */
const TheNight = ({ model, t }: Pick<StepProps, 'model' | 't'>) => {
  const night = model.night.value;
  if (!night) return null;
  return (
    <div class="night">
      <NightDial night={night} />
      <p role="status">{t('steps.windDown.between', { time: formatMinutes(night.minutes, t) })}</p>
    </div>
  );
};

const Wake = ({ model, t }: StepProps) => (
  <>
    <TimeStep model={model} t={t} which="wake" />
    <TheNight model={model} t={t} />
  </>
);

const Park = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.windDown.park')}</StepHeading>
    <p class="lead">{t('steps.windDown.parkAbout')}</p>
    <AnswerFields
      t={t}
      label={t('steps.windDown.park')}
      ready={parkPlaces}
      readyText={(ready) => t(`steps.windDown.parks.${ready}`)}
      answer={model.park}
    />
    <NextStep t={t} step={model.step.value} count={model.count} empty={model.park.empty.value} onNext={model.next} />
  </>
);

const Awake = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.windDown.awake')}</StepHeading>
    <p class="lead">{t('steps.windDown.awakeAbout')}</p>
    <AnswerFields
      t={t}
      label={t('steps.windDown.awake')}
      ready={quietThings}
      readyText={(ready) => t(`steps.windDown.quiets.${ready}`)}
      answer={model.awake}
    />
    <NextStep t={t} step={model.step.value} count={model.count} empty={model.awake.empty.value} onNext={model.next} />
  </>
);

/** Opens the form of a limit for these hours. Nothing holds until the person saves it there. */
const MakeLimit = ({ model, t, client }: Pick<StepProps, 'model' | 't' | 'client'>) => {
  const error = useSignal<unknown>(null);
  const open = () => {
    error.value = null;
    client.ask({ type: 'open', screen: limitOfNight(model.lightsOut.value, model.wake.value) }).catch((reason) => {
      error.value = reason;
    });
  };
  return (
    <div class="stack tight">
      <p class="soft">{t('steps.windDown.limitAbout')}</p>
      <StepActs>
        <Button onClick={open}>{t('steps.windDown.limit')}</Button>
        <Button variant="quiet" onClick={model.begin}>
          {t('steps.again')}
        </Button>
      </StepActs>
      {error.value ? <Notice live>{errorText(error.value, t)}</Notice> : null}
    </div>
  );
};

const wordsOf = ({ park, awake }: WindDown, t: Translate) => ({
  park: answerText(park, (ready) => t(`steps.windDown.parks.${ready}`)),
  awake: answerText(awake, (ready) => t(`steps.windDown.quiets.${ready}`)),
});

const Plan = ({ model, t }: Pick<StepProps, 'model' | 't'>) => {
  const clock = (time: string) => (time === '' ? '' : formatClockTime(time, t));
  const words = wordsOf(model, t);
  const rows = [
    ['lightsOut', clock(model.lightsOut.value)],
    ['park', words.park],
    ['wake', clock(model.wake.value)],
    ['awake', words.awake],
  ] as const;
  return (
    <dl class="night-plan">
      {rows.map(([row, text]) =>
        text ? (
          <>
            <dt>{t(`steps.windDown.plan.${row}`)}</dt>
            <dd>{text}</dd>
          </>
        ) : null,
      )}
    </dl>
  );
};

const End = ({ model, t, client }: StepProps) => {
  const words = wordsOf(model, t);
  const [lightsOut, wake] = [model.lightsOut.value || null, model.wake.value || null];
  const said = lightsOut !== null || wake !== null || words.park !== '' || words.awake !== '';
  return (
    <>
      <StepHeading>{t(said ? 'steps.windDown.end' : 'steps.windDown.open')}</StepHeading>
      {said ? <Plan model={model} t={t} /> : null}
      <TheNight model={model} t={t} />
      {said ? <KeepNew t={t} keeping={model.keeping} body={{ lightsOut, wake, ...words }} /> : null}
      <MakeLimit model={model} t={t} client={client} />
    </>
  );
};

const steps = { lightsOut: LightsOut, park: Park, wake: Wake, awake: Awake, end: End };

/** Sleep wind-down. */
export const begin = ({ notebook, client }: ExerciseRoom): Sitting => {
  const model = createWindDown(notebook);
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    return <Step key={model.stage.value} {...props} model={model} client={client} />;
  };
  return { Screen, ended: model.ended };
};
