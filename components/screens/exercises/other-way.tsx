import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import { exerciseOf } from '../../../lib/domain/exercises/exercises';
import { LinkButton } from '../../ui/button';
import type { ExerciseProps } from './exercise';

interface OtherWayProps extends ExerciseProps {
  /** Why one may want it. */
  children: string;
  to: ExerciseKey;
}

/** A line that leads over to another exercise; nothing where that has no screen. */
export const OtherWay = ({ t, onOpen, children, to }: OtherWayProps) => {
  const other = exerciseOf(to);
  if (!other) return null;
  return (
    <p class="soft other-way">
      {children} <LinkButton onClick={() => onOpen(other.key)}>{t(`exercises.${other.key}.name`)}</LinkButton>
    </p>
  );
};
