import { dateText } from '../../../lib/domain/language/date-text';
import type { Translate } from '../../../lib/domain/language/translate';
import { Button } from '../../ui/button';

interface ResumeProps {
  t: Translate;
  /** `YYYY-MM-DD` */
  date: string;
  /** Its first words; empty where they are on the screen already. */
  words: string;
  /** It is a plan, of which there is one. */
  plan?: boolean;
  onResume: () => void;
}

/** One that was kept half way, to go on with; or the person begins another. */
export const Resume = ({ t, date, words, plan = false, onResume }: ResumeProps) => (
  <div class="resume stack tight">
    <p class="small soft">{t(plan ? 'steps.plan.yours' : 'steps.resume.begun', { date: dateText(date, t.locale) })}</p>
    {words ? <p class="quoted resume-words">{words}</p> : null}
    <div class="row">
      <Button size="small" onClick={onResume}>
        {t('steps.resume.goOn')}
      </Button>
    </div>
  </div>
);
