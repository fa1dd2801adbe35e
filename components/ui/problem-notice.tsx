import type { Translate } from '../../lib/domain/language/translate';
import { Button } from './button';
import { errorText } from './error-text';
import { Notice } from './notice';

interface ProblemNoticeProps {
  t: Translate;
  problem: unknown;
  onAgain: () => void;
}

/** Why something is not there, and the way to try once more. */
export const ProblemNotice = ({ t, problem, onAgain }: ProblemNoticeProps) => (
  <Notice live>
    <div class="stack">
      <p>{errorText(problem, t)}</p>
      <div>
        <Button size="small" onClick={onAgain}>
          {t('common.tryAgain')}
        </Button>
      </div>
    </div>
  </Notice>
);
