import type { Snapshot } from '../../../lib/domain/data/snapshots';
import type { Translate } from '../../../lib/domain/language/translate';
import type { DataDesk } from '../../models/data-desk';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { ActProblem, SavedMark } from '../options/act-status';
import { useAct } from '../options/use-act';
import type { SettingsWords } from './data-route';

interface SnapshotSheetProps {
  t: Translate;
  model: DataDesk;
  words: SettingsWords;
  now: () => number;
}

interface CopyProps extends Pick<SnapshotSheetProps, 't' | 'model'> {
  snapshot: Snapshot;
  moment: string;
}

const Copy = ({ t, model, snapshot, moment }: CopyProps) => (
  <li class="row between copy">
    <span>
      {moment} <span class="soft small">{t(`data.snapshots.why.${snapshot.why}`)}</span>
    </span>
    <Button size="small" aria-label={t('data.snapshots.chooseOf', { moment })} onClick={() => model.choose(snapshot)}>
      {t('data.snapshots.choose')}
    </Button>
  </li>
);

/** Copies of the settings that Ebb keeps by itself. */
export const SnapshotSheet = ({ t, model, words, now }: SnapshotSheetProps) => {
  const act = useAct();
  const snapshots = model.snapshots.value;
  if (!snapshots) return null;
  return (
    <Sheet heading={t('data.snapshots.heading')}>
      <p class="soft">{t('data.snapshots.about')}</p>
      {snapshots.length === 0 ? <p>{t('data.snapshots.none')}</p> : null}
      <ul class="copies">
        {snapshots.map((snapshot) => (
          <Copy key={snapshot.at} t={t} model={model} snapshot={snapshot} moment={words.moment(snapshot.at, now())} />
        ))}
      </ul>
      <div class="row">
        {snapshots.length > 0 ? (
          <Button disabled={act.busy.value} onClick={() => void act.run(model.clearSnapshots)}>
            {t('data.snapshots.clear')}
          </Button>
        ) : null}
        <SavedMark act={act} t={t}>
          {t('data.snapshots.cleared')}
        </SavedMark>
      </div>
      <ActProblem act={act} t={t} />
    </Sheet>
  );
};
