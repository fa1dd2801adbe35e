import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import type { Translate } from '../../../lib/domain/language/translate';
import type { LimitForms } from '../../models/limit-form';
import type { NotebookDesk } from '../../models/notebook';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';

export interface ExercisesProps {
  t: Translate;
  /** The open one; null for the list. */
  exercise: ExerciseKey | null;
  client: Client;
  notebook: () => Promise<NotebookDesk>;
  /** An exercise may fill in the form of a limit. */
  forms: LimitForms;
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
  return Screen ? <Screen {...props} /> : <p class="soft">{props.t('common.loading')}</p>;
};
