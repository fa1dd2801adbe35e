import type { Device } from './device';
import type { Step } from './step';

/** What a step may cost, in ms: counted too much, and counted too little. */
export interface Cost {
  readonly over: number;
  readonly under: number;
}

/** Promised for a page that reports, and for one where no script can run. */
const promised = {
  lost: { scripted: 5_000, unscripted: 60_000 },
  added: { scripted: 10_000, unscripted: 75_000 },
} as const;

const free: Cost = { over: 0, under: 0 };

/** By what kind of page the limits are counted just now: the promise for the others is the looser one. */
const reachOf = (device: Device) =>
  device.tabs().some(({ scripted, limits }) => !scripted && limits.length > 0) ? 'unscripted' : 'scripted';

/** What the product promises that a step costs at most, just before it is done. Most are free. */
export const costOf = (step: Step, device: Device): Cost => {
  if (device.attendedLimits().size === 0) return free;
  const lost = promised.lost[reachOf(device)];
  const added = promised.added[reachOf(device)];
  // A player is not believed over a sleep or a jump until it reports again.
  const playerLost = promised.lost.scripted;
  switch (step.kind) {
    case 'sleep':
      // What was unheard may be booked a day late.
      return { over: added, under: lost + playerLost };
    case 'jump':
      // With the worker alive the other clock tells; without it nothing does, and the longest credit is the bound.
      return { over: device.workerAlive() ? 0 : Math.min(Math.max(0, step.ms), added), under: lost + playerLost };
    case 'worker-killed':
      return { over: Math.min(device.unseenJumpMs(), added), under: 0 };
    case 'browser-killed':
    case 'updated':
      return { over: 0, under: lost };
    default:
      return free;
  }
};
