import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercises';
import type { Translate } from '../../../lib/domain/language/translate';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';

export interface ExercisesProps {
  t: Translate;
  /** The open one; null for the list. */
  exercise: ExerciseKey | null;
}

/** The exercises of the options page, fetched when they are first looked at. */
export const ExercisesRoute = (props: ExercisesProps) => {
  const [Screen, setScreen] = useState<ComponentType<ExercisesProps> | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    import('./exercises-screen').then(({ ExercisesScreen }) => setScreen(() => ExercisesScreen), setError);
  }, []);
  if (error) return <Notice live>{errorText(error, props.t)}</Notice>;
  return Screen ? <Screen {...props} /> : <p class="soft">{props.t('common.loading')}</p>;
};
