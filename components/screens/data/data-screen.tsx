import { useEffect, useMemo } from 'preact/hooks';
import { createDataDesk } from '../../models/data-desk';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { BackupSheet } from './backup-sheet';
import type { DataProps } from './data-route';
import { DaysSheet } from './days-sheet';
import { ExportSheet } from './export-sheet';
import { KeptSheet } from './kept-sheet';
import { RestoreDialog } from './restore-dialog';
import { RestoreSheet } from './restore-sheet';
import { SnapshotSheet } from './snapshot-sheet';
import './data.css';

/** What there is of the person on this device: taken out, kept in a file, brought back. */
export const DataScreen = ({ t, words, client, settings, data, openNotebook }: DataProps) => {
  const model = useMemo(
    () => createDataDesk({ client, settings, port: data, openNotebook }),
    [client, settings, data, openNotebook],
  );
  useEffect(() => {
    // What cannot be looked at is not shown; the rest of the page serves without it.
    void model.look();
  }, [model]);
  const present = settings.settings.value;
  const heading = (
    <>
      <h1 class="voice-2">{t('data.heading')}</h1>
      <p class="soft">{t('data.about')}</p>
    </>
  );
  if (!present || model.persisted.value === undefined) {
    return (
      <>
        {heading}
        <Loading t={t} />
      </>
    );
  }
  return (
    <>
      {heading}
      {model.privateWindow ? <Notice>{t('data.private')}</Notice> : <ExportSheet t={t} model={model} />}
      <BackupSheet t={t} model={model} />
      <RestoreSheet t={t} model={model} />
      <SnapshotSheet t={t} model={model} words={words} now={settings.now} />
      <DaysSheet t={t} preferences={present.preferences} model={settings} />
      <KeptSheet t={t} model={model} />
      <RestoreDialog t={t} model={model} words={words} present={present} now={settings.now} />
      <p>
        <a href="#settings">{t('data.back')}</a>
      </p>
    </>
  );
};
