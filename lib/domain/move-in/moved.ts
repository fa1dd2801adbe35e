import type { LimitDraft } from '../limits/limit';
import type { FormRules } from '../limits/limit-form-reading';

/** The tools whose settings Ebb reads. */
export const tools = ['leechblock', 'block-site', 'list'] as const;
export type Tool = (typeof tools)[number];

/** What was read otherwise than it stood, or not at all. Each has a sentence in the locale files (`moveIn.remark.*`). */
export type RemarkKind =
  // Lines that are left out.
  | 'wildcard'
  | 'not-a-site'
  | 'port'
  | 'public-suffix'
  | 'helps'
  | 'file'
  | 'referrer'
  | 'regexp'
  | 'words'
  /** Exceptions that are left out: the limit covers more than it did. */
  | 'exceptions'
  // Lines that mean nearly the same.
  | 'path'
  | 'word-in-address'
  // A limit that is nearly the same.
  | 'amount'
  | 'fixed-hours'
  | 'part-minutes'
  | 'offset'
  | 'rollover'
  | 'filter'
  | 'own-page'
  | 'going-on'
  | 'wait'
  | 'private'
  | 'page-wait'
  | 'list-address'
  | 'override'
  | 'kept-shut'
  | 'open-pages'
  | 'background'
  // Limits that are left out; the texts are their names.
  | 'off'
  | 'never'
  | 'words-on-page'
  | 'regexp-limit'
  | 'empty'
  // Of the whole file.
  /** A site stood for itself and `www.` alone. */
  | 'names'
  | 'password'
  | 'clock'
  | 'times-of-rules'
  | 'times-backwards'
  | 'message'
  | 'unknown';

/** One thing to say, and what it is about: lines of the file as they stand there, or names. */
export interface Remark {
  readonly kind: RemarkKind;
  readonly texts: readonly string[];
}

/** One limit that would be made. */
export interface MovedLimit {
  readonly draft: LimitDraft;
  readonly remarks: readonly Remark[];
}

/** Why nothing was read. Each has a sentence in the locale files (`moveIn.problem.*`). */
export type MoveProblem = 'blank' | 'foreign' | 'damaged' | 'too-long' | 'nothing';

export type Moved =
  | {
      readonly ok: true;
      readonly tool: Tool;
      readonly limits: readonly MovedLimit[];
      /** What belongs to no limit that would be made. */
      readonly leftOut: readonly Remark[];
    }
  | { readonly ok: false; readonly problem: MoveProblem };

/** What reading needs to know of the world, and the names of limits that have none. */
export interface MoveRules extends FormRules {
  readonly listName: string;
  /** Of a set without a name; `number` counts from 1. */
  readonly setName: (number: number) => string;
  /** Of the second limit of a set that has hours and an amount. */
  readonly amountName: (name: string) => string;
}

/** Gathers remarks, one for each kind, in the order in which the kinds came up. */
export class Remarks {
  readonly #texts = new Map<RemarkKind, Set<string>>();

  add(kind: RemarkKind, text?: string): void {
    const texts = this.#texts.get(kind) ?? new Set();
    if (text !== undefined) texts.add(text);
    this.#texts.set(kind, texts);
  }

  addWhere(holds: boolean, kind: RemarkKind): void {
    if (holds) this.add(kind);
  }

  list(): readonly Remark[] {
    return [...this.#texts].map(([kind, texts]) => ({ kind, texts: [...texts] }));
  }
}
