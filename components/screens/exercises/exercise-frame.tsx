import type { ComponentChildren } from 'preact';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercises';
import type { Translate } from '../../../lib/domain/language/translate';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';
import type { Desk } from './exercise';

interface FrameProps {
  t: Translate;
  desk: Desk;
  onOpen: (key: ExerciseKey) => void;
  /** The ways on from here; they stay where they are from the first step to the last. */
  children: ComponentChildren;
}

/** The open exercise, and below it the ways on. */
export const ExerciseFrame = ({ t, desk, onOpen, children }: FrameProps) => {
  const Screen = desk.sitting.value?.Screen;
  return (
    <div class="exercise">
      <div class="exercise-stage" aria-busy={Screen || desk.error.value ? undefined : 'true'}>
        {Screen ? <Screen key={desk.open.value} t={t} onOpen={onOpen} /> : null}
        {desk.error.value ? <Notice live>{errorText(desk.error.value, t)}</Notice> : null}
      </div>
      <div class="exercise-foot">{children}</div>
    </div>
  );
};
