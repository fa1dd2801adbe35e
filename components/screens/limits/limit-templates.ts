import type { Translate } from '../../../lib/domain/language/translate';
import { emptyBudget, emptyLimitForm, emptyWindow, type LimitForm } from '../../../lib/domain/limits/limit-form';

/** Examples to start from. Each fills in the form; nothing holds until the person saves. */
export const templateNames = ['evenings', 'amount', 'block'] as const;
export type TemplateName = (typeof templateNames)[number];

export const isTemplateName = (text: string): text is TemplateName => templateNames.some((name) => name === text);

/** The form that an example begins with. */
export const formOfTemplate = (name: TemplateName, t: Translate): LimitForm => {
  switch (name) {
    case 'evenings':
      return { ...emptyLimitForm, name: t('limits.templates.evenings.name'), when: 'schedule', windows: [emptyWindow] };
    case 'amount':
      return { ...emptyLimitForm, when: 'budgets', budgets: [emptyBudget] };
    case 'block':
      return { ...emptyLimitForm, strength: 'block' };
    default:
      return name satisfies never;
  }
};
