import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { FieldChange } from '../../../lib/domain/commitment/field';
import { previewRestore, type RestorePreview } from '../../../lib/domain/data/preview-restore';
import type { Translate } from '../../../lib/domain/language/translate';
import { listsNotInFile } from '../../../lib/domain/settings/restored';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { DataDesk, Found } from '../../models/data-desk';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useAct } from '../options/use-act';
import { CheckLine } from './check-line';
import { DataProblem } from './data-problem';
import type { SettingsWords } from './data-route';

interface RestoreDialogProps {
  t: Translate;
  model: DataDesk;
  words: SettingsWords;
  present: Settings;
  now: () => number;
}

interface PartProps extends Pick<RestoreDialogProps, 't' | 'words' | 'present' | 'model'> {
  found: Found;
  preview: RestorePreview;
}

const Lines = ({ heading, lines }: { heading: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <section class="changes">
      <h3>{heading}</h3>
      <ul>
        {/* Settings that change nothing about a limit have one name for all of them. */}
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );

/** What would change, in words. */
const Preview = ({ t, words, present, found, preview, model }: PartProps) => {
  const known = { ...present, lists: [...present.lists, ...found.settings.lists] };
  const tell = (change: FieldChange) => words.change(change, known);
  const missing = listsNotInFile(present, found.settings);
  const { data } = found;
  const nothing = preview.now.length + preview.waits.length === 0;
  return (
    <>
      {nothing ? <p>{t('data.preview.nothing')}</p> : null}
      <Lines heading={t('data.preview.now')} lines={preview.now.map(tell)} />
      <Lines heading={t('data.preview.waits')} lines={preview.waits.map(tell)} />
      {missing.length > 0 ? (
        <p class="soft">
          {t('data.preview.lists', {
            names: new Intl.ListFormat(t.locale).format(missing.map(({ name }) => name)),
          })}
        </p>
      ) : null}
      {data && model.privateWindow ? <p class="soft">{t('data.preview.private')}</p> : null}
      {data && data.unreadable > 0 ? (
        <p class="soft">{t('data.preview.unreadable', { count: data.unreadable })}</p>
      ) : null}
    </>
  );
};

const rowsIn = ({ data }: Found) =>
  data
    ? data.record.time.length +
      data.record.pauses.length +
      data.record.helped.length +
      data.record.weeks.length +
      data.written.length
    : 0;

/** Shows what would change before anything does. It stays where it is when it closes, so that focus finds its way back. */
export const RestoreDialog = ({ t, model, words, present, now }: RestoreDialogProps) => {
  const remove = useSignal(false);
  const withData = useSignal(true);
  const act = useAct();
  const hand = model.atHand.value;
  const found = hand.kind === 'found' ? hand.found : null;
  const others = remove.value ? 'remove' : 'keep';
  const preview = found && previewRestore(present, found.settings, others, now());
  const asking = preview && words.asking(preview.happening, now());
  useEffect(() => {
    // What was ticked for one file says nothing of the next.
    remove.value = false;
    withData.value = true;
  }, [found, remove, withData]);
  return (
    <Dialog
      open={found !== null}
      heading={t('data.preview.heading')}
      onClose={model.forget}
      actions={
        <>
          <Button onClick={model.forget}>{t('data.preview.keep')}</Button>
          <Button
            variant="main"
            disabled={act.busy.value}
            onClick={() => void act.run(() => model.restore(others, withData.value, t('data.restore.done')))}
          >
            {t('data.preview.confirm')}
          </Button>
        </>
      }
    >
      {found && preview ? (
        <Preview t={t} words={words} present={present} found={found} preview={preview} model={model} />
      ) : null}
      <CheckLine ticked={remove}>{t('data.preview.remove')}</CheckLine>
      {found?.data && !model.privateWindow ? (
        <>
          <CheckLine ticked={withData}>{t('data.preview.withData', { count: rowsIn(found) })}</CheckLine>
          <p class="soft small">{t('data.preview.merged')}</p>
        </>
      ) : null}
      {asking ? <p>{asking}</p> : null}
      <DataProblem act={act} t={t} />
    </Dialog>
  );
};
