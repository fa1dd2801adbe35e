import en from '../../../locales/en.json?part=notes';
import type { PageTexts } from '../../models/language';

export const notesTexts: PageTexts = {
  en,
  es: async () => (await import('../../../locales/es.json?part=notes')).default,
};
