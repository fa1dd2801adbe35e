import { formOfFriction, frictions, isEbbFriction } from '../../../../lib/domain/exercises/friction-form';
import { dateText } from '../../../../lib/domain/language/date-text';
import type { Translate } from '../../../../lib/domain/language/translate';
import { longestText } from '../../../../lib/domain/notebook/body-fields';
import { createSurroundings, routePlaces, type Surroundings } from '../../../models/exercise-surroundings';
import { Button } from '../../../ui/button';
import { ChipChoices } from '../../../ui/choices';
import { Field, TextAreaField, TextField } from '../../../ui/field';
import type { ExerciseProps, ExerciseRoom, Sitting } from '../exercise';
import { KeepIt } from '../keep-written';
import { NotWhen, StepActs, StepHeading } from '../step';
import { StepOn } from '../writing';
import './surroundings.css';

interface StepProps extends ExerciseProps {
  model: Surroundings;
  room: ExerciseRoom;
}

const someRoutes = ['phoneInBed', 'feed', 'search', 'alone'] as const;

const Routes = ({ model, t, onOpen }: StepProps) => {
  const { routes } = model.body.value;
  const full = routes.every(({ route }) => route.trim() !== '');
  return (
    <>
      <StepHeading>{t('steps.surroundings.routes')}</StepHeading>
      <p class="lead">{t('steps.surroundings.routesAbout')}</p>
      <div class="stack">
        {routePlaces.map((place) => (
          <TextField
            key={place}
            label={t('steps.surroundings.route', { number: place + 1 })}
            maxLength={longestText}
            value={routes[place]?.route ?? ''}
            onValue={(route) => model.setRoute(place, { route })}
          />
        ))}
      </div>
      <fieldset class="choices">
        <legend class="label">{t('steps.surroundings.many')}</legend>
        <div class="chips">
          {someRoutes.map((key) => (
            <button
              key={key}
              type="button"
              class="chip"
              aria-disabled={full}
              onClick={() => model.addRoute(t(`steps.surroundings.someRoutes.${key}`))}
            >
              {t(`steps.surroundings.someRoutes.${key}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <StepOn t={t} model={model} empty={routes.every(({ route }) => route.trim() === '')} />
      <NotWhen t={t} name="surroundings" onOpen={onOpen} />
    </>
  );
};

/** The friction that a text is, where it is one of those that are proposed. */
const frictionOf = (text: string, t: Translate) =>
  frictions.find((friction) => t(`steps.surroundings.frictions.${friction}`) === text);

const FrictionFor = ({ model, t }: StepProps) => {
  const place = model.placeOf() ?? 0;
  const { route = '', friction = '' } = model.body.value.routes[place] ?? {};
  const chosen = frictionOf(friction, t) ?? null;
  return (
    <>
      <StepHeading>{t('steps.surroundings.friction')}</StepHeading>
      <p class="quoted voice-2">{route.trim()}</p>
      <ChipChoices
        label={t('steps.surroundings.friction')}
        labelHidden
        choices={frictions.map((each) => ({ value: each, label: t(`steps.surroundings.frictions.${each}`) }))}
        value={chosen}
        onValue={(each) => model.setRoute(place, { friction: t(`steps.surroundings.frictions.${each}`) })}
      />
      <TextField
        label={t('steps.surroundings.ownFriction')}
        maxLength={longestText}
        value={chosen ? '' : friction}
        onValue={(text) => model.setRoute(place, { friction: text })}
      />
      <StepOn t={t} model={model} empty={friction.trim() === ''} />
    </>
  );
};

const Out = ({ model, room, t }: StepProps) => {
  const { wayOut, until } = model.body.value;
  return (
    <>
      <StepHeading>{t('steps.surroundings.out')}</StepHeading>
      <p class="lead">{t('steps.surroundings.outAbout')}</p>
      <TextAreaField
        label={t('steps.surroundings.wayOut')}
        maxLength={longestText}
        value={wayOut}
        onValue={(text) => model.set({ wayOut: text })}
      />
      <Field label={t('steps.surroundings.until')}>
        {(control) => (
          <input
            class="input until"
            type="date"
            min={room.notebook.hour().date}
            {...control}
            value={until ?? ''}
            onInput={(event) => model.set({ until: event.currentTarget.value || null })}
          />
        )}
      </Field>
      <StepOn t={t} model={model} empty={wayOut.trim() === '' && until === null} />
    </>
  );
};

/** What Ebb can do of it: each opens the form of a limit, filled in. */
const ByEbb = ({ model, room, t }: StepProps) => {
  const { openLimitForm } = room;
  const chosen = new Set(model.body.value.routes.map(({ friction }) => frictionOf(friction, t)).filter(isEbbFriction));
  if (chosen.size === 0) return null;
  if (!openLimitForm) return <p class="soft">{t('steps.surroundings.elsewhere')}</p>;
  return (
    <section class="stack tight" aria-labelledby="by-ebb">
      <h2 id="by-ebb">{t('steps.surroundings.byEbb')}</h2>
      <p class="soft">{t('steps.surroundings.byEbbAbout')}</p>
      <div class="row">
        {[...chosen].map((friction) => (
          <Button
            key={friction}
            onClick={() =>
              openLimitForm(formOfFriction(friction, model.lists.value, t(`steps.surroundings.limitNames.${friction}`)))
            }
          >
            {t(`steps.surroundings.limits.${friction}`)}
          </Button>
        ))}
      </div>
    </section>
  );
};

const End = (props: StepProps) => {
  const { model, t } = props;
  const { routes, wayOut, until } = model.body.value;
  const written = routes.filter(({ route }) => route.trim() !== '');
  return (
    <>
      <StepHeading>{t('steps.surroundings.end')}</StepHeading>
      <ul class="stack ways-in">
        {written.map(({ route, friction }, index) => (
          <li key={index}>
            <span class="soft">{route.trim()}</span>
            <span class="strong">{friction.trim() || t('steps.surroundings.open')}</span>
          </li>
        ))}
      </ul>
      {wayOut.trim() ? <p class="quoted">{wayOut.trim()}</p> : null}
      {until ? <p>{t('steps.surroundings.holdsUntil', { date: dateText(until, t.locale) })}</p> : null}
      <KeepIt t={t} keeping={model.keeping} onKeep={model.keep} empty={model.empty.value} />
      <ByEbb {...props} />
      <StepActs>
        <Button variant="quiet" onClick={model.back}>
          {t('common.back')}
        </Button>
        <Button onClick={model.begin}>{t('steps.again')}</Button>
      </StepActs>
    </>
  );
};

const steps = { routes: Routes, first: FrictionFor, second: FrictionFor, third: FrictionFor, out: Out, end: End };

/** Environment change. */
export const begin = (room: ExerciseRoom): Sitting => {
  const model = createSurroundings(room.notebook, room.client);
  const Screen = (props: ExerciseProps) => {
    const Step = steps[model.stage.value];
    return <Step key={model.stage.value} {...props} model={model} room={room} />;
  };
  return { Screen, ended: model.ended };
};
