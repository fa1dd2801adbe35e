import { dateText } from '../../../lib/domain/language/date-text';
import type { Translate } from '../../../lib/domain/language/translate';
import { Button } from '../../ui/button';

interface ResumeProps {
  t: Translate;
  /** `YYYY-MM-DD` */
  date: string;
  /** Its first words. */
  words: string;
  onResume: () => void;
}

/** One that was kept half way, to go on with; or the person begins another. */
export const Resume = ({ t, date, words, onResume }: ResumeProps) => (
  <div class="resume stack tight">
    <p class="small soft">{t('steps.resume.begun', { date: dateText(date, t.locale) })}</p>
    <p class="quoted resume-words">{words}</p>
    <div class="row">
      <Button size="small" onClick={onResume}>
        {t('steps.resume.goOn')}
      </Button>
    </div>
  </div>
);
