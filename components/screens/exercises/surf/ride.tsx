import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../../../lib/domain/language/translate';
import type { Surf } from '../../../models/exercise-surf';
import { Button } from '../../../ui/button';
import { StepActs, StepHeading } from '../step';
import { TimeLeft } from '../time-left';

interface RideProps {
  model: Surf;
  t: Translate;
}

const lines = ['board', 'changes', 'nothing', 'edges'] as const;
const lineMs = 40_000;

// Four equal swells, each as wide as a quarter of the drawing: moved by a quarter it looks the same. It begins at a crest.
const swell = 'M0 10C73 10 127 90 200 90S327 10 400 10 527 90 600 90 727 10 800 10';
const line = `${swell}S927 90 1000 90 1127 10 1200 10 1327 90 1400 90 1527 10 1600 10`;

/** A swell with a float on it. Its water stands as high as the taps say. */
const Swell = ({ model }: Pick<RideProps, 'model'>) => (
  <div class="swell" aria-hidden="true">
    <div class="water" style={{ transform: `translateY(${(0.5 - model.water.value) * 48}px)` }}>
      <svg viewBox="0 0 1600 100" preserveAspectRatio="none" aria-hidden="true">
        <path d={line} fill="none" stroke="currentColor" stroke-width="2.5" vector-effect="non-scaling-stroke" />
      </svg>
      <i class="float" />
    </div>
  </div>
);

/** The two taps. What was marked is said, and nothing is counted in view. */
const Marks = ({ model, t }: RideProps) => {
  const [said, say] = useState('');
  const mark = (change: 1 | -1) => {
    model.mark(change);
    const text = t(change > 0 ? 'steps.surf.markedRise' : 'steps.surf.markedFall');
    // The same text twice would be read once.
    say((last) => (last === text ? `${text}\u00a0` : text));
  };
  return (
    <fieldset class="marks" aria-label={t('steps.surf.mark')}>
      <Button onClick={() => mark(1)}>
        <Arrow up />
        {t('steps.surf.rises')}
      </Button>
      <Button onClick={() => mark(-1)}>
        <Arrow />
        {t('steps.surf.falls')}
      </Button>
      <span class="visually-hidden" role="status">
        {said}
      </span>
    </fieldset>
  );
};

const Arrow = ({ up = false }: { up?: boolean }) => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    aria-hidden="true"
  >
    <path d={up ? 'M1.5 12c5 0 5-8 13-8' : 'M1.5 4c5 0 5 8 13 8'} stroke-linecap="round" />
  </svg>
);

/** Watching it like a wave, for as long as was chosen or until the person ends it. */
export const Ride = ({ model, t }: RideProps) => {
  useEffect(() => model.timer.attend(), [model]);
  const which = lines[Math.floor(model.timer.elapsedMs.value / lineMs) % lines.length] ?? 'board';
  return (
    <>
      <StepHeading>{t('steps.surf.watch')}</StepHeading>
      <p class="lead ride-line">{t(`steps.surf.lines.${which}`)}</p>
      <Swell model={model} />
      <Marks model={model} t={t} />
      <StepActs>
        <Button variant="quiet" onClick={model.finish}>
          {t('steps.finish')}
        </Button>
        <TimeLeft t={t} timer={model.timer} counting />
      </StepActs>
    </>
  );
};
