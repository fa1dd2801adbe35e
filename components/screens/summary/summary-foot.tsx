import { useSignal } from '@preact/signals';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ActProblem } from '../options/act-status';
import { formatDays } from '../options/days';
import { useAct } from '../options/use-act';
import type { SummaryProps } from './summary-route';

/** What this is, and the way to be rid of the week. */
export const SummaryFoot = ({ t, client, notebook, week, onErased }: SummaryProps) => {
  const asked = useSignal(false);
  const act = useAct();
  const [from = '', to = ''] = [week.days[0], week.days.at(-1)];
  const close = () => {
    asked.value = false;
  };
  const erase = async () => {
    close();
    const done = await act.run(async () => {
      await client.ask({ type: 'records.erase', from, to });
      await (await notebook()).erase(from, to);
    });
    if (done) onErased();
  };
  return (
    <footer class="stack tight summary-foot">
      <p class="small soft">{t('summary.foot')}</p>
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
