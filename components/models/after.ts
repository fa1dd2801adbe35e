import { computed, signal } from '@preact/signals';
import type { Client } from '../../lib/app/client';
import type { ExerciseKey } from '../../lib/domain/exercises/exercise-keys';
import { type Exercise, exercises } from '../../lib/domain/exercises/exercises';
import type { HelpedTally } from '../../lib/domain/exercises/helped';
import { afterMoment } from '../../lib/domain/exercises/moments-kept';
import { offer } from '../../lib/domain/exercises/offer';
import { isTooEarly, type LapseTime, lapseTimeOf } from '../../lib/domain/exercises/review-day';
import { type AfterOffers, afterOffers } from '../../lib/domain/review/outside';
import type { NotebookDesk } from './notebook';
import { readTold } from './told-now';

/** What a page knows as the screen is looked at. */
interface AfterFacts {
  readonly offersAt: (time: LapseTime | null) => { readonly offered: readonly Exercise[]; readonly third: boolean };
  readonly helped: HelpedTally;
  /** When it was, as far as the record says. */
  readonly time: LapseTime | null;
  /** People and another goal, by how often it was. */
  readonly often: AfterOffers;
}

export type NameOf = (key: ExerciseKey) => string;

const readFacts = async (client: Pick<Client, 'ask'>, desk: NotebookDesk, nameOf: NameOf): Promise<AfterFacts> => {
  const { kept, helped, parts, outside, today } = await readTold(desk, client);
  return {
    helped,
    time: outside && today ? lapseTimeOf(outside, today) : null,
    often: outside && today ? afterOffers(outside, today) : { people: false, limits: [] },
    offersAt: (time) => {
      const moment = afterMoment(kept, parts, time);
      return {
        offered: offer(moment, { library: exercises, helped, nameOf }),
        third: moment.known.includes('thirdLapse'),
      };
    },
  };
};

/** After a time outside the plan: what is offered follows when it was, which the person may say. */
export const createAfter = (client: Pick<Client, 'ask'>, notebook: () => Promise<NotebookDesk>, nameOf: NameOf) => {
  /** Undefined while it is read; null where it cannot be. */
  const facts = signal<AfterFacts | null | undefined>(undefined);
  const time = signal<LapseTime | null>(null);
  const keeps = signal(false);
  const read = async () => {
    const desk = await notebook();
    const found = await readFacts(client, desk, nameOf);
    keeps.value = desk.kept;
    time.value = found.time;
    facts.value = found;
  };
  read().catch(() => {
    facts.value = null;
  });
  const now = computed(() => facts.value?.offersAt(time.value) ?? { offered: [], third: false });
  return {
    isRead: computed(() => facts.value !== undefined),
    time,
    keeps,
    helped: computed(() => facts.value?.helped ?? {}),
    /** Beside kindness: what the body, the senses or people can do. */
    kind: computed(() => now.value.offered.filter(({ key, kind }) => key !== 'kindness' && kind !== 'plan')),
    /** Beside the look back: other ways to think it over. */
    thinking: computed(() => now.value.offered.filter(({ key, kind }) => key !== 'review' && kind === 'plan')),
    /** In the first half hour, and from the third time of a day on, nobody is sent to look back. */
    looksBack: computed(() => !(isTooEarly(time.value) || now.value.third)),
    /** Half an hour has passed, as far as anyone knows. */
    asks: computed(() => time.value !== null && !isTooEarly(time.value) && !now.value.third),
    people: computed(() => now.value.third || (facts.value?.often.people ?? false)),
    limits: computed(() => facts.value?.often.limits ?? []),
  };
};
export type After = ReturnType<typeof createAfter>;
