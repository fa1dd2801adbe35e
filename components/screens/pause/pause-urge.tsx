import type { Translate } from '../../../lib/domain/language/translate';
import type { PauseNotebook } from '../../models/pause-notebook';
import { UrgeForm } from '../notebook/urge-form';

export interface PauseUrgeProps {
  t: Translate;
  own: PauseNotebook;
  keeps: boolean;
}

/** How strong the urge is: what is offered follows it, and it is kept where anything is. */
export const PauseUrge = ({ t, own, keeps }: PauseUrgeProps) => <UrgeForm t={t} log={own.urge} keeps={keeps} />;
