import { windowsOfHours } from '../../../../lib/domain/exercises/hard-hours';
import type { Translate } from '../../../../lib/domain/language/translate';
import { weekdayName } from '../../../../lib/domain/language/weekday-name';
import { emptyLimitForm } from '../../../../lib/domain/limits/limit-form';
import { longestText, longestWord } from '../../../../lib/domain/notebook/body-fields';
import { createWeather, type Weather } from '../../../models/exercise-weather';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { weekFrom } from '../../options/days';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { HelpLine } from '../help-line';
import { KeepIt } from '../keep-written';
import { Resume } from '../resume';
import { StepActs, StepHeading } from '../step';
import { Sure } from '../sure';
import { StepOn, Writing } from '../writing';
import { HoursGrid } from './hours-grid';
import { windowText } from './window-text';
import './weather.css';

interface StepProps extends ExerciseProps {
  model: Weather;
  room: ExerciseRoom;
}

/** The marked hours in words. */
const Hours = ({ t, hours }: { t: Translate; hours: readonly number[] }) => (
  <ul class="hard-hours">
    {windowsOfHours(hours).map((window) => (
      <li key={`${window.days.join()} ${window.from}`}>{windowText(window, t)}</li>
    ))}
  </ul>
);

const Mark = ({ model, room, t }: StepProps) => {
  const { hours } = model.body.value;
  const earlier = model.earlier();
  return (
    <>
      <StepHeading>{t('steps.weather.map')}</StepHeading>
      <p class="lead">{t('steps.weather.mapAbout')}</p>
      {earlier ? (
        <Resume t={t} date={earlier.date} words={earlier.body.plan} onResume={() => model.takeUp(earlier)} />
      ) : null}
      <p class="small soft">{t('steps.weather.how')}</p>
      <HoursGrid
        t={t}
        label={t('steps.weather.map')}
        weekStart={model.weekStart.value}
        hours={hours}
        onMark={model.mark}
        onMarkEveryDay={model.markEveryDay}
      />
      <p class="small soft figures" role="status">
        {t('steps.weather.marked', { count: hours.length })}
      </p>
      <StepOn t={t} model={model} empty={hours.length === 0} />
      <HelpLine t={t} onHelp={room.openHelp} />
    </>
  );
};

const Plan = ({ model, t }: StepProps) => (
  <Writing
    t={t}
    model={model}
    heading={t('steps.weather.plan')}
    about={t('steps.weather.planAbout')}
    value={model.body.value.plan}
    onValue={(plan) => model.set({ plan })}
  >
    <Hours t={t} hours={model.body.value.hours} />
  </Writing>
);

const Nice = ({ model, t }: StepProps) => (
  <>
    <StepHeading>{t('steps.weather.nice')}</StepHeading>
    <p class="lead">{t('steps.weather.niceAbout')}</p>
    <div class="nice-days">
      {weekFrom(model.weekStart.value).map((day) => (
        <TextField
          key={day}
          label={weekdayName(day, t, 'long')}
          maxLength={longestWord}
          value={model.nice.value[day] ?? ''}
          onValue={(text) =>
            model.writeNice(day, text, (each, words) =>
              t('steps.weather.niceLine', { day: weekdayName(each, t, 'long'), thing: words }).slice(0, longestText),
            )
          }
        />
      ))}
    </div>
    <StepOn t={t} model={model} empty={model.body.value.nice.length === 0} />
  </>
);

const HowSure = ({ model, t }: StepProps) => {
  const { confidence, plan } = model.body.value;
  return (
    <>
      <Sure
        t={t}
        confidence={confidence}
        onConfidence={(value) => model.set({ confidence: value })}
        plan={plan}
        onPlan={(text) => model.set({ plan: text })}
      />
      <StepOn t={t} model={model} empty={confidence === null} />
    </>
  );
};

/** The marked hours as the schedule of a new limit: the person says which sites, and nothing holds before they save. */
const MakeLimit = ({ model, room, t }: StepProps) => {
  const { hours } = model.body.value;
  const { openLimitForm } = room;
  if (hours.length === 0) return null;
  if (!openLimitForm) return <p class="soft">{t('steps.weather.limitElsewhere')}</p>;
  const open = () =>
    openLimitForm({
      ...emptyLimitForm,
      name: t('steps.weather.limitName'),
      when: 'schedule',
      windows: windowsOfHours(hours),
    });
  return (
    <section class="stack tight" aria-labelledby="make-limit">
      <h2 id="make-limit">{t('steps.weather.limit')}</h2>
      <p class="soft">{t('steps.weather.limitAbout')}</p>
      <div class="row">
        <Button onClick={open}>{t('steps.weather.makeLimit')}</Button>
      </div>
    </section>
  );
};

const End = (props: StepProps) => {
  const { model, t } = props;
  const { hours, plan, nice } = model.body.value;
  return (
    <>
      <StepHeading>{t('steps.weather.end')}</StepHeading>
      <Hours t={t} hours={hours} />
      {plan.trim() ? <p class="quoted voice-2">{plan.trim()}</p> : null}
      {nice.length > 0 ? (
        <ul class="small">
          {nice.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      <KeepIt t={t} keeping={model.keeping} onKeep={model.keep} empty={model.empty.value} />
      <MakeLimit {...props} />
      <StepActs>
        <Button variant="quiet" onClick={model.back}>
          {t('common.back')}
        </Button>
        <Button onClick={model.begin}>{t('steps.again')}</Button>
      </StepActs>
    </>
  );
};

const steps = { map: Mark, plan: Plan, nice: Nice, sure: HowSure, end: End };

/** Weather map: a plan for the week ahead. */
export const begin = (room: ExerciseRoom): Sitting => {
  const model = createWeather(room.notebook, room.client);
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    return <Step key={model.stage.value} {...props} model={model} room={room} />;
  };
  return { Screen, ended: model.ended };
};
