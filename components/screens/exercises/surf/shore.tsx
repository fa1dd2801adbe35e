import { pathOf } from '../../../../lib/domain/exercises/curve';
import { formatMinutes, formatSeconds } from '../../../../lib/domain/language/format-duration';
import type { Translate } from '../../../../lib/domain/language/translate';
import type { Surf } from '../../../models/exercise-surf';
import { Button } from '../../../ui/button';
import { StepActs, StepHeading } from '../step';

interface ShoreProps {
  model: Surf;
  t: Translate;
}

const width = 640;
const height = 160;
const minuteMs = 60_000;

const lengthText = (ms: number, t: Translate) =>
  ms < minuteMs ? formatSeconds(Math.round(ms / 1000), t) : formatMinutes(Math.round(ms / minuteMs), t);

const marksText = ({ marks }: Surf, t: Translate) => {
  const rises = marks.value.filter(({ change }) => change > 0).length;
  if (marks.value.length === 0) return t('steps.surf.noMarks');
  return t('steps.surf.marked', {
    rises: t('steps.surf.risesCount', { count: rises }),
    falls: t('steps.surf.fallsCount', { count: marks.value.length - rises }),
  });
};

/** The person's own curve. What it shows is said in the words below it. */
const OwnCurve = ({ model, t }: ShoreProps) => {
  const { points, start } = model.curve.value;
  const line = pathOf(points, width, height);
  const startAt = (1 - start) * height;
  return (
    <figure class="own-curve">
      <svg viewBox={`0 -6 ${width} ${height + 12}`} preserveAspectRatio="none" aria-hidden="true">
        <path class="below" d={`${line}L${width} ${height + 6}L0 ${height + 6}Z`} />
        <path class="start" d={`M0 ${startAt}H${width}`} vector-effect="non-scaling-stroke" />
        <path class="line" d={line} vector-effect="non-scaling-stroke" />
      </svg>
      <figcaption class="row between small soft">
        <span class="where-it-began">{t('steps.surf.began')}</span>
        <span>{lengthText(model.timer.elapsedMs.value, t)}</span>
      </figcaption>
    </figure>
  );
};

/** The end of the ride: the curve, what was marked, and the choice. */
export const Shore = ({ model, t }: ShoreProps) => {
  const { crestMs } = model.curve.value;
  return (
    <>
      <StepHeading>{t('steps.surf.yours')}</StepHeading>
      <OwnCurve model={model} t={t} />
      <p>
        {marksText(model, t)} {crestMs === null ? null : t('steps.surf.crest', { time: lengthText(crestMs, t) })}
      </p>
      <p class="soft">{t('steps.surf.stayed')}</p>
      <StepActs>
        <Button onClick={model.ride}>{t('steps.surf.again')}</Button>
      </StepActs>
    </>
  );
};
