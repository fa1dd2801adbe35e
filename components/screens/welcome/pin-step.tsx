import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Steps } from '../settings/coverage-card';
import type { StepProps } from './welcome-page';

/** Where the icon is, and how it stays in view. Leaving it hidden is as good. */
export const PinStep = ({ t, coverage, pinned, goOn }: StepProps) => {
  const browser = coverage.coverage.value?.browser;
  const isPinned = pinned.pinned.value === true;
  return (
    <>
      <h1 class="voice">{t('welcome.pin.heading')}</h1>
      <p>{t('welcome.pin.about')}</p>
      <p class="row welcome-pinned" role="status">
        {isPinned ? (
          <>
            <Icon name="check" size={18} />
            {t('welcome.pin.pinned')}
          </>
        ) : null}
      </p>
      {browser && !isPinned ? (
        <>
          <Steps steps={(['one', 'two'] as const).map((step) => t(`welcome.pin.steps.${browser}.${step}`))} />
          {browser === 'firefox' ? <p class="small soft">{t('welcome.pin.phone')}</p> : null}
        </>
      ) : null}
      <p class="small soft">{t('welcome.pin.own')}</p>
      <div class="row">
        <Button variant="main" onClick={goOn}>
          {t('common.next')}
        </Button>
      </div>
    </>
  );
};
