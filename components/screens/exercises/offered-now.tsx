import { useId, useLayoutEffect, useState } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import { type Exercise, exercises } from '../../../lib/domain/exercises/exercises';
import type { HelpedTally } from '../../../lib/domain/exercises/helped';
import { calmMoment } from '../../../lib/domain/exercises/moments-kept';
import { offer } from '../../../lib/domain/exercises/offer';
import type { Translate } from '../../../lib/domain/language/translate';
import { inTime } from '../../models/in-time';
import type { NotebookDesk } from '../../models/notebook';
import { readPromptMemory } from '../../models/question';
import { readTold } from '../../models/told-now';
import { OfferChips } from './offer-chips';

interface OfferSource {
  t: Translate;
  client: Client;
  notebook: () => Promise<NotebookDesk>;
}

export interface Offered {
  readonly offered: readonly Exercise[];
  readonly helped: HelpedTally;
}

/** What is known of a calm moment: the hour, what the person wrote and said lately, and whether there is a goal. */
const readOffer = async ({ t, client, notebook }: OfferSource): Promise<Offered> => {
  const desk = await notebook();
  const { kept, helped, parts, preferences } = await readTold(desk, client);
  const moment = calmMoment(kept, parts, preferences.weekQuiet || readPromptMemory(localStorage).less);
  const nameOf = (key: ExerciseKey) => t(`exercises.${key}.name`);
  return { offered: offer(moment, { library: exercises, helped, nameOf }), helped };
};

const nothing: Offered = { offered: [], helped: {} };

/** What is offered in a calm moment; null while it is read. Without an offer there is the list. */
export const useOffered = ({ t, client, notebook }: OfferSource): Offered | null => {
  const [offered, setOffered] = useState<Offered | null>(null);
  useLayoutEffect(() => {
    let current = true;
    void inTime(readOffer({ t, client, notebook }), nothing).then((found) => current && setOffered(found));
    return () => {
      current = false;
    };
  }, [t, client, notebook]);
  return offered;
};

/** Three exercises at most that fit a calm moment, what helped this person first. The list below has all of them. */
export const OfferedNow = ({ t, offered, helped }: Offered & { t: Translate }) => {
  const id = useId();
  return (
    <section class="stack tight offered-now" aria-labelledby={id}>
      <h2 id={id}>{t('exercises.forNow')}</h2>
      <OfferChips t={t} offered={offered} helped={helped} />
    </section>
  );
};
