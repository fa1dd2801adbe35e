import { Button } from '../../ui/button';
import type { StepProps } from './welcome-page';

/** 18 or older: a choice that only says which page comes next. */
export const AgeStep = ({ t, goOn, goTo }: StepProps) => (
  <>
    <h1 class="voice">{t('welcome.age.heading')}</h1>
    <p>{t('welcome.age.about')}</p>
    <div class="stack welcome-answers">
      <Button size="big" onClick={goOn}>
        {t('welcome.age.adult')}
      </Button>
      <Button size="big" onClick={() => goTo('young')}>
        {t('welcome.age.young')}
      </Button>
    </div>
  </>
);
