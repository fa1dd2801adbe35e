import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import type { ListsModel, Reading } from '../../models/lists';
import type { SettingsModel } from '../../models/settings';
import { Bar } from '../../ui/bar';
import { Button } from '../../ui/button';
import { Field, TextAreaField, TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';
import { LeftOutLines } from './left-out';
import { longestListName } from './name-form';

interface ImportListProps {
  t: Translate;
  model: SettingsModel;
  lists: ListsModel;
  maxBytes: number;
}

const nameOfFile = (fileName: string | null, t: Translate) =>
  (fileName?.replace(/\.(?:gz|txt|csv|list|hosts)\b/gi, '').trim() || t('lists.import.defaultName')).slice(
    0,
    longestListName,
  );

const Running = ({ t, lists, reading }: ImportListProps & { reading: Extract<Reading, { kind: 'running' }> }) => {
  const { progress, size } = reading;
  return (
    <div class="stack">
      <Bar used={progress.bytes} of={size} near={false} label={t('lists.import.progress')} />
      <p class="small">{t('lists.import.running', { count: progress.lines, sites: progress.domains })}</p>
      <div class="row">
        <Button onClick={() => lists.cancel()}>{t('common.cancel')}</Button>
      </div>
    </div>
  );
};

/** What was read, before it is taken: how much it covers and what was left out of it. */
const Read = ({ t, model, lists, reading }: ImportListProps & { reading: Extract<Reading, { kind: 'read' }> }) => {
  const { outcome, fileName } = reading;
  const name = useSignal(nameOfFile(fileName, t));
  const heading = useRef<HTMLHeadingElement>(null);
  const act = useAct();
  useEffect(() => heading.current?.focus(), []);
  const take = async (event: Event) => {
    event.preventDefault();
    const typed = name.value.trim() || nameOfFile(fileName, t);
    const list = { id: outcome.id, name: typed, source: { kind: 'text', fileName } } as const;
    const said = t('lists.added', { name: typed });
    if (await act.run(() => model.change({ kind: 'subscribe', list }, said))) await lists.close(false);
  };
  return (
    <form class="stack" onSubmit={take}>
      <h3 ref={heading} tabIndex={-1}>
        {t('lists.import.read', { count: outcome.domains })}
      </h3>
      <p class="small soft">
        {t('lists.import.lines', { count: outcome.account.lines })}
        {outcome.exceptions > 0 ? ` ${t('lists.import.exceptions', { count: outcome.exceptions })}` : ''}
      </p>
      <LeftOutLines t={t} account={outcome.account} />
      <TextField
        label={t('lists.name.label')}
        maxLength={longestListName}
        value={name.value}
        onValue={(value) => {
          name.value = value;
        }}
      />
      <ActProblem act={act} t={t} />
      <div class="row">
        <Button type="submit" variant="main" disabled={act.busy.value}>
          {t('lists.import.take')}
        </Button>
        <Button variant="quiet" onClick={() => void lists.close(true)}>
          {t('lists.import.discard')}
        </Button>
      </div>
    </form>
  );
};

/** A file that is dropped anywhere on the page. */
const useDrop = (onFile: (file: File) => void) => {
  const over = useSignal(false);
  // Before the page is seen: a file that is dropped on a page without these opens in its place.
  useLayoutEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      over.value = event.type !== 'dragleave' || event.relatedTarget !== null;
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      over.value = false;
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    };
    const listeners = [
      ['dragover', drag],
      ['dragleave', drag],
      ['drop', drop],
    ] as const;
    for (const [kind, listener] of listeners) window.addEventListener(kind, listener);
    return () => {
      for (const [kind, listener] of listeners) window.removeEventListener(kind, listener);
    };
  }, [onFile, over]);
  return over;
};

const Give = ({ t, lists, maxBytes }: ImportListProps) => {
  const typed = useSignal('');
  const latest = useRef<(file: File) => void>(() => {});
  latest.current = (file) => void lists.read({ kind: 'file', file, name: file.name }, maxBytes);
  const onFile = useRef((file: File) => latest.current(file)).current;
  const over = useDrop(onFile);
  return (
    <div class="stack">
      <div class={over.value ? 'drop over' : 'drop'}>
        <Field label={t('lists.import.file')} hint={t('lists.import.fileHint')}>
          {(control) => (
            <input
              class="input"
              type="file"
              {...control}
              onChange={({ currentTarget }) => {
                const file = currentTarget.files?.[0];
                if (file) onFile(file);
              }}
            />
          )}
        </Field>
      </div>
      <TextAreaField
        label={t('lists.import.paste')}
        hint={t('lists.import.pasteHint')}
        rows={3}
        spellcheck={false}
        value={typed.value}
        onValue={(value) => {
          typed.value = value;
        }}
      />
      <div class="row">
        <Button
          disabled={typed.value.trim() === ''}
          onClick={() => void lists.read({ kind: 'typed', text: typed.value }, maxBytes)}
        >
          {t('lists.import.readText')}
        </Button>
      </div>
    </div>
  );
};

const Spoken = ({ t, reading }: { t: Translate; reading: Reading }) => (
  <p class="visually-hidden" role="status">
    {reading.kind === 'running' ? t('lists.import.progress') : null}
    {reading.kind === 'read' ? t('lists.import.read', { count: reading.outcome.domains }) : null}
  </p>
);

/** A list from a file or from a text: read first, taken then. */
export const ImportList = (props: ImportListProps) => {
  const { t, lists } = props;
  const reading = lists.reading.value;
  return (
    <>
      <Spoken t={t} reading={reading} />
      {reading.kind === 'refused' ? (
        <Notice tone="near" live>
          {t(`lists.problem.${reading.problem}`, { status: '' })} {t('lists.import.unchanged')}
        </Notice>
      ) : null}
      {reading.kind === 'running' ? <Running {...props} reading={reading} /> : null}
      {reading.kind === 'read' ? <Read {...props} reading={reading} /> : null}
      {reading.kind === 'none' || reading.kind === 'refused' ? <Give {...props} /> : null}
    </>
  );
};
