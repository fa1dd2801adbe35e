import { RecordLocked } from '../../../lib/app/lock/record-locked';
import { RequestFailed } from '../../../lib/app/protocol/request-failed';
import type { Translate } from '../../../lib/domain/language/translate';
import { Notice } from '../../ui/notice';
import { ActProblem } from '../options/act-status';
import type { Act } from '../options/use-act';

/** Why an act failed; where the lock is closed, what to do about it. The page itself reads and writes the record. */
export const DataProblem = ({ act, t }: { act: Act; t: Translate }) => {
  const error = act.error.value;
  if (error instanceof RecordLocked || error instanceof RequestFailed) {
    return (
      <Notice tone="near" live>
        {error instanceof RequestFailed ? t(`errors.${error.code}`) : t('data.locked')}
      </Notice>
    );
  }
  return <ActProblem act={act} t={t} />;
};
