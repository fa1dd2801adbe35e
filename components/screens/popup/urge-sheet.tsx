import { useMemo } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import type { TodayModel } from '../../models/today';
import { createUrgeLog } from '../../models/urge-log';
import { Button, LinkButton } from '../../ui/button';
import { UrgeForm } from '../notebook/urge-form';
import { FormSheet } from './form-sheet';

export interface UrgeSheetProps {
  model: InstanceType<typeof TodayModel>;
  t: Translate;
}

/** An urge in two taps: this one was the first. */
export const UrgeSheet = ({ model, t }: UrgeSheetProps) => {
  const log = useMemo(() => createUrgeLog(model.notebook), [model]);
  const told = log.told.value;
  return (
    <FormSheet heading={t('urge.note')}>
      <UrgeForm t={t} log={log} keeps={model.view.value?.private === false} />
      <div class="row between">
        <Button variant={told ? 'main' : 'plain'} onClick={() => model.showForm(null)}>
          {t(told ? 'common.done' : 'common.cancel')}
        </Button>
        {told ? <LinkButton onClick={() => void model.open('exercises')}>{t('urge.exercise')}</LinkButton> : null}
      </div>
    </FormSheet>
  );
};
