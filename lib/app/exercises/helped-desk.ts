import type { ExerciseKey } from '../../domain/exercises/exercise-keys';
import { type Helped, type HelpedTally, tallyOf } from '../../domain/exercises/helped';
import { dayOf, hourOf } from '../../domain/time/person-time';
import { RecordLocked } from '../lock/record-locked';
import type { Ports, TabFacts } from '../ports';
import type { WorldStore } from '../state/world';

/** What the record says of exercises and of the day, for the offer at a pause. */
export interface OfferFacts {
  readonly helped: HelpedTally;
  /** Pauses that were met today. */
  readonly metToday: number;
}

/** What the person says of exercises: kept in the record, and asked of it. A private window does neither. */
export interface HelpedDesk {
  note(tab: Pick<TabFacts, 'replica'> | null, exercise: ExerciseKey, helped: Helped): Promise<void>;
  factsIn(tab: Pick<TabFacts, 'replica'>): Promise<OfferFacts>;
}

const nothing: OfferFacts = { helped: {}, metToday: 0 };

export const createHelpedDesk = (ports: Ports, worldStore: WorldStore): HelpedDesk => {
  const isRecorded = (tab: Pick<TabFacts, 'replica'> | null) => tab?.replica === 'n' && ports.replicas.includes('n');
  return {
    note: async (tab, exercise, helped) => {
      if (!isRecorded(tab)) return;
      const { now, calendar } = await worldStore.look();
      await ports.record.addHelped({ ...hourOf(now, calendar), exercise, helped });
    },
    factsIn: async (tab) => {
      if (!isRecorded(tab)) return nothing;
      try {
        const { now, calendar } = await worldStore.look();
        const { date } = dayOf(now, calendar);
        const [said, weeks, pauses] = await Promise.all([
          ports.record.helped(),
          ports.record.weeks('0000-01-01', date),
          ports.record.pauses(date, date),
        ]);
        return {
          helped: tallyOf(
            said,
            weeks.flatMap(({ exercises }) => exercises),
          ),
          metToday: pauses.length,
        };
      } catch (error) {
        // A broken record must not keep anyone from the pause, and a locked one is none.
        if (!(error instanceof RecordLocked)) ports.report(error, 'exercises');
        return nothing;
      }
    },
  };
};
