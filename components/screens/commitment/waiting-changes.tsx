import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { describeAsk } from '../../../lib/domain/commitment/describe-ask';
import { openAsks } from '../../../lib/domain/commitment/happening';
import type { Ask } from '../../../lib/domain/commitment/pending';
import { formatMoment, formatUntil } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { SettingsModel } from '../../models/settings';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useNow } from '../../ui/use-now';
import { ActProblem } from '../options/act-status';
import { focusHeading } from '../options/focus-heading';
import { useAct } from '../options/use-act';
import { AskLines } from './ask-lines';
import { ConfirmDialog } from './confirm-dialog';

interface WaitingChangesProps {
  t: Translate;
  settings: Settings;
  model: SettingsModel;
  /** Of its heading; 2 by default, and 3 inside another part. */
  level?: 2 | 3;
}

interface WaitingProps extends Omit<WaitingChangesProps, 'level'> {
  ask: Ask;
  now: number;
}

const timesText = ({ ask: { askedAt, state }, now, t }: WaitingProps): string => {
  const asked = t('waiting.asked', { moment: formatMoment(askedAt, now, t) });
  if (state.kind === 'waiting')
    return `${asked} ${t('waiting.ready', { moment: formatMoment(state.readyAt, now, t) })}`;
  return state.kind === 'ready'
    ? `${asked} ${t('waiting.isReady', { until: formatUntil(state.lapsesAt, now, t) })}`
    : asked;
};

interface WaitingActsProps {
  t: Translate;
  /** Id of what they are about. */
  describedBy: string;
  busy: boolean;
  /** Null until it is ready. */
  onConfirm: (() => void) | null;
  onCancel: () => void;
}

const WaitingActs = ({ t, describedBy, busy, onConfirm, onCancel }: WaitingActsProps) => (
  <div class="row waiting-acts">
    {onConfirm ? (
      <Button size="small" aria-describedby={describedBy} onClick={onConfirm}>
        {t('waiting.makeItSo')}
      </Button>
    ) : null}
    <Button size="small" variant="quiet" aria-describedby={describedBy} disabled={busy} onClick={onCancel}>
      {t('waiting.neverMind')}
    </Button>
  </div>
);

const Waiting = (props: WaitingProps) => {
  const { t, settings, model, ask } = props;
  const id = useId();
  const confirming = useSignal(false);
  const act = useAct();
  const ready = ask.state.kind === 'ready';
  const cancel = async () => {
    // The button that was pressed goes with its entry.
    if (await act.run(() => model.change({ kind: 'cancel', ask: ask.id }))) focusHeading();
  };
  const close = () => {
    confirming.value = false;
  };
  return (
    <li class={ready ? 'waiting-entry ready' : 'waiting-entry'}>
      <Icon name={ready ? 'check' : 'clock'} size={18} />
      <div class="stack tight">
        <div id={id}>
          <AskLines lines={describeAsk(ask.changes, settings, t)} />
        </div>
        <p class="small soft">{timesText(props)}</p>
      </div>
      <WaitingActs
        t={t}
        describedBy={id}
        busy={act.busy.value}
        onConfirm={
          ready
            ? () => {
                confirming.value = true;
              }
            : null
        }
        onCancel={() => void cancel()}
      />
      <ActProblem act={act} t={t} />
      <ConfirmDialog
        t={t}
        settings={settings}
        model={model}
        ask={ask}
        open={confirming.value}
        onClose={close}
        onDone={() => focusHeading()}
      />
    </li>
  );
};

const nextInstants = ({ state }: Ask): readonly number[] => {
  if (state.kind === 'waiting') return [state.readyAt];
  return state.kind === 'ready' ? [state.lapsesAt] : [];
};

/** What was asked for and waits, an entry for each act; nothing where nothing waits. */
export const WaitingChanges = ({ t, settings, model, level = 2 }: WaitingChangesProps) => {
  const id = useId();
  const now = useNow(model.now, openAsks(settings, model.now()).flatMap(nextInstants));
  const asks = openAsks(settings, now);
  if (asks.length === 0) return null;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class="waiting-changes" aria-labelledby={id}>
      <Heading id={id}>{t('waiting.heading')}</Heading>
      <ul>
        {asks.map((ask) => (
          <Waiting key={ask.id} t={t} settings={settings} model={model} ask={ask} now={now} />
        ))}
      </ul>
    </section>
  );
};
