import en from '../../../locales/en.json?part=popup';
import type { PageTexts } from '../../models/language';

export const popupTexts: PageTexts = {
  en,
  es: async () => (await import('../../../locales/es.json?part=popup')).default,
};
