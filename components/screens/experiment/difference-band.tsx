import { scaleLinear } from 'd3-scale';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Interval } from '../../../lib/domain/review/shares';

interface DifferenceBandProps {
  t: Translate;
  /** From -1 to 1. */
  estimate: number;
  interval: Interval;
  /** The same in words, for who does not see it. */
  label: string;
}

const height = 44;
const leastBand = 1.5;
const percent = (value: number) => `${value}%`;

/** From the least to the most that the difference may be, with the estimate in it and no difference in the middle. */
export const DifferenceBand = ({ t, estimate, interval, label }: DifferenceBandProps) => {
  const reach = Math.max(Math.abs(interval.low), Math.abs(interval.high), 0.1);
  // In quarters, so that the picture of one experiment keeps its scale from day to day.
  const edge = Math.ceil(reach * 4) / 4;
  const across = scaleLinear().domain([-edge, edge]).range([2, 98]);
  const [left, right] = [across(interval.low), across(interval.high)];
  const width = Math.max(leastBand, right - left);
  return (
    <div class="difference" dir="ltr">
      <svg width="100%" height={height} role="img" aria-label={label}>
        <line class="floor" x1="2%" x2="98%" y1={22} y2={22} />
        <line class="none" x1="50%" x2="50%" y1={4} y2={40} />
        <rect class="band" x={percent((left + right - width) / 2)} width={percent(width)} y={14} height={16} rx={4} />
        <line class="estimate" x1={percent(across(estimate))} x2={percent(across(estimate))} y1={10} y2={34} />
      </svg>
      <div class="row between small soft" aria-hidden="true">
        <span>{t('experiment.axis.fewer')}</span>
        <span>{t('experiment.axis.none')}</span>
        <span>{t('experiment.axis.more')}</span>
      </div>
    </div>
  );
};
