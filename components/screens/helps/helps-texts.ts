import en from '../../../locales/en.json?part=helps';
import type { PageTexts } from '../../models/language';

export const helpsTexts: PageTexts = {
  en,
  es: async () => (await import('../../../locales/es.json?part=helps')).default,
};
