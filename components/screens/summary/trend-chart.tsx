import { scaleBand, scaleLinear } from 'd3-scale';
import type { Translate } from '../../../lib/domain/language/translate';
import type { TrendWeek } from '../../../lib/domain/review/trend';
import { formatDays } from '../options/days';
import { AsTable } from './as-table';

interface TrendChartProps {
  t: Translate;
  id: string;
  name: string;
  trend: readonly TrendWeek[];
  /** Minutes a week that the own goal comes to; null for none. */
  goal: number | null;
}

// Across in per cent, down in pixels, as the chart of a week.
const height = 96;
const top = 14;
const bottom = 92;

const minutesOf = (week: TrendWeek, id: string) => week.limits.find((limit) => limit.id === id)?.minutes ?? null;

const spanOf = ({ days }: TrendWeek, t: Translate) => formatDays(days[0] ?? '', days.at(-1) ?? '', t);

/** Minutes of one limit by week, the goal as a line; no week is judged. A week without a record has no bar. */
export const TrendChart = ({ t, id, name, trend, goal }: TrendChartProps) => {
  const weeks = trend.map((week) => ({ week, minutes: minutesOf(week, id) }));
  const known = weeks.flatMap(({ minutes }) => (minutes === null ? [] : [minutes]));
  if (known.length < 2) return null;
  const across = scaleBand<number>()
    .domain(weeks.map((_, index) => index))
    .range([0, 100])
    .padding(weeks.length > 20 ? 0.15 : 0.3);
  const down = scaleLinear()
    .domain([0, Math.max(1, goal ?? 0, ...known)])
    .range([bottom, top]);
  const minutesText = (minutes: number | null) =>
    minutes === null ? t('summary.noRecord') : t('summary.minutes', { count: minutes });
  const last = known.at(-1) ?? 0;
  return (
    <figure class="stack tight trend">
      <figcaption class="label">{name}</figcaption>
      <svg
        class="trend-chart"
        width="100%"
        height={height}
        role="img"
        aria-label={t('summary.trendLabel', { name, count: known.length, last: minutesText(last) })}
      >
        <line class="floor" x1="0%" x2="100%" y1={bottom + 0.5} y2={bottom + 0.5} />
        {weeks.map(({ week, minutes }, index) =>
          minutes === null ? null : (
            <rect
              key={week.days[0]}
              class={index === weeks.length - 1 ? 'now' : 'then'}
              x={`${across(index) ?? 0}%`}
              width={`${across.bandwidth()}%`}
              y={Math.min(down(minutes), bottom - 2)}
              height={Math.max(2, bottom - down(minutes))}
              rx={2}
            />
          ),
        )}
        {goal !== null && goal > 0 ? <line class="goal" x1="0%" x2="100%" y1={down(goal)} y2={down(goal)} /> : null}
      </svg>
      <AsTable
        t={t}
        caption={t('summary.trendCaption', { name })}
        head={[t('summary.weekOf'), t('summary.time')]}
        rows={weeks.map(({ week, minutes }) => [spanOf(week, t), minutesText(minutes)])}
      />
    </figure>
  );
};
