import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { TodayView } from '../../../lib/app/protocol/views';
import type { Ask } from '../../../lib/domain/commitment/pending';
import { formatUntil } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import type { TodayModel } from '../../models/today';
import { Button, LinkButton } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { askingText, readyText } from '../commitment/asking-text';

interface FocusProps {
  model: InstanceType<typeof TodayModel>;
  view: TodayView;
  t: Translate;
}

interface EndEarlyProps extends Omit<FocusProps, 'model'> {
  endsAt: number;
  onEnd: () => void;
  onClose: () => void;
}

/** What ending the session early means now, and the act itself. */
const EndEarly = ({ view, t, endsAt, onEnd, onClose }: EndEarlyProps) => {
  const state = view.focusEnd?.ask?.state;
  const tooLate = state?.kind === 'waiting' && state.readyAt >= endsAt;
  const asking = view.focusEnd && askingText(view.focusEnd, view.now, t);
  return (
    <div class="stack end-early">
      {tooLate ? <p class="small">{t('popup.endFocusTooLate')}</p> : null}
      {asking && !tooLate ? (
        <p class="small">
          {asking} {t('popup.endFocusAbout')}
        </p>
      ) : null}
      <div class="row">
        {tooLate ? null : (
          <Button size="small" onClick={onEnd}>
            {t(asking ? 'popup.endFocusAsk' : 'popup.endFocusNow')}
          </Button>
        )}
        <Button size="small" variant="quiet" onClick={onClose}>
          {t('popup.endFocusKeep')}
        </Button>
      </div>
    </div>
  );
};

/** That ending it was asked for, and from when it can be confirmed. */
const askedText = ({ state }: Ask, now: number, t: Translate): string =>
  state.kind === 'waiting' ? t('happened.waits', { ready: readyText(state.readyAt, now, t) }) : t('happened.confirm');

/** The session that runs: until when, in its first minute the way to take it back, and later the way to end it. */
export const RunningFocus = ({ model, view, t }: FocusProps) => {
  const ending = useSignal(false);
  const place = useRef<HTMLParagraphElement>(null);
  const { focus } = view.settings;
  if (!focus || focus.endsAt <= view.now) return null;
  const asked = view.asks.find(({ changes }) => changes.some(({ field }) => field.of === 'focus'));
  const end = async () => {
    if (!(await model.endFocus())) return;
    close();
    // The button that was pressed is gone.
    place.current?.focus();
  };
  const close = () => {
    ending.value = false;
  };
  return (
    <Sheet
      snug
      heading={t('popup.focusRuns', { until: formatUntil(focus.endsAt, view.now, t) })}
      aside={
        model.undoable.value ? (
          <Button size="small" onClick={() => void model.undoFocus()}>
            {t('common.undo')}
          </Button>
        ) : null
      }
    >
      <p class="small soft">{t('popup.focusEnds')}</p>
      <p class="small asked" role="status" tabIndex={-1} ref={place}>
        {asked ? askedText(asked, view.now, t) : null}
      </p>
      {ending.value && !asked ? (
        <EndEarly view={view} t={t} endsAt={focus.endsAt} onEnd={() => void end()} onClose={close} />
      ) : null}
      {ending.value || asked || model.undoable.value ? null : (
        <p class="small">
          <LinkButton
            onClick={() => {
              ending.value = true;
            }}
          >
            {t('popup.endFocus')}
          </LinkButton>
        </p>
      )}
    </Sheet>
  );
};
