/** The answer for one address in one tab at one instant. Limits are ids; instants are epoch milliseconds. */
export type Verdict =
  | { readonly kind: 'allow'; readonly passUntil: number | null }
  | { readonly kind: 'notice'; readonly limits: readonly string[]; readonly passUntil: number | null }
  | {
      readonly kind: 'pause';
      readonly limits: readonly string[];
      readonly waitSeconds: number;
      /** Lengths of a pass that are offered, in minutes. */
      readonly minutes: readonly number[];
      readonly until: number | null;
    }
  | {
      readonly kind: 'block';
      readonly limits: readonly string[];
      readonly until: number | null;
      /** A pass that was fixed in a calm moment, where every block in force here has one left; null for none. */
      readonly allowance: Allowance | null;
    };

/** What an allowance offers after the wait. */
export interface Allowance {
  readonly waitSeconds: number;
  readonly minutes: number;
  /** Passes left in the week, this one included. */
  readonly left: number;
}
