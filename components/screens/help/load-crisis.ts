import type { ComponentType } from 'preact';
import type { Translate } from '../../../lib/domain/language/translate';
import type { CrisisParts } from '../../models/crisis-desk';
import { loadTranslate } from '../../models/language';
import type { CrisisCardProps } from './crisis-card';

/** The card with its own words. */
export interface ShownCard {
  readonly Card: ComponentType<CrisisCardProps>;
  readonly t: Translate;
}

/** Fetches the phrases, the card and its words, all at once. */
export const loadCrisis = async (locale: string): Promise<CrisisParts<ShownCard>> => {
  const [{ soundsLikeCrisis }, { CrisisCard }, { crisisTexts }] = await Promise.all([
    import('../../../lib/domain/help/crisis-words'),
    import('./crisis-card'),
    import('./crisis-texts'),
  ]);
  return { soundsLikeCrisis, Card: { Card: CrisisCard, t: await loadTranslate('auto', [locale], crisisTexts) } };
};
