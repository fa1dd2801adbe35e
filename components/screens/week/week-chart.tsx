import { scaleBand, scaleLinear } from 'd3-scale';
import type { Translate } from '../../../lib/domain/language/translate';
import { weekdayOf } from '../options/days';

/** Minutes by day, null where there is no record. */
export type DayMinutes = readonly (number | null)[];

interface WeekChartProps {
  t: Translate;
  days: readonly string[];
  minutes: DayMinutes;
  /** The week before, drawn beside as outlines; null where there is none. */
  before: DayMinutes | null;
  /** The own goal in minutes a day; null for none. */
  goal: number | null;
  label: string;
}

// Across, the chart is in per cent of its own width, so that it fits any page without being measured. Down, in pixels.
const height = 164;
const top = 26;
const bottom = 134;
const leastBar = 2;

const percent = (value: number) => `${value}%`;

interface BarProps {
  x: number;
  width: number;
  y: number;
  look: 'now' | 'then';
}

const DayBar = ({ x, width, y, look }: BarProps) => {
  const tall = Math.max(leastBar, bottom - y);
  return (
    <rect
      class={`day-bar ${look}`}
      x={percent(x)}
      width={percent(width)}
      y={bottom - tall}
      height={tall}
      rx={tall > 8 ? 4 : 1}
    />
  );
};

const GoalLine = ({ y, text }: { y: number; text: string }) => (
  <g class="goal">
    <line x1="0%" x2="100%" y1={y} y2={y} />
    <text x="100%" y={y - 6} text-anchor="end">
      {text}
    </text>
  </g>
);

/** Minutes of one limit by day. The picture has one text for who does not see it, and a table behind it. */
export const WeekChart = ({ t, days, minutes, before, goal, label }: WeekChartProps) => {
  const across = scaleBand<string>().domain(days).range([0, 96]).paddingInner(0.3).paddingOuter(0.15);
  const most = Math.max(1, goal ?? 0, ...[...minutes, ...(before ?? [])].map((value) => value ?? 0));
  const down = scaleLinear().domain([0, most]).range([bottom, top]);
  const band = across.bandwidth();
  const width = before ? band * 0.62 : band * 0.72;
  const columns = days.map((day, index) => {
    const left = across(day) ?? 0;
    const start = before ? left : left + (band - width) / 2;
    return { day, left, start, now: minutes[index] ?? null, earlier: before?.[index] ?? null };
  });
  return (
    <svg class="week-chart" width="100%" height={height} role="img" aria-label={label}>
      <line class="floor" x1="0%" x2="100%" y1={bottom + 0.5} y2={bottom + 0.5} />
      {columns.map(({ day, left, start, now, earlier }) => (
        <g key={day}>
          {earlier === null ? null : (
            <DayBar x={left + width + band * 0.06} width={band * 0.32} y={down(earlier)} look="then" />
          )}
          {now === null ? null : <DayBar x={start} width={width} y={down(now)} look="now" />}
          <text class="day" x={percent(left + band / 2)} y={height - 8} text-anchor="middle">
            {weekdayOf(day, t, 'short')}
          </text>
        </g>
      ))}
      {goal !== null && goal > 0 ? <GoalLine y={down(goal)} text={t('week.chart.goal')} /> : null}
      {columns.map(({ day, start, now }) =>
        now === null ? null : (
          <text
            key={day}
            class="value"
            x={percent(start + width / 2)}
            y={Math.min(down(now), bottom - leastBar) - 6}
            text-anchor="middle"
          >
            {new Intl.NumberFormat(t.locale).format(now)}
          </text>
        ),
      )}
    </svg>
  );
};
