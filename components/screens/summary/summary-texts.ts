import en from '../../../locales/en.json?part=summary';
import type { PageTexts } from '../../models/language';

export const summaryTexts: PageTexts = {
  en,
  es: async () => (await import('../../../locales/es.json?part=summary')).default,
};
