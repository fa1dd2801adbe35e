import type { Translate } from '../../../lib/domain/language/translate';
import { weekdayOf } from '../options/days';
import type { DayMinutes } from './week-chart';

interface WeekTableProps {
  t: Translate;
  caption: string;
  days: readonly string[];
  minutes: DayMinutes;
  before: DayMinutes | null;
  /** The day that it is, where it lies in this week: what comes after it has no record yet. */
  today: string | null;
  /** The names of the two weeks. */
  columns: { readonly now: string; readonly before: string };
}

const cell = (value: number | null | undefined, t: Translate, toCome = false) =>
  value === null || value === undefined ? (
    <span class="soft">{t(toCome ? 'week.table.toCome' : 'week.table.none')}</span>
  ) : (
    new Intl.NumberFormat(t.locale).format(value)
  );

const total = (minutes: DayMinutes, t: Translate) =>
  new Intl.NumberFormat(t.locale).format(minutes.reduce<number>((sum, value) => sum + (value ?? 0), 0));

/** The same minutes as the chart, in figures. */
export const WeekTable = ({ t, caption, days, minutes, before, today, columns }: WeekTableProps) => (
  <table class="week-table">
    <caption class="visually-hidden">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{t('week.table.day')}</th>
        <th scope="col">{columns.now}</th>
        {before ? <th scope="col">{columns.before}</th> : null}
      </tr>
    </thead>
    <tbody>
      {days.map((day, index) => (
        <tr key={day}>
          <th scope="row">{weekdayOf(day, t, 'long')}</th>
          <td>{cell(minutes[index], t, today !== null && day > today)}</td>
          {before ? <td>{cell(before[index], t)}</td> : null}
        </tr>
      ))}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">{t('week.table.total')}</th>
        <td>{total(minutes, t)}</td>
        {before ? <td>{total(before, t)}</td> : null}
      </tr>
    </tfoot>
  </table>
);
