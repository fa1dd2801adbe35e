import en from '../../../locales/en.json?part=checkIn';
import type { PageTexts } from '../../models/language';

export const checkInTexts: PageTexts = {
  en,
  es: async () => (await import('../../../locales/es.json?part=checkIn')).default,
};
