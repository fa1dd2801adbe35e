import { dayBeganAt, dayEndsAt } from '../../../simulation/budget-days';
import type { Device } from '../../../simulation/device';
import type { Step } from '../../../simulation/step';

/** What a life must be about often enough for the search to mean something. */
const subjects = [
  'two windows',
  'kill inside a span',
  'daylight-saving day',
  'zone change',
  'picture-in-picture',
] as const;
type Subject = (typeof subjects)[number];

const wholeDayMs = 86_400_000;

const isOddDay = (device: Device) => {
  const now = device.clock.wall;
  const calendar = device.calendar();
  return dayEndsAt(now, calendar) - dayBeganAt(now, calendar) !== wholeDayMs;
};

const signs: Readonly<Record<Subject, (step: Step, device: Device) => boolean>> = {
  'two windows': (_, device) => new Set(device.tabs().map(({ windowId }) => windowId)).size > 1,
  'kill inside a span': (step, device) => step.kind === 'worker-killed' && device.unheardMs() > 0,
  'daylight-saving day': (_, device) => device.attendedLimits().size > 0 && isOddDay(device),
  'zone change': (step, device) => step.kind === 'travel' && step.zone !== device.calendar().zone,
  'picture-in-picture': (_, device) =>
    device.tabs().some(({ limits, frames }) => limits.length > 0 && frames.some(({ picture }) => picture)),
};

/** Counts in how many lives each subject occurred. */
export const createShares = () => {
  let lives = 0;
  const occurred = new Map<Subject, number>(subjects.map((subject) => [subject, 0]));
  return {
    /** What looks at the steps of one more life. */
    watch: () => {
      lives += 1;
      const missing = new Set<Subject>(subjects);
      return (step: Step, device: Device) => {
        for (const subject of missing) {
          if (!signs[subject](step, device)) continue;
          missing.delete(subject);
          occurred.set(subject, (occurred.get(subject) ?? 0) + 1);
        }
      };
    },
    lives: () => lives,
    /** By subject, in percent. */
    percent: (): Readonly<Record<string, number>> =>
      Object.fromEntries([...occurred].map(([subject, count]) => [subject, Math.round((1000 * count) / lives) / 10])),
  };
};
