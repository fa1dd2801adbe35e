import en from '../../../locales/en.json';
import type { PageTexts } from '../../models/language';

export const optionsTexts: PageTexts = {
  en,
  es: async () => (await import('../../../locales/es.json')).default,
};
