import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import type { Exercise } from '../../../lib/domain/exercises/exercises';
import { type HelpedTally, reasonOf } from '../../../lib/domain/exercises/helped';
import type { Translate } from '../../../lib/domain/language/translate';

interface OffersProps {
  t: Translate;
  offered: readonly Exercise[];
  helped: HelpedTally;
  onOpen: (key: ExerciseKey) => void;
  list: RefObject<HTMLUListElement | null>;
}

/** Why it is offered here: how often it helped this person. */
const Reason = ({ t, helped, name }: Pick<OffersProps, 't' | 'helped'> & { name: ExerciseKey }) => {
  const reason = reasonOf(helped[name]);
  return reason && reason.helped > 0 ? (
    <span class="small reason">{t('exercises.helpedOf', { helped: reason.helped, count: reason.uses })}</span>
  ) : null;
};

/** A few exercises to choose from, as chips. */
export const ExerciseOffers = ({ t, offered, helped, onOpen, list }: OffersProps) => {
  const id = useId();
  return (
    <section class="stack offers" aria-labelledby={id}>
      <h2 class="small soft offer-head" id={id}>
        {t('exercises.offer')}
      </h2>
      <ul class="chips" ref={list}>
        {offered.map(({ key, minutes: [count] }) => (
          <li key={key}>
            <button type="button" class="chip offer" data-exercise={key} onClick={() => onOpen(key)}>
              <span>{t('exercises.offered', { name: t(`exercises.${key}.name`), count })}</span>
              <Reason t={t} helped={helped} name={key} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
