import type { Experiment } from '../../domain/experiment/experiment';
import { putTogether } from '../../domain/review/put-together';
import { mayRollUp, spansToRollUp } from '../../domain/review/roll-up';
import { dayOf, weekBack } from '../../domain/time/person-time';
import { RecordLocked } from '../lock/record-locked';
import type { Ports } from '../ports';
import { keys } from '../state/keys';
import type { WorldStore } from '../state/world';

const [firstDay, lastDay] = ['0000-01-01', '9999-12-31'];

interface Parts {
  readonly ports: Ports;
  readonly worldStore: WorldStore;
  /** The experiment whose pauses are still looked at by their days. */
  readonly experiment: () => Promise<Experiment | null>;
}

/**
 * Makes weeks of days that are older than the person wants them kept: once a day of the person, when Ebb is awake for
 * something else. Waits for the next time where the record is locked.
 */
export const createRollUp = ({ ports, worldStore, experiment }: Parts) => {
  const { record, local } = ports;

  const isEmpty = async () => (await record.firstDate()) === null && (await record.helped()).length === 0;

  const rollUp = async () => {
    const { settings, calendar, now } = await worldStore.look();
    const today = dayOf(now, calendar).date;
    const last = await local.get(keys.rolledUp);
    const may = mayRollUp(typeof last === 'string' ? last : null, today);
    if (may === 'done' || (await isEmpty())) return;
    const { daysKeptWeeks } = settings.preferences;
    if (may === 'now' && daysKeptWeeks > 0) {
      const [firstKept = ''] = weekBack(now, daysKeptWeeks, calendar).days;
      const spans = spansToRollUp({
        dates: await record.datesBefore(firstKept),
        weeks: await record.weeks(firstDay, lastDay),
        weekStart: calendar.weekStart,
        spared: await experiment(),
      });
      for (const span of spans) await record.putWeek(span, (found) => putTogether(span, found, settings.limits));
    }
    // Last of all: what was broken off goes on when the worker wakes again.
    await local.set(keys.rolledUp, today);
  };

  return async (): Promise<void> => {
    if (!ports.replicas.includes('n')) return;
    try {
      await rollUp();
    } catch (error) {
      if (!(error instanceof RecordLocked)) throw error;
    }
  };
};
