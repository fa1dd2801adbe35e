import { useSignal } from '@preact/signals';
import type { Translate } from '../../../lib/domain/language/translate';
import type { DataDesk, ExportChoice } from '../../models/data-desk';
import { Button } from '../../ui/button';
import { CardChoices } from '../../ui/choices';
import { Sheet } from '../../ui/sheet';
import { SavedMark } from '../options/act-status';
import { useAct } from '../options/use-act';
import { CheckLine } from './check-line';
import { DataProblem } from './data-problem';

/** The person's records as a file to read, to count with, or to show to somebody. */
export const ExportSheet = ({ t, model }: { t: Translate; model: DataDesk }) => {
  const as = useSignal<ExportChoice['as']>('csv');
  const withNames = useSignal(false);
  const written = useSignal(false);
  const act = useAct();
  return (
    <Sheet heading={t('data.export.heading')}>
      <p class="soft">{t('data.export.about')}</p>
      <CardChoices
        label={t('data.export.as')}
        choices={(['csv', 'json'] as const).map((value) => ({
          value,
          label: t(`data.export.${value}`),
          hint: t(`data.export.${value}Hint`),
        }))}
        value={as.value}
        onValue={(value) => {
          as.value = value;
        }}
      />
      <CheckLine ticked={withNames}>{t('data.export.withNames')}</CheckLine>
      <CheckLine ticked={written}>{t('data.export.written')}</CheckLine>
      <div class="row">
        <Button
          disabled={act.busy.value}
          onClick={() =>
            void act.run(() =>
              model.exportRecords({ as: as.value, withNames: withNames.value, written: written.value }),
            )
          }
        >
          {t('data.export.save')}
        </Button>
        <SavedMark act={act} t={t}>
          {t('data.saved')}
        </SavedMark>
      </div>
      <DataProblem act={act} t={t} />
    </Sheet>
  );
};
