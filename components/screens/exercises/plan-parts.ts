import type { Translate } from '../../../lib/domain/language/translate';
import type { EntryBodies } from '../../../lib/domain/notebook/entry-bodies';
import type { PlanPart } from './plan-sheet';

export const safetyFields = ['signs', 'alone', 'places', 'people', 'lines', 'surroundings'] as const;
export const aheadLists = ['signs', 'helps', 'people', 'lines'] as const;

export const safetyParts = (body: EntryBodies['safety'], t: Translate): readonly PlanPart[] =>
  safetyFields.map((field) => ({ heading: t(`steps.safety.short.${field}`), lines: body[field] }));

export const aheadParts = (body: EntryBodies['ahead'], t: Translate): readonly PlanPart[] => [
  ...aheadLists.map((field) => ({ heading: t(`steps.ahead.short.${field}`), lines: body[field] })),
  { heading: t('steps.ahead.short.afterwards'), lines: [body.afterwards] },
];
