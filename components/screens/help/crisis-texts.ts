import en from '../../../locales/en.json?part=crisis';
import type { PageTexts } from '../../models/language';

/** The words of the card, fetched with it: the popup and the pause page carry none of them before. */
export const crisisTexts: PageTexts = {
  en,
  es: async () => (await import('../../../locales/es.json?part=crisis')).default,
};
