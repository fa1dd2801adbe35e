import { scaleLinear, scalePoint } from 'd3-scale';
import { line as lineOf } from 'd3-shape';
import type { Translate } from '../../../lib/domain/language/translate';
import { type CheckIn, checkInLines } from '../../../lib/domain/notebook/check-in-body';
import { dateAfter } from '../../../lib/domain/time/dates';
import { formatDays } from '../options/days';
import { AsTable } from './as-table';

interface FourLinesProps {
  t: Translate;
  /** By week, the first first. */
  checkIns: readonly CheckIn[];
}

const leastCheckIns = 3;
const shownWeeks = 4;
const width = 240;
const height = 72;

type LineName = (typeof checkInLines)[number] | 'wellbeing';
const names = [...checkInLines, 'wellbeing'] as const;

const wordOf = (name: LineName, step: number, t: Translate) =>
  name === 'wellbeing' ? t(`summary.felt.${step as 0}`) : t(`summary.steps.${step as 0}`); // CAST: a step of the check-in

const SmallLine = ({ t, name, checkIns }: FourLinesProps & { name: LineName }) => {
  const points = checkIns.flatMap((checkIn) => {
    const step = checkIn[name];
    return step === null ? [] : [{ week: checkIn.week, step }];
  });
  if (points.length < 2) return null;
  const across = scalePoint<string>()
    .domain(checkIns.map(({ week }) => week))
    .range([8, width - 8]);
  const down = scaleLinear()
    .domain([0, 4])
    .range([height - 10, 10]);
  const path = lineOf<(typeof points)[number]>(
    ({ week }) => across(week) ?? 0,
    ({ step }) => down(step),
  )(points);
  const [first, last] = [points[0], points.at(-1)];
  const label = t('summary.lineLabel', {
    name: t(`summary.lines.${name}`),
    first: wordOf(name, first?.step ?? 0, t),
    last: wordOf(name, last?.step ?? 0, t),
  });
  return (
    <figure class="stack tight small-line">
      <figcaption class="small">{t(`summary.lines.${name}`)}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <line class="floor" x1="0" x2={width} y1={down(0)} y2={down(0)} />
        <line class="floor" x1="0" x2={width} y1={down(4)} y2={down(4)} />
        <path class="course" d={path ?? ''} />
        {points.map(({ week, step }) => (
          <circle key={week} class="point" cx={across(week)} cy={down(step)} r={4} />
        ))}
      </svg>
      <p class="row between small soft">
        <span>{wordOf(name, first?.step ?? 0, t)}</span>
        <span>{wordOf(name, last?.step ?? 0, t)}</span>
      </p>
    </figure>
  );
};

/** The four lines and wellbeing over the last weeks, each by itself and in words; nothing is added up. */
export const FourLines = ({ t, checkIns }: FourLinesProps) => {
  const shown = checkIns.slice(-shownWeeks);
  if (shown.length < leastCheckIns) return null;
  return (
    <>
      <div class="small-lines">
        {names.map((name) => (
          <SmallLine key={name} t={t} name={name} checkIns={shown} />
        ))}
      </div>
      <AsTable
        t={t}
        caption={t('summary.linesHeading')}
        head={[t('summary.weekOf'), ...names.map((name) => t(`summary.lines.${name}`))]}
        rows={shown.map((checkIn) => [
          formatDays(checkIn.week, dateAfter(checkIn.week, 6), t),
          ...names.map((name) => {
            const step = checkIn[name];
            return step === null ? '' : wordOf(name, step, t);
          }),
        ])}
      />
    </>
  );
};
