import { dateFormat } from '../../../../lib/domain/language/date-format';
import type { Translate } from '../../../../lib/domain/language/translate';
import { weekdayName } from '../../../../lib/domain/language/weekday-name';
import type { WeeklyWindow } from '../../../../lib/domain/limits/limit';

const time = (clock: string, t: Translate) =>
  dateFormat(t.locale, { hour: 'numeric', minute: '2-digit' }).format(Date.parse(`2001-01-01T${clock}:00Z`));

/** A weekly window in words: its days, and from when to when. */
export const windowText = ({ days, from, to }: WeeklyWindow, t: Translate): string => {
  const named = new Intl.ListFormat(t.locale).format(days.map((day) => weekdayName(day, t, 'long')));
  return t('steps.weather.window', {
    days: days.length === 7 ? t('steps.weather.allDays') : named,
    from: time(from, t),
    to: time(to, t),
  });
};
