import en from '../../../locales/en.json?part=questions';
import type { PageTexts } from '../../models/language';

export const questionsTexts: PageTexts = {
  en,
  es: async () => (await import('../../../locales/es.json?part=questions')).default,
};
