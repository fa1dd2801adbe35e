import { useEffect, useId, useRef } from 'preact/hooks';
import { type ExerciseGroup, inGroup } from '../../../lib/domain/exercises/exercise-groups';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import { type Exercise, exercises } from '../../../lib/domain/exercises/exercises';
import type { Helped } from '../../../lib/domain/exercises/helped';
import type { Translate } from '../../../lib/domain/language/translate';
import { ButtonLink } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { LazyPart } from '../../ui/lazy-part';
import { Loading } from '../../ui/loading';
import { Emblem } from './emblem';
import { ExerciseFrame } from './exercise-frame';
import type { ExercisesProps } from './exercises-route';
import { OfferedNow, useOffered } from './offered-now';
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
  const offered = useOffered({ t, client, notebook });
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
      {offered ? (
        <>
          <OfferedNow t={t} {...offered} />
          <Group group="moment" t={t} />
          <Group group="calm" t={t} />
        </>
      ) : (
        <Loading t={t} />
      )}
    </>
  );
};

const loadLockScreen = () => import('../lock/lock-screen').then(({ LockScreen }) => LockScreen);

/** All exercises, or the one that the fragment names. One that was left half way is found as it was left. */
export const ExercisesScreen = (props: ExercisesProps) => {
  const { t, exercise, change, client, notebook, desk, privateWindow } = props;
  useEffect(() => {
    if (!exercise) desk.close();
    else {
      const shown = desk.show(exercise);
      if (change) void shown.then(() => desk.sitting.peek()?.change?.());
    }
  }, [exercise, change, desk]);
  // Whoever looks at something else, such as Help, has put it away.
  useEffect(() => desk.close, [desk]);
  if (!exercise) return <List t={t} client={client} notebook={notebook} />;
  const open = (key: ExerciseKey) => {
    location.hash = `#exercises/${key}`;
  };
  const note = (done: ExerciseKey, helped: Helped) => client.ask({ type: 'exercise.helped', exercise: done, helped });
  return (
    <ExerciseFrame
      t={t}
      desk={desk}
      onOpen={open}
      onHelped={privateWindow ? null : note}
      unlock={<LazyPart load={loadLockScreen} {...props} />}
    >
      <ButtonLink variant="quiet" href="#exercises">
        <Icon name="back" />
        {t('exercises.all')}
      </ButtonLink>
    </ExerciseFrame>
  );
};
