/** After how many minutes without use the lock closes by itself. It always closes with the browser. */
export const idleChoices = [1, 5, 15, 60] as const;
export type IdleMinutes = (typeof idleChoices)[number];
export const defaultIdleMinutes: IdleMinutes = 5;

/** An open lock: since when nobody has used what it keeps (epoch ms). */
export interface OpenSince {
  readonly usedAt: number;
}

/** The instant (epoch ms) at which an open lock closes if nobody uses Ebb until then. */
export const closesAt = ({ usedAt }: OpenSince, idleMinutes: IdleMinutes): number => usedAt + idleMinutes * 60_000;

/** Whether it has to be closed. A clock that was set back does not keep it open: the last use lies in the future then. */
export const hasToClose = (open: OpenSince, idleMinutes: IdleMinutes, now: number): boolean =>
  now >= closesAt(open, idleMinutes) || now < open.usedAt - clockSlackMs;

/** Two pages read the clock one after the other. */
const clockSlackMs = 60_000;
