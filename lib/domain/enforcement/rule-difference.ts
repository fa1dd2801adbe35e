import { hashText } from '../lists/fingerprint';
import type { Rule } from './rule';

/** Tells whether a rule is another, and nothing else of it: no site can be read from it. */
export interface RuleMark {
  readonly id: number;
  readonly shape: string;
}

const canonical = (rule: Rule) => Object.entries(rule).sort(([a], [b]) => a.localeCompare(b));

export const markOf = (rule: Rule): RuleMark => ({ id: rule.id, shape: hashText(JSON.stringify(canonical(rule))) });

export interface RuleDifference {
  readonly remove: readonly number[];
  readonly add: readonly Rule[];
}

/** What must be removed and added to turn the one set into the other. */
export const ruleDifference = (installed: readonly RuleMark[], wanted: readonly Rule[]): RuleDifference => {
  const shapes = new Map(installed.map(({ id, shape }) => [id, shape]));
  const add = wanted.filter((rule) => shapes.get(rule.id) !== markOf(rule).shape);
  const kept = new Set(wanted.map((rule) => rule.id));
  const replaced = new Set(add.map((rule) => rule.id));
  const remove = installed.map(({ id }) => id).filter((id) => !kept.has(id) || replaced.has(id));
  return { remove, add };
};

export const isSame = ({ remove, add }: RuleDifference): boolean => add.length + remove.length === 0;
