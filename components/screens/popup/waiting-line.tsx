import type { TodayView } from '../../../lib/app/protocol/views';
import { formatMoment } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import type { TodayModel } from '../../models/today';
import { LinkButton } from '../../ui/button';
import { Icon } from '../../ui/icon';

/** What waits, in one line; null for nothing. What is ready goes first. */
export const waitingText = ({ asks, now }: Pick<TodayView, 'asks' | 'now'>, t: Translate): string | null => {
  const states = asks.map(({ state }) => state);
  const ready = states.filter(({ kind }) => kind === 'ready');
  if (ready.length > 0) return t('waiting.popupReady', { count: ready.length });
  const times = states.flatMap((state) => (state.kind === 'waiting' ? [state.readyAt] : []));
  if (times.length === 0) return null;
  return t('waiting.popup', { count: times.length, moment: formatMoment(Math.min(...times), now, t) });
};

interface WaitingLineProps {
  model: InstanceType<typeof TodayModel>;
  view: TodayView;
  t: Translate;
}

/** What waits is told here and confirmed among the limits. */
export const WaitingLine = ({ model, view, t }: WaitingLineProps) => {
  const text = waitingText(view, t);
  if (text === null) return null;
  return (
    <p class="small waiting-line">
      <Icon name="clock" />
      <LinkButton class="ink" onClick={() => void model.open('limits')}>
        {text}
      </LinkButton>
    </p>
  );
};
