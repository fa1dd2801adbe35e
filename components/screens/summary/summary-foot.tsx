import { useSignal } from '@preact/signals';
import { forgetAsked } from '../../models/question-memory';
import { isSnoozed, snooze } from '../../models/snooze';
import { Button, ButtonLink } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ActProblem } from '../options/act-status';
import { formatDays } from '../options/days';
import { useAct } from '../options/use-act';
import type { SummaryProps } from './summary-route';

/** A note at a calm hour, offered until somebody said yes or no to it. */
const CalmHourOffer = ({ t, hasCalmHour }: Pick<SummaryProps, 't' | 'hasCalmHour'>) => {
  const said = useSignal(isSnoozed(localStorage, 'calmHour', Date.now()));
  if (hasCalmHour || said.value) return null;
  const settle = () => {
    snooze(localStorage, 'calmHour', Number.MAX_SAFE_INTEGER);
    said.value = true;
  };
  return (
    <div class="row small">
      <span>{t('summary.calmHour.offer')}</span>
      <ButtonLink variant="quiet" size="small" href="#settings" onClick={settle}>
        {t('summary.calmHour.choose')}
      </ButtonLink>
      <Button variant="quiet" size="small" onClick={settle}>
        {t('summary.calmHour.no')}
      </Button>
    </div>
  );
};

/** What this is, and the way to be rid of the week. */
export const SummaryFoot = ({ t, client, notebook, week, scope, hasCalmHour, onErased }: SummaryProps) => {
  const asked = useSignal(false);
  const act = useAct();
  const days = { from: week.days[0] ?? '', to: week.days.at(-1) ?? '' };
  // Days that are kept as one go as one, also where the week began on another day at that time.
  const { from, to } = week.asOne ?? days;
  const close = () => {
    asked.value = false;
  };
  const erase = async () => {
    close();
    const done = await act.run(async () => {
      await client.ask({ type: 'records.erase', from, to });
      await (await notebook()).erase(from, to);
      forgetAsked(localStorage, from);
    });
    if (done) onErased();
  };
  return (
    <footer class="stack tight summary-foot">
      <p class="small soft">{t('summary.foot')}</p>
      {scope === 'whole' ? <CalmHourOffer t={t} hasCalmHour={hasCalmHour} /> : null}
      <div class="row">
        <Button
          variant="quiet"
          size="small"
          onClick={() => {
            asked.value = true;
          }}
        >
          {t('summary.erase.ask')}
        </Button>
      </div>
      <ActProblem act={act} t={t} />
      <Dialog
        open={asked.value}
        heading={t('summary.erase.heading')}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{t('summary.erase.keep')}</Button>
            <Button variant="main" onClick={() => void erase()}>
              {t('summary.erase.confirm')}
            </Button>
          </>
        }
      >
        <p>{t('summary.erase.about', { days: formatDays(from, to, t) })}</p>
      </Dialog>
    </footer>
  );
};
