import en from '../../../locales/en.json?part=pause';
import type { PageTexts } from '../../models/language';

export const pauseTexts: PageTexts = {
  en,
  es: async () => (await import('../../../locales/es.json?part=pause')).default,
};
