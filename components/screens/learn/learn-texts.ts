import en from '../../../locales/en.json?part=learn';
import type { PageTexts } from '../../models/language';

/** The cards and sheets in words. They are long, so no page carries them before they are looked at. */
export const learnTexts: PageTexts = {
  en,
  es: async () => (await import('../../../locales/es.json?part=learn')).default,
};
