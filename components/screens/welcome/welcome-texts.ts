import en from '../../../locales/en.json?part=welcome';
import type { PageTexts } from '../../models/language';

export const welcomeTexts: PageTexts = {
  en,
  es: async () => (await import('../../../locales/es.json?part=welcome')).default,
};
