import en from '../../../locales/en.json?part=data';
import type { PageTexts } from '../../models/language';

export const dataTexts: PageTexts = {
  en,
  es: async () => (await import('../../../locales/es.json?part=data')).default,
};
