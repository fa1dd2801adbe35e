import type { ExerciseKey } from '../../domain/exercises/exercise-keys';
import { type Helped, type HelpedTally, tallyOf } from '../../domain/exercises/helped';
import { hourOf } from '../../domain/time/person-time';
import type { Ports, TabFacts } from '../ports';
import type { WorldStore } from '../state/world';

/** What the person says of exercises: kept in the record, and asked of it. A private window does neither. */
export interface HelpedDesk {
  note(tab: Pick<TabFacts, 'replica'> | null, exercise: ExerciseKey, helped: Helped): Promise<void>;
  tallyIn(tab: Pick<TabFacts, 'replica'>): Promise<HelpedTally>;
}

export const createHelpedDesk = (ports: Ports, worldStore: WorldStore): HelpedDesk => {
  const isRecorded = (tab: Pick<TabFacts, 'replica'> | null) => tab?.replica === 'n' && ports.replicas.includes('n');
  return {
    note: async (tab, exercise, helped) => {
      if (!isRecorded(tab)) return;
      const { now, calendar } = await worldStore.look();
      await ports.record.addHelped({ ...hourOf(now, calendar), exercise, helped });
    },
    tallyIn: async (tab) => {
      if (!isRecorded(tab)) return {};
      try {
        return tallyOf(await ports.record.helped());
      } catch (error) {
        // A broken record must not keep anyone from the pause.
        ports.report(error, 'exercises');
        return {};
      }
    },
  };
};
