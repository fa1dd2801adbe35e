import type { ComponentType } from 'preact';
import type { Translate } from '../../../lib/domain/language/translate';
import type { CrisisParts } from '../../models/crisis-desk';
import { loadTranslate } from '../../models/language';
import type { CrisisCardProps } from './crisis-card';

/** The card with its own words. */
export interface ShownCard {
  readonly Card: ComponentType<CrisisCardProps>;
  readonly t: Translate;
  /** What is said first of all, for a country. */
  readonly sentence: (country: string | null) => string;
}

/** Fetches the phrases, the card and its words, all at once. */
export const loadCrisis = async (locale: string): Promise<CrisisParts<ShownCard>> => {
  const [{ soundsLikeCrisis }, { CrisisCard, crisisSentence }, { crisisTexts }] = await Promise.all([
    import('../../../lib/domain/help/crisis-words'),
    import('./crisis-card'),
    import('./crisis-texts'),
  ]);
  const t = await loadTranslate('auto', [locale], crisisTexts);
  const sentence = (country: string | null) => crisisSentence(t, country);
  return { soundsLikeCrisis, Card: { Card: CrisisCard, t, sentence } };
};
