import type { SettingsChange } from '../settings/change';

/** Every text in something that was saved, whatever its shape. */
export const textsIn = (saved: unknown): readonly string[] => {
  if (typeof saved === 'string') return [saved];
  if (typeof saved !== 'object' || saved === null) return [];
  return Object.values(saved).flatMap(textsIn);
};

/** The person's own words in a change of the settings: what they typed to be read again, and no site or number. */
export const ownTextsOf = (change: SettingsChange): readonly string[] => {
  switch (change.kind) {
    case 'set-words':
      return [change.words.reason, change.words.plan];
    case 'set-commitment':
      return change.commitment.sentence ? textsIn(change.commitment.sentence) : [];
    case 'add-limit':
    case 'edit-limit':
      return [change.draft.name];
    default:
      return [];
  }
};
