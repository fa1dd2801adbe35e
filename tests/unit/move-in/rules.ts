import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPublicSuffix } from '../../../lib/domain/addresses/public-suffix';
import type { Moved, MovedLimit, MoveRules, RemarkKind } from '../../../lib/domain/move-in/moved';
import { readMoved } from '../../../lib/domain/move-in/read-moved';

export const rules: MoveRules = {
  isPublicSuffix,
  isSiteThatHelps: (host) => host === 'help.example' || host.endsWith('.help.example'),
  listName: 'Moved list',
  setName: (number) => `Block set ${number}`,
  amountName: (name) => `${name}, amount`,
};

/** What a tool's own export code wrote; see the README beside the samples. */
export const sample = (name: string): string => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8');

/** What was read; fails the test where nothing was. */
export const read = (text: string): Extract<Moved, { ok: true }> => {
  const moved = readMoved(text, rules);
  if (!moved.ok) throw new Error(moved.problem);
  return moved;
};

export const limitCalled = (moved: Extract<Moved, { ok: true }>, name: string): MovedLimit => {
  const found = moved.limits.find(({ draft }) => draft.name === name);
  if (!found) throw new Error(`no limit "${name}" among ${moved.limits.map(({ draft }) => draft.name)}`);
  return found;
};

/** The remarks of a limit by their kind. */
export const remarksOf = ({ remarks }: Pick<MovedLimit, 'remarks'>): Partial<Record<RemarkKind, readonly string[]>> =>
  Object.fromEntries(remarks.map(({ kind, texts }) => [kind, texts]));
