import type { Budget, Limit, Strength } from './limit';

/** How far one budget of a limit is used at an instant. Milliseconds for minutes, a count for openings. */
export interface BudgetStanding {
  readonly budget: Budget;
  readonly used: number;
  readonly allowed: number;
  readonly spent: boolean;
  /**
   * Epoch milliseconds at which the budget is fresh again; null where that depends on the person (a visit that goes on).
   * Of a rolling budget: at which enough has left its window that it is not spent any more; null while it is not.
   */
  readonly renewsAt: number | null;
}

/** Where a limit stands at an instant. */
export interface LimitStanding {
  readonly limit: Limit;
  /** The limit's strength, or `block` during a focus session that holds it. */
  readonly strength: Strength;
  readonly inForce: boolean;
  /** Whether attention on its sites counts now: not outside the windows of a schedule that budgets stand within. */
  readonly counting: boolean;
  /** In force: until when (epoch ms), null for no known end. */
  readonly until: number | null;
  /** Not in force: attention in ms left before a budget of minutes is spent; null where none can be. */
  readonly remainingMs: number | null;
  /**
   * Not in force: the soonest instant (epoch ms) at which it comes into force if its pages are used without a break from
   * now on; null for never.
   */
  readonly comesIntoForceAt: number | null;
  /** The next instant (epoch ms) at which this standing changes by the clock alone; null for none. */
  readonly changesAt: number | null;
  readonly budgets: readonly BudgetStanding[];
  /** Attention in ms that its sites had in the person's day, private windows included. */
  readonly usedTodayMs: number;
  readonly inFocus: boolean;
  /** Passes through this block that are left in the person's week; 0 where it has no allowance, and in a focus session. */
  readonly allowanceLeft: number;
}
