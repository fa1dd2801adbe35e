import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import { exerciseOf, exercises } from '../../../lib/domain/exercises/exercises';
import { isAsked } from '../../../lib/domain/exercises/moment';
import { insteadOf } from '../../../lib/domain/exercises/offer';
import type { Translate } from '../../../lib/domain/language/translate';
import { Button, LinkButton } from '../../ui/button';
import { ChipChoices } from '../../ui/choices';
import type { ExerciseProps } from './exercise';

/** The heading of a step takes the focus, so that the step is read and Tab goes on from there. Key it by the step. */
export const StepHeading = ({ children }: { children: ComponentChildren }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 class="voice" tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
};

interface LengthProps {
  t: Translate;
  name: ExerciseKey;
  minutes: number;
  onMinutes: (minutes: number) => void;
}

/** How many minutes, of those that the exercise has. */
export const LengthChoice = ({ t, name, minutes, onMinutes }: LengthProps) => (
  <ChipChoices
    label={t('steps.howLong')}
    choices={(exerciseOf(name)?.minutes ?? []).map((count) => ({
      value: count,
      label: t('steps.minutesShort', { count }),
    }))}
    value={minutes}
    onValue={onMinutes}
  />
);

/** For whom this is not right now, and what is there instead. */
export const NotWhen = ({ t, name, onOpen }: ExerciseProps & { name: ExerciseKey }) => {
  const exercise = exerciseOf(name);
  const instead = exercise ? insteadOf(exercise, exercises) : null;
  const hindrance = exercise?.notWhen.find(isAsked);
  if (!instead || !hindrance) return null;
  return (
    <p class="small soft not-when">
      {t(`steps.notWhen.${hindrance}`)}{' '}
      <LinkButton onClick={() => onOpen(instead.key)}>{t(`exercises.${instead.key}.name`)}</LinkButton>
    </p>
  );
};

interface NextStepProps {
  t: Translate;
  /** From 0. */
  step: number;
  count: number;
  /** Nothing was said here: the step is passed over. */
  empty?: boolean;
  onNext: () => void;
  /** Where there is more to write than fits in the mind, the way back to what was written. */
  onBack?: () => void;
}

/** The way on to the next step, and where it is. */
export const NextStep = ({ t, step, count, empty = false, onNext, onBack }: NextStepProps) => (
  <StepActs>
    <Button variant={empty ? 'plain' : 'main'} onClick={onNext}>
      {t(empty ? 'steps.skip' : 'common.next')}
    </Button>
    {onBack && step > 0 ? (
      <Button variant="quiet" onClick={onBack}>
        {t('common.back')}
      </Button>
    ) : null}
    <span class="small soft figures">{t('steps.step', { step: step + 1, count })}</span>
  </StepActs>
);

/** The acts of a step, in one row. */
export const StepActs = ({ children }: { children: ComponentChildren }) => <div class="row step-acts">{children}</div>;
