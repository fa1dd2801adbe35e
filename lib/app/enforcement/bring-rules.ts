import { isSame, type RuleDifference } from '../../domain/enforcement/rule-difference';
import type { Ports } from '../ports';

/** Changes the rules of one set; what the browser refuses is left out, and thrown when all else is done. */
export const bringRules = async (
  { rules }: Pick<Ports, 'rules'>,
  set: 'standing' | 'current',
  difference: RuleDifference,
): Promise<void> => {
  // Each update costs the browser its back-forward cache: none that changes nothing.
  if (isSame(difference)) return;
  const { remove, add } = difference;
  try {
    // Also what is not there yet: the other worker may be about to put the same rule in place.
    await rules.update(set, { remove: [...new Set([...remove, ...add.map(({ id }) => id)])], add });
  } catch (error) {
    // One rule that the browser refuses makes it refuse them all. What is over goes all the same, else the old rule
    // would send a page to the pause page that the verdict sends back; and the good ones come without the bad one.
    await rules.update(set, { remove, add: [] });
    for (const rule of add) await rules.update(set, { remove: [rule.id], add: [rule] }).catch(() => undefined);
    throw error;
  }
};
