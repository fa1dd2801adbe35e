import type { Translate } from '../../../lib/domain/language/translate';
import type { DataDesk } from '../../models/data-desk';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { ActProblem, SavedMark } from '../options/act-status';
import { useAct } from '../options/use-act';

const stateOf = (persisted: boolean | null) => {
  if (persisted === null) return 'unknown';
  return persisted ? 'yes' : 'no';
};

/** Whether the browser has promised to keep the data when it runs out of room, as it says itself. */
export const KeptSheet = ({ t, model }: { t: Translate; model: DataDesk }) => {
  const act = useAct();
  const persisted = model.persisted.value;
  if (persisted === undefined) return null;
  return (
    <Sheet heading={t('data.kept.heading')}>
      <p>{t(`data.kept.${stateOf(persisted)}`)}</p>
      {persisted === false ? (
        <div class="row">
          <Button disabled={act.busy.value} onClick={() => void act.run(model.persist)}>
            {t('data.kept.ask')}
          </Button>
          <SavedMark act={act} t={t}>
            {t('data.kept.refused')}
          </SavedMark>
        </div>
      ) : null}
      <ActProblem act={act} t={t} />
    </Sheet>
  );
};
