import { RecordLocked } from '../../../lib/app/lock/record-locked';
import type { Translate } from '../../../lib/domain/language/translate';
import { Notice } from '../../ui/notice';
import { ActProblem } from '../options/act-status';
import type { Act } from '../options/use-act';

/** Why an act failed; where the lock is closed, what to do about it. */
export const DataProblem = ({ act, t }: { act: Act; t: Translate }) =>
  act.error.value instanceof RecordLocked ? (
    <Notice tone="near" live>
      {t('data.locked')}
    </Notice>
  ) : (
    <ActProblem act={act} t={t} />
  );
