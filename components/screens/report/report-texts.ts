import en from '../../../locales/en.json?part=report';
import type { PageTexts } from '../../models/language';

export const reportTexts: PageTexts = {
  en,
  es: async () => (await import('../../../locales/es.json?part=report')).default,
};
