import en from '../../../locales/en.json?part=steps';
import type { PageTexts } from '../../models/language';

/** What the steps of the exercises say. It is much, so no page carries it before one is opened. */
export const stepsTexts: PageTexts = {
  en,
  es: async () => (await import('../../../locales/es.json?part=steps')).default,
};
