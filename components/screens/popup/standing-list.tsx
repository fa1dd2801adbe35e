import type { TodayView } from '../../../lib/app/protocol/views';
import type { Translate } from '../../../lib/domain/language/translate';
import type { LimitStanding } from '../../../lib/domain/limits/standing';
import { Bar } from '../../ui/bar';
import { type Meter, meterOf, rowText } from './standing-text';

interface RowProps {
  standing: LimitStanding;
  pauses: TodayView['pauses'][string] | undefined;
  now: number;
  t: Translate;
}

const MeterLine = ({ meter, withText }: { meter: Meter; withText: boolean }) => (
  <>
    {withText ? <span class="soft figures">{meter.text}</span> : null}
    {meter.bar ? <Bar {...meter.bar} /> : null}
  </>
);

const StandingRow = ({ standing, pauses, now, t }: RowProps) => {
  const meters = standing.budgets.map((budget) => meterOf(budget, t));
  const paused = pauses && pauses.met > 0 ? t('popup.paused', { count: pauses.met, left: pauses.left }) : null;
  // Of a limit that is always on, the pauses of today say more than that it is on.
  const pausesTell = paused !== null && standing.limit.when.kind === 'always' && !standing.inFocus;
  const status = pausesTell ? paused : rowText(standing, now, t);
  return (
    <li class="standing small">
      <div class="row between baseline">
        <span class="name">{standing.limit.name}</span>
        <span class="soft figures">{status}</span>
      </div>
      {meters.map((meter, place) => (
        <MeterLine key={place} meter={meter} withText={place > 0} />
      ))}
      {paused && !pausesTell ? <span class="soft">{paused}</span> : null}
    </li>
  );
};

/** Every limit with what today made of it. */
export const StandingList = ({ view, t }: { view: TodayView; t: Translate }) => (
  <section aria-labelledby="your-limits">
    <h2 id="your-limits" class="visually-hidden">
      {t('popup.limits')}
    </h2>
    <ul class="standings">
      {view.standings.map((standing) => (
        <StandingRow
          key={standing.limit.id}
          standing={standing}
          pauses={view.pauses[standing.limit.id]}
          now={view.now}
          t={t}
        />
      ))}
    </ul>
  </section>
);
