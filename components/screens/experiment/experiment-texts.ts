import en from '../../../locales/en.json?part=experiment';
import type { PageTexts } from '../../models/language';

export const experimentTexts: PageTexts = {
  en,
  es: async () => (await import('../../../locales/es.json?part=experiment')).default,
};
