import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { Exercise, ExerciseKey } from '../../../lib/domain/exercises/exercises';
import type { Translate } from '../../../lib/domain/language/translate';

interface OffersProps {
  t: Translate;
  offered: readonly Exercise[];
  onOpen: (key: ExerciseKey) => void;
  list: RefObject<HTMLUListElement | null>;
}

/** A few exercises to choose from, as chips. */
export const ExerciseOffers = ({ t, offered, onOpen, list }: OffersProps) => {
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
              {t('exercises.offered', { name: t(`exercises.${key}.name`), count })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
