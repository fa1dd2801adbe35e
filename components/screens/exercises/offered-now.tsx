import { useEffect, useId, useState } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import { type Exercise, exercises } from '../../../lib/domain/exercises/exercises';
import { type HelpedTally, reasonOf } from '../../../lib/domain/exercises/helped';
import { knownFromNotebook } from '../../../lib/domain/exercises/known-from-notebook';
import type { Moment } from '../../../lib/domain/exercises/moment';
import { offer } from '../../../lib/domain/exercises/offer';
import type { Translate } from '../../../lib/domain/language/translate';
import type { NotebookDesk } from '../../models/notebook';

interface OfferedNowProps {
  t: Translate;
  client: Client;
  notebook: () => Promise<NotebookDesk>;
}

interface Offered {
  readonly exercises: readonly Exercise[];
  readonly helped: HelpedTally;
}

/** What is known of a calm moment: the hour, what the person wrote, and whether there is a goal. */
const readOffer = async ({ t, client, notebook }: OfferedNowProps): Promise<Offered> => {
  const [desk, settings, helped] = await Promise.all([
    notebook(),
    client.ask({ type: 'settings.get' }),
    client.ask({ type: 'exercise.tally' }),
  ]);
  const [rulers, ifThen, value, review, weather, urge] = await Promise.all([
    desk.read('rulers'),
    desk.read('ifThen'),
    desk.read('value'),
    desk.read('review'),
    desk.read('weather'),
    desk.read('urge'),
  ]);
  const now = desk.hour();
  const known = knownFromNotebook(
    { rulers, ifThen, value, review, weather, urge },
    { now, weekStart: settings.preferences.weekStart, limitGoal: settings.limits.some(({ goal }) => goal !== null) },
  );
  const moment: Moment = { place: 'any', hour: now.hour, urge: null, minutesSince: null, known };
  const nameOf = (key: ExerciseKey) => t(`exercises.${key}.name`);
  return { exercises: offer(moment, { library: exercises, helped, nameOf }), helped };
};

/** Three exercises at most that fit a calm moment, what helped this person first. The list below has all of them. */
export const OfferedNow = (props: OfferedNowProps) => {
  const { t, client, notebook } = props;
  const id = useId();
  const [offered, setOffered] = useState<Offered | null>(null);
  useEffect(() => {
    let current = true;
    readOffer({ t, client, notebook }).then(
      (found) => current && setOffered(found),
      // Without an offer there is the list.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [t, client, notebook]);
  // The place is there before the offer is, so that the list does not move.
  return (
    <section class="stack tight offered-now" aria-labelledby={id}>
      <h2 id={id}>{t('exercises.forNow')}</h2>
      <ul class="chips">
        {(offered?.exercises ?? []).map(({ key, minutes: [count] }) => {
          const reason = reasonOf(offered?.helped[key]);
          return (
            <li key={key}>
              <a class="chip offer" href={`#exercises/${key}`}>
                <span>{t('exercises.offered', { name: t(`exercises.${key}.name`), count })}</span>
                {reason && reason.helped > 0 ? (
                  <span class="small reason">
                    {t('exercises.helpedOf', { helped: reason.helped, count: reason.uses })}
                  </span>
                ) : null}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
