import type { Translate } from '../../../../lib/domain/language/translate';
import type { WeeklyWindow } from '../../../../lib/domain/limits/limit';
import { weekdayName } from '../../options/days';

const time = (clock: string, t: Translate) =>
  new Intl.DateTimeFormat(t.locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    Date.parse(`2001-01-01T${clock}:00Z`),
  );

/** A weekly window in words: its days, and from when to when. */
export const windowText = ({ days, from, to }: WeeklyWindow, t: Translate): string => {
  const named = new Intl.ListFormat(t.locale).format(days.map((day) => weekdayName(day, t, 'long')));
  return t('steps.weather.window', {
    days: days.length === 7 ? t('steps.weather.allDays') : named,
    from: time(from, t),
    to: time(to, t),
  });
};
