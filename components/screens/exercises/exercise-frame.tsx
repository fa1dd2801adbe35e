import type { ComponentChildren } from 'preact';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import type { Helped } from '../../../lib/domain/exercises/helped';
import type { Translate } from '../../../lib/domain/language/translate';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';
import { DidItHelp } from './did-it-help';
import type { Desk } from './exercise';

interface FrameProps {
  t: Translate;
  desk: Desk;
  onOpen: (key: ExerciseKey) => void;
  /** Keeps what the person says at the end; null where nothing is kept, and then nothing is asked. */
  onHelped: ((exercise: ExerciseKey, helped: Helped) => Promise<unknown>) | null;
  /** The ways on from here; they stay where they are from the first step to the last. */
  children: ComponentChildren;
}

/** The open exercise, and below it the ways on. */
export const ExerciseFrame = ({ t, desk, onOpen, onHelped, children }: FrameProps) => {
  const sitting = desk.sitting.value;
  const ended = sitting?.ended.value ? desk.open.value : null;
  return (
    <div class="exercise">
      <div class="exercise-stage" aria-busy={sitting || desk.error.value ? undefined : 'true'}>
        {sitting ? <sitting.Screen key={desk.open.value} t={sitting.t} onOpen={onOpen} /> : null}
        {ended && onHelped && sitting?.kept ? (
          <DidItHelp key={ended} t={t} onAnswer={(helped) => onHelped(ended, helped)} />
        ) : null}
        {desk.error.value ? <Notice live>{errorText(desk.error.value, t)}</Notice> : null}
      </div>
      <div class="exercise-foot">{children}</div>
    </div>
  );
};
