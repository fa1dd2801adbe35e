import type { RefObject } from 'preact';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import type { Exercise } from '../../../lib/domain/exercises/exercises';
import { type HelpedTally, reasonOf } from '../../../lib/domain/exercises/helped';
import type { Translate } from '../../../lib/domain/language/translate';
import './offer-chips.css';

interface ChipProps {
  t: Translate;
  exercise: Exercise;
  helped: HelpedTally;
}

interface OfferChipsProps extends Omit<ChipProps, 'exercise'> {
  offered: readonly Exercise[];
  /** Opens it on this page; without it a chip leads to the library. */
  onOpen?: (key: ExerciseKey) => void;
  list?: RefObject<HTMLUListElement | null>;
}

/** Its name and length, and why it is offered here: how often it helped this person. */
const Chip = ({ t, exercise: { key, minutes }, helped }: ChipProps) => {
  const reason = reasonOf(helped[key]);
  return (
    <>
      <span>{t('exercises.offered', { name: t(`exercises.${key}.name`), count: minutes[0] })}</span>
      {reason && reason.helped > 0 ? (
        <span class="small reason">{t('exercises.helpedOf', { helped: reason.helped, count: reason.uses })}</span>
      ) : null}
    </>
  );
};

/** A few exercises to choose from. */
export const OfferChips = ({ t, offered, helped, onOpen, list }: OfferChipsProps) => (
  <ul class="chips" ref={list ?? null}>
    {offered.map((exercise) => {
      const { key } = exercise;
      const chip = <Chip t={t} exercise={exercise} helped={helped} />;
      return (
        <li key={key}>
          {onOpen ? (
            <button type="button" class="chip offer" data-exercise={key} onClick={() => onOpen(key)}>
              {chip}
            </button>
          ) : (
            <a class="chip offer" href={`#exercises/${key}`}>
              {chip}
            </a>
          )}
        </li>
      );
    })}
  </ul>
);
