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
  | { readonly kind: 'block'; readonly limits: readonly string[]; readonly until: number | null };
