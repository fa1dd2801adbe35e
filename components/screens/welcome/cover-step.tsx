import { useEffect } from 'preact/hooks';
import { Button, ButtonLink } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { AddressBar, HostAccess, PrivateWindows } from '../settings/coverage-card';
import type { StepProps } from './welcome-page';

/** What is covered on this device as it is, and what the person can add to it from here. */
export const CoverStep = ({ t, client, coverage: model }: StepProps) => {
  const coverage = model.coverage.value;
  useEffect(() => {
    // What was changed in the browser's own pages is seen when the person is back.
    const look = () => {
      if (document.visibilityState === 'visible') void model.refresh();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [model]);
  return (
    <>
      <h1 class="voice">{t('welcome.cover.heading')}</h1>
      <p>{t('welcome.cover.about')}</p>
      {model.problem.value === null ? null : <Notice live>{errorText(model.problem.value, t)}</Notice>}
      {coverage ? (
        <ul class="points">
          <HostAccess t={t} coverage={coverage} />
          <PrivateWindows t={t} coverage={coverage}>
            {coverage.browser === 'chromium' ? (
              <>
                <p class="small soft">{t('welcome.cover.restarts')}</p>
                <div class="row">
                  <Button size="small" onClick={() => void client.openDetails().catch(() => undefined)}>
                    {t('welcome.cover.openDetails')}
                  </Button>
                </div>
              </>
            ) : null}
          </PrivateWindows>
          <AddressBar t={t} coverage={coverage} model={model} />
        </ul>
      ) : (
        <Loading t={t} />
      )}
      <div class="row">
        <ButtonLink variant="main" href="options.html#limits">
          {t('welcome.cover.done')}
        </ButtonLink>
      </div>
    </>
  );
};
