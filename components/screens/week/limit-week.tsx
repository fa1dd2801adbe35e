import { useSignal } from '@preact/signals';
import type { WeekView } from '../../../lib/app/protocol/views';
import { formatMinutes } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import type { WeekOfLimit } from '../../../lib/domain/review/week';
import { Bar } from '../../ui/bar';
import { LinkButton } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { weekdayOf } from '../options/days';
import { type DayMinutes, WeekChart } from './week-chart';
import { WeekTable } from './week-table';

interface LimitWeekProps {
  t: Translate;
  week: WeekView;
  before: WeekView | null;
  limit: WeekOfLimit;
}

const hasRecord = (minutes: DayMinutes) => minutes.some((value) => value !== null);

/** A row of noughts is said in words and not drawn. */
const hasTime = (minutes: DayMinutes) => minutes.some((value) => value !== null && value > 0);

const inWords = (days: readonly string[], minutes: DayMinutes, t: Translate): string =>
  new Intl.ListFormat(t.locale, { type: 'unit', style: 'long' }).format(
    days.flatMap((day, index) => {
      const value = minutes[index] ?? null;
      return value === null ? [] : [t('week.chart.day', { day: weekdayOf(day, t, 'long'), minutes: value })];
    }),
  );

const goalInWords = ({ goal }: WeekOfLimit, t: Translate): string | null =>
  goal ? t(`week.goal.${goal.per}`, { amount: formatMinutes(goal.minutes, t) }) : null;

/** What the chart shows, for who does not see it. */
const chartLabel = ({ t, week, before, limit }: LimitWeekProps, beforeMinutes: DayMinutes | null): string =>
  [
    t('week.chart.label', { name: limit.name, days: inWords(week.days, limit.minutes, t) }),
    goalInWords(limit, t),
    before && beforeMinutes ? t('week.chart.before', { days: inWords(before.days, beforeMinutes, t) }) : null,
  ]
    .filter((part) => part !== null)
    .join(' ');

const columnsOf = (week: WeekView, t: Translate) =>
  week.weeksBack === 0
    ? { now: t('week.columns.soFar'), before: t('week.columns.last') }
    : { now: t('week.columns.this'), before: t('week.columns.before') };

const Legend = ({ names }: { names: { readonly now: string; readonly before: string } }) => (
  <p class="legend small soft" aria-hidden="true">
    <span>
      <i class="now" />
      {names.now}
    </span>
    <span>
      <i class="then" />
      {names.before}
    </span>
  </p>
);

/** Days kept, or minutes towards a weekly goal, and the pauses: short facts below the name. */
const Facts = ({ t, week, limit }: LimitWeekProps) => {
  const { goal, keptDays, pauses, totalMinutes } = limit;
  return (
    <div class="facts">
      {goal?.per === 'day' && keptDays !== null && keptDays > 0 ? (
        <p>{t('week.kept', { kept: keptDays, count: week.recordedDays })}</p>
      ) : null}
      {goal?.per === 'week' ? (
        <div class="stack tight weekly">
          <p>{t('week.weekly', { used: formatMinutes(totalMinutes, t), goal: formatMinutes(goal.minutes, t) })}</p>
          <Bar used={totalMinutes} of={goal.minutes} near={false} />
        </div>
      ) : null}
      {pauses.met > 0 ? (
        <p class="soft">
          {t(pauses.left > 0 ? 'week.pauses' : 'week.pausesMet', {
            met: t('week.times', { count: pauses.met }),
            left: t('week.times', { count: pauses.left }),
          })}
        </p>
      ) : null}
    </div>
  );
};

/** A week that is kept as one has nothing to draw: what there is of it stands in words. */
const LimitInOne = (props: LimitWeekProps) => {
  const { t, limit } = props;
  const goal = goalInWords(limit, t);
  return (
    <Sheet heading={limit.name}>
      {goal ? <p class="small soft goal-line">{goal}</p> : null}
      {limit.totalMinutes === 0 ? <p class="soft">{t('week.noTime')}</p> : null}
      {limit.totalMinutes > 0 && limit.goal?.per !== 'week' ? (
        <p>{t('week.inAll', { time: formatMinutes(limit.totalMinutes, t) })}</p>
      ) : null}
      <Facts {...props} />
    </Sheet>
  );
};

/** One limit in one week, against the person's own goal alone. */
export const LimitWeek = (props: LimitWeekProps) =>
  props.week.asOne ? <LimitInOne {...props} /> : <LimitInDays {...props} />;

const LimitInDays = (props: LimitWeekProps) => {
  const { t, week, before, limit } = props;
  const asTable = useSignal(false);
  const found = before?.limits.find((each) => each.id === limit.id)?.minutes ?? null;
  const beforeMinutes = found && hasRecord(found) ? found : null;
  const columns = columnsOf(week, t);
  const goal = goalInWords(limit, t);
  const shown = hasTime(limit.minutes) || (beforeMinutes !== null && hasTime(beforeMinutes));
  return (
    <Sheet
      heading={limit.name}
      aside={
        shown ? (
          <LinkButton
            class="small"
            aria-label={t(asTable.value ? 'week.asChartOf' : 'week.asTableOf', { name: limit.name })}
            onClick={() => {
              asTable.value = !asTable.value;
            }}
          >
            {t(asTable.value ? 'week.asChart' : 'week.asTable')}
          </LinkButton>
        ) : null
      }
    >
      {goal ? <p class="small soft goal-line">{goal}</p> : null}
      <Facts {...props} />
      {shown ? null : <p class="soft">{t('week.noTime')}</p>}
      {shown && asTable.value ? (
        <WeekTable
          t={t}
          caption={t('week.table.caption', { name: limit.name })}
          days={week.days}
          minutes={limit.minutes}
          before={beforeMinutes}
          today={week.today}
          columns={columns}
        />
      ) : null}
      {shown && !asTable.value ? (
        <>
          <WeekChart
            t={t}
            days={week.days}
            minutes={limit.minutes}
            before={beforeMinutes}
            goal={limit.goal?.per === 'day' ? limit.goal.minutes : null}
            label={chartLabel(props, beforeMinutes)}
          />
          {beforeMinutes ? <Legend names={columns} /> : null}
        </>
      ) : null}
    </Sheet>
  );
};
