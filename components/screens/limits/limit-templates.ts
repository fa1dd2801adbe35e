import type { Translate } from '../../../lib/domain/language/translate';
import {
  emptyBudget,
  emptyLimitForm,
  emptyWindow,
  type LimitForm,
  type WindowForm,
} from '../../../lib/domain/limits/limit-form';

/** Examples to start from. Each fills in the form; nothing holds until the person saves. */
export const templateNames = ['evenings', 'amount', 'block'] as const;
export type TemplateName = (typeof templateNames)[number];

export const isTemplateName = (text: string): text is TemplateName => templateNames.some((name) => name === text);

/** Clock times `HH:MM` that a schedule begins with. */
export type TemplateHours = Pick<WindowForm, 'from' | 'to'>;

/** The hours that an address names, such as `2230-0630`; null where it names none. */
export const readTemplateHours = (text: string): TemplateHours | null => {
  const [, fromHour, fromMinute, toHour, toMinute] =
    /^([01]\d|2[0-3])([0-5]\d)-([01]\d|2[0-3])([0-5]\d)$/.exec(text) ?? [];
  return fromHour === undefined ? null : { from: `${fromHour}:${fromMinute}`, to: `${toHour}:${toMinute}` };
};

/** The form that an example begins with. @param hours in the place of the example's own */
export const formOfTemplate = (name: TemplateName, t: Translate, hours: TemplateHours | null = null): LimitForm => {
  switch (name) {
    case 'evenings':
      return {
        ...emptyLimitForm,
        name: t('limits.templates.evenings.name'),
        when: 'schedule',
        windows: [{ ...emptyWindow, ...hours }],
      };
    case 'amount':
      return { ...emptyLimitForm, when: 'budgets', budgets: [emptyBudget] };
    case 'block':
      return { ...emptyLimitForm, strength: 'block' };
    default:
      return name satisfies never;
  }
};
