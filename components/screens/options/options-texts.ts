import en from '../../../locales/en.json?part=options';
import type { PageTexts } from '../../models/language';

export const optionsTexts: PageTexts = {
  en,
  es: async () => (await import('../../../locales/es.json?part=options')).default,
};
