import { dateFormat } from '../../../lib/domain/language/date-format';
import type { Translate } from '../../../lib/domain/language/translate';
import { blockHours, blocksADay, type HardMoment, hardBlocks, toneOf } from '../../../lib/domain/review/hard-hours';
import { AsTable } from './as-table';

interface HardHoursProps {
  t: Translate;
  days: readonly string[];
  moments: readonly HardMoment[];
  /** The name of a row, short in the picture. */
  nameOf: (day: string, style: 'short' | 'long') => string;
  label: string;
}

/** The hour alone, as short as the language has it. */
const timeOf = (block: number, t: Translate) =>
  dateFormat(t.locale, { hour: 'numeric' }).format(Date.UTC(2001, 0, 1, block * blockHours));

const blocks = Array.from({ length: blocksADay }, (_, block) => block);

/** A week by day and hour in three tones: when a pause was met or an urge noted. */
export const HardHoursChart = ({ t, days, moments, nameOf, label }: HardHoursProps) => {
  const counts = hardBlocks(days, moments);
  const countAt = (day: number, block: number) => counts[day * blocksADay + block] ?? 0;
  const row = 22;
  const height = days.length * row + 24;
  return (
    <div class="stack tight">
      <svg class="hours-chart" width="100%" height={height} role="img" aria-label={label}>
        {days.map((day, index) => (
          <g key={day}>
            <text class="day" x="0" y={index * row + row - 7}>
              {nameOf(day, 'short')}
            </text>
            {blocks.map((block) => (
              <rect
                key={block}
                class={`tone-${toneOf(countAt(index, block))}`}
                x={`${12 + block * 11}%`}
                y={index * row + 2}
                width="10%"
                height={row - 5}
                rx={3}
              />
            ))}
          </g>
        ))}
        {blocks
          .filter((block) => block % 2 === 0)
          .map((block) => (
            <text key={block} class="hour" x={`${12 + block * 11}%`} y={height - 6}>
              {timeOf(block, t)}
            </text>
          ))}
      </svg>
      <AsTable
        t={t}
        caption={label}
        head={[t('summary.day'), ...blocks.map((block) => timeOf(block, t))]}
        rows={days.map((day, index) => [nameOf(day, 'long'), ...blocks.map((block) => countAt(index, block))])}
      />
    </div>
  );
};
