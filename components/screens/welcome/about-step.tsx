import { Button } from '../../ui/button';
import type { StepProps } from './welcome-page';

/** What Ebb is and is not, in three lines. */
export const AboutStep = ({ t, goOn }: StepProps) => (
  <>
    <h1 class="voice">{t('welcome.about.heading')}</h1>
    <div class="stack welcome-lines">
      <p>{t('welcome.about.helps')}</p>
      <p>{t('welcome.about.isNot')}</p>
      <p>{t('welcome.about.stays')}</p>
    </div>
    <div class="stack tight">
      <div class="row">
        <Button variant="main" size="big" onClick={goOn}>
          {t('welcome.about.begin')}
        </Button>
      </div>
      <p class="small soft">{t('welcome.about.time')}</p>
    </div>
  </>
);
