import type { TodayView } from '../../../lib/app/protocol/views';
import type { Translate } from '../../../lib/domain/language/translate';
import { describeLimit } from '../../../lib/domain/limits/describe-limit';
import { Bar } from '../../ui/bar';
import { Sheet } from '../../ui/sheet';
import { hereText, meterOf } from './standing-text';

interface ThisPageProps {
  view: TodayView;
  t: Translate;
}

/** The page in front: what holds there, and how much is left. */
export const ThisPage = ({ view, t }: ThisPageProps) => {
  const { text, standing } = hereText(view, t);
  const nearest = standing?.budgets.filter(({ budget }) => budget.unit === 'minutes') ?? [];
  const bar = nearest.toSorted((one, other) => other.used / other.allowed - one.used / one.allowed)[0];
  const meter = bar && !standing?.inFocus ? meterOf(bar, t) : null;
  return (
    <Sheet snug heading={t('popup.thisPage')} aside={<span class="small soft host">{view.here?.host}</span>}>
      <p class={view.here ? 'voice-2' : 'soft'}>{text}</p>
      {meter?.bar ? <Bar {...meter.bar} /> : null}
      {standing ? <p class="small soft">{describeLimit(standing.limit, t, view.settings.lists)}</p> : null}
    </Sheet>
  );
};
