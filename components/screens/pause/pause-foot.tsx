import type { ComponentType } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { formatMoment } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import type { PauseModel } from '../../models/pause';
import type { PauseNotebook } from '../../models/pause-notebook';
import { LinkButton } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';
import { useLate } from '../notebook/use-late';
import type { WhichPageProps } from './which-page';

interface FootProps {
  model: InstanceType<typeof PauseModel>;
  own: PauseNotebook;
  t: Translate;
}

/** Which page, which rule, and why. All can name a site, so they show, and are fetched, when the person asks. */
const WhichPage = ({ model, t }: Omit<FootProps, 'own'>) => {
  const [Part, setPart] = useState<ComponentType<WhichPageProps> | null>(null);
  const [error, setError] = useState<unknown>(null);
  const load = () => {
    if (!Part) import('./which-page').then((part) => setPart(() => part.WhichPage), setError);
  };
  if (!model.source.view.value?.address) return null;
  return (
    <details class="disclosure" onToggle={load}>
      <summary>{t('pause.whichPage')}</summary>
      {error ? <Notice live>{errorText(error, t)}</Notice> : null}
      {Part ? <Part model={model} t={t} /> : null}
    </details>
  );
};

const LimitNames = ({ model, t }: Omit<FootProps, 'own'>) => {
  const standings = model.source.view.value?.standings ?? [];
  if (standings.length === 0) return null;
  const names = new Intl.ListFormat(t.locale).format(standings.map(({ limit }) => limit.name));
  return <p>{t('pause.limits', { names, count: standings.length })}</p>;
};

/** A plain fact, and nothing to press: this page invites to nothing looser. */
const Waiting = ({ model, t }: Omit<FootProps, 'own'>) => {
  const view = model.source.view.value;
  const ask = view?.asks[0];
  if (!ask) return null;
  const { state } = ask;
  return (
    <p>
      {state.kind === 'waiting'
        ? t('waiting.pause', { moment: formatMoment(state.readyAt, view.now, t) })
        : t('waiting.pauseReady')}
    </p>
  );
};

const WriteWords = ({ model, own, t }: FootProps) => {
  const reason = model.source.view.value?.settings.words.reason;
  if (reason?.trim() !== '' || own.lines.value?.reason) return null;
  return (
    <p>
      {t('pause.noWordsHint')} <LinkButton onClick={() => void model.openWords()}>{t('pause.writeWords')}</LinkButton>
    </p>
  );
};

/** What the notes have, and how it is shown: fetched together. */
const readNotes = async (model: FootProps['model'], own: PauseNotebook) => {
  const { PlanLink, OutsideLine, readNotesNow } = await import('../notebook/notes-lines');
  const now = await readNotesNow({ client: model.client, notebook: own.notebook, store: model.store });
  return { PlanLink, OutsideLine, ...now };
};

/**
 * Help first, with the plan to stay safe; then, small, what this is about and our own words. What the notes have comes
 * later, and so beside what is there or below it.
 */
export const PauseFoot = ({ model, own, t }: FootProps) => {
  const read = useCallback(() => readNotes(model, own), [model, own]);
  const found = useLate(model.source.view.value?.private === false ? read : null);
  const notes = found === null || found === 'none' ? null : found.value;
  return (
    <div class="foot stack">
      <p class="row help-now">
        <LinkButton class="ink some-help" onClick={() => void model.openHelp()}>
          {t('pause.someHelp')}
        </LinkButton>
        {notes?.plan ? <notes.PlanLink t={t} client={model.client} /> : null}
      </p>
      <div class="small soft stack tight">
        <LimitNames model={model} t={t} />
        <Waiting model={model} t={t} />
        <WhichPage model={model} t={t} />
        <WriteWords model={model} own={own} t={t} />
        <p>{model.source.view.value?.private ? t('common.privateWindow') : t('pause.trust')}</p>
      </div>
      {notes && notes.day !== null ? (
        <notes.OutsideLine t={t} day={notes.day} store={model.store} onLookBack={() => void model.openAfter()} />
      ) : null}
    </div>
  );
};
