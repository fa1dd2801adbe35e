import * as v from 'valibot';
import { armOn, type Experiment, experimentSchema, type Trial, verdictIn } from '../../domain/experiment/experiment';
import type { Verdict } from '../../domain/limits/verdict';
import { dateAfter } from '../../domain/time/dates';
import { dayOf } from '../../domain/time/person-time';
import type { Ports, TabFacts } from '../ports';
import { RequestFailed } from '../protocol/request-failed';
import type { PausesView } from '../protocol/views';
import { keys } from '../state/keys';
import { createStored } from '../state/stored';
import type { World, WorldStore } from '../state/world';

type TabRef = Pick<TabFacts, 'replica'> | null;

/** What stands in the way, as the day's arm has it. `trial` is null where none is under way here. */
export interface TriedVerdict {
  readonly verdict: Verdict;
  readonly trial: Trial | null;
}

/** The person's own experiment: which arm a pause has, its beginning and its end. Private windows have no part in it. */
export interface ExperimentDesk {
  /** @param shownAt when the page came (epoch ms): it keeps its arm also where a new day begins on it */
  trialAt(tab: TabRef, shownAt: number, verdict: Verdict, world: World): Promise<TriedVerdict>;
  /** The one that runs, or that was stopped and is still looked at; null for none. */
  shown(): Promise<Experiment | null>;
  view(tab: TabRef): Promise<PausesView>;
  start(tab: TabRef, plan: Pick<Experiment, 'style' | 'extraSeconds'>): Promise<void>;
  stop(): Promise<void>;
  forget(): Promise<void>;
}

/** Pauses of so many days back are looked at, where no experiment began before. */
const daysBack = 91;

export const createExperimentDesk = (ports: Ports, worldStore: WorldStore): ExperimentDesk => {
  const stored = createStored<Experiment | null>({
    store: ports.local,
    key: keys.experiment,
    parse: (found) => {
      const parsed = v.safeParse(experimentSchema, found);
      return parsed.success ? parsed.output : null;
    },
  });
  const isRecorded = (tab: TabRef) => tab?.replica === 'n' && ports.replicas.includes('n');
  const today = async () => {
    const { now, calendar } = await worldStore.look();
    return dayOf(now, calendar).date;
  };
  return {
    trialAt: async (tab, shownAt, verdict, { now, calendar }) => {
      if (verdict.kind !== 'pause' || !isRecorded(tab)) return { verdict, trial: null };
      // What cannot be read is no experiment: the pause is then as the limits say.
      const experiment = await stored.get().catch((error) => {
        ports.report(error, 'experiment');
        return null;
      });
      const arm = experiment && armOn(experiment, dayOf(Math.min(shownAt, now), calendar).date);
      if (!experiment || arm === null) return { verdict, trial: null };
      return { verdict: verdictIn(experiment, arm, verdict), trial: { style: experiment.style, arm } };
    },
    shown: stored.get,
    view: async (tab) => {
      const date = await today();
      if (!isRecorded(tab)) return { experiment: null, pauses: [], exercises: [], today: date, private: true };
      const experiment = await stored.get();
      const back = dateAfter(date, -daysBack);
      const from = experiment && experiment.first < back ? experiment.first : back;
      const exercises = (await ports.record.helped()).filter((row) => row.date >= from);
      return { experiment, pauses: await ports.record.pauses(from, date), exercises, today: date, private: false };
    },
    start: async (tab, plan) => {
      if (!isRecorded(tab)) throw new RequestFailed('not-now');
      // From the next day on: half a day would be no day of either arm.
      const first = dateAfter(await today(), 1);
      await stored.update((running) => {
        if (running?.ended === null) throw new RequestFailed('not-now');
        return { ...plan, seed: ports.randomId(), first, ended: null };
      });
    },
    stop: async () => {
      const ended = await today();
      await stored.update((running) => (running?.ended === null ? { ...running, ended } : running));
    },
    forget: async () => {
      await stored.update(() => null);
    },
  };
};
