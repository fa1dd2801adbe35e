import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import { type ExerciseGroup, inGroup } from '../../../lib/domain/exercises/exercise-groups';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import { type Exercise, exercises } from '../../../lib/domain/exercises/exercises';
import type { Helped } from '../../../lib/domain/exercises/helped';
import type { Translate } from '../../../lib/domain/language/translate';
import { createPageClock } from '../../models/visible-time';
import { ButtonLink } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Emblem } from './emblem';
import { createDesk } from './exercise';
import { ExerciseFrame } from './exercise-frame';
import type { ExercisesProps } from './exercises-route';
import { OfferedNow } from './offered-now';
import './exercise.css';
import './exercises-screen.css';

const minutesText = (minutes: readonly number[], t: Translate) => {
  const numbers = minutes.map((count) => new Intl.NumberFormat(t.locale).format(count));
  const list = new Intl.ListFormat(t.locale, { type: 'disjunction' }).format(numbers);
  return t('exercises.minutes', { list });
};

const Card = ({ exercise: { key, minutes }, t }: { exercise: Exercise; t: Translate }) => (
  <li>
    <a class="sheet exercise-card" href={`#exercises/${key}`}>
      <Emblem name={key} />
      <div class="stack tight">
        <h3>{t(`exercises.${key}.name`)}</h3>
        <p>{t(`library.${key}`)}</p>
        <p class="small soft">{minutesText(minutes, t)}</p>
      </div>
    </a>
  </li>
);

const Group = ({ group, t }: { group: ExerciseGroup; t: Translate }) => {
  const id = useId();
  return (
    <section class="stack exercise-group" aria-labelledby={id}>
      <h2 id={id}>{t(`exercises.groups.${group}`)}</h2>
      <ul class="exercise-list">
        {inGroup(group, exercises).map((exercise) => (
          <Card key={exercise.key} exercise={exercise} t={t} />
        ))}
      </ul>
    </section>
  );
};

const List = ({ t, client, notebook }: Pick<ExercisesProps, 't' | 'client' | 'notebook'>) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Focus follows where there was one: whoever opens the page here begins at its top.
    if (document.activeElement !== document.body) heading.current?.focus();
  }, []);
  return (
    <>
      <h1 class="voice-2" tabIndex={-1} ref={heading}>
        {t('exercises.heading')}
      </h1>
      <p>{t('exercises.about')}</p>
      <OfferedNow t={t} client={client} notebook={notebook} />
      <Group group="moment" t={t} />
      <Group group="calm" t={t} />
    </>
  );
};

/** Where the form of a limit stands that an exercise filled in. */
const preparedForm = 'limits/new/prepared';

/** All exercises, or the one that the fragment names. One that was left half way is found as it was left. */
export const ExercisesScreen = ({ t, exercise, client, notebook, forms, privateWindow }: ExercisesProps) => {
  const desk = useMemo(
    () =>
      createDesk({
        clock: createPageClock(window),
        client,
        notebook,
        openHelp: () => {
          location.hash = '#help';
        },
        openLimitForm: (form) => {
          forms.prepare(preparedForm, form);
          location.hash = `#${preparedForm}`;
        },
        locale: () => t.locale,
      }),
    [client, notebook, forms, t.locale],
  );
  useEffect(() => {
    if (exercise) void desk.show(exercise);
    else desk.close();
  }, [exercise, desk]);
  if (!exercise) return <List t={t} client={client} notebook={notebook} />;
  const open = (key: ExerciseKey) => {
    location.hash = `#exercises/${key}`;
  };
  const note = (done: ExerciseKey, helped: Helped) => client.ask({ type: 'exercise.helped', exercise: done, helped });
  return (
    <ExerciseFrame t={t} desk={desk} onOpen={open} onHelped={privateWindow ? null : note}>
      <ButtonLink variant="quiet" href="#exercises">
        <Icon name="back" />
        {t('exercises.all')}
      </ButtonLink>
    </ExerciseFrame>
  );
};
