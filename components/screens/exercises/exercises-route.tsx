import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import { errorText } from '../../ui/error-text';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import type { LockScreenProps } from '../lock/lock-screen';
import type { Desk } from './exercise';

export interface ExercisesProps extends LockScreenProps {
  /** The open one; null for the list. */
  exercise: ExerciseKey | null;
  /** To change what is kept of it. */
  change: boolean;
  /** Of the page: what was begun outlasts a look at something else. */
  desk: Desk;
  /** Nothing is kept there. */
  privateWindow: boolean;
}

/** The exercises of the options page, fetched when they are first looked at. */
export const ExercisesRoute = (props: ExercisesProps) => {
  const [Screen, setScreen] = useState<ComponentType<ExercisesProps> | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    import('./exercises-screen').then(({ ExercisesScreen }) => setScreen(() => ExercisesScreen), setError);
  }, []);
  if (error) return <Notice live>{errorText(error, props.t)}</Notice>;
  return Screen ? <Screen {...props} /> : <Loading t={props.t} />;
};
