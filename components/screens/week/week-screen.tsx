import { useSignal } from '@preact/signals';
import type { Client } from '../../../lib/app/client';
import type { WeekView } from '../../../lib/app/protocol/views';
import type { Translate } from '../../../lib/domain/language/translate';
import { isLowWeek } from '../../../lib/domain/review/check-in';
import type { NotebookDesk } from '../../models/notebook';
import { isSnoozed, snooze } from '../../models/snooze';
import { useNotebook } from '../../models/summary';
import type { WeekModel } from '../../models/week';
import { Button, ButtonLink, LinkButton } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { MoreLinks } from '../helps/more-links';
import { formatDays } from '../options/days';
import { SummaryRoute } from '../summary/summary-route';
import { LimitWeek } from './limit-week';
import { actsOf, openingLine } from './opening';

interface WeekScreenProps {
  t: Translate;
  model: WeekModel;
  /** The person has a limit at all. */
  hasLimits: boolean;
  client: Client;
  notebook: () => Promise<NotebookDesk>;
}

type Picture = 'private' | 'nothing' | 'blank' | 'first' | 'whole';

/** What there is to show: a private window, no record at all, a blank week, the first week, or a week. */
const pictureOf = (week: WeekView): Picture => {
  if (week.private) return 'private';
  if (week.recordedDays === 0) return week.hasEarlier || week.weeksBack > 0 ? 'blank' : 'nothing';
  return week.weeksBack === 0 && !week.hasEarlier ? 'first' : 'whole';
};

const heading = (week: WeekView, picture: Picture, t: Translate): string => {
  if (picture === 'whole') return openingLine(week, t);
  if (picture === 'blank' && week.weeksBack === 0) return t('week.begun');
  return t(`week.${picture}.heading`);
};

const Paging = ({ t, model, week }: { t: Translate; model: WeekModel; week: WeekView }) => (
  <nav class="row paging" aria-label={t('week.paging')}>
    <Button
      size="small"
      variant="quiet"
      disabled={!week.hasEarlier}
      onClick={() => void model.show(week.weeksBack + 1)}
    >
      <Icon name="back" />
      {t('week.earlier')}
    </Button>
    <Button
      size="small"
      variant="quiet"
      disabled={week.weeksBack === 0}
      onClick={() => void model.show(week.weeksBack - 1)}
    >
      {t('week.later')}
      <Icon name="forward" />
    </Button>
  </nav>
);

/** The dates of the week and its opening line. */
const Opening = ({ t, model, week, picture }: { t: Translate; model: WeekModel; week: WeekView; picture: Picture }) => {
  const [first = '', last = ''] = [week.days[0], week.days.at(-1)];
  const before = model.before.value;
  return (
    <header class="opening">
      {picture === 'private' ? null : (
        <div class="row between">
          <p class="small soft">
            {t(week.weeksBack === 0 ? 'week.datesNow' : 'week.dates', { days: formatDays(first, last, t) })}
          </p>
          {week.hasEarlier || week.weeksBack > 0 ? <Paging t={t} model={model} week={week} /> : null}
        </div>
      )}
      <h1 class="voice">{heading(week, picture, t)}</h1>
      {before && week.weeksBack === 0 && (picture === 'whole' || picture === 'blank') ? (
        <p class="last-week">
          <span class="small soft">{t('week.columns.last')}</span> <span>{openingLine(before, t)}</span>
        </p>
      ) : null}
    </header>
  );
};

const Acts = ({ t, week }: { t: Translate; week: WeekView }) => {
  const acts = actsOf(week, t);
  if (acts.length === 0) return null;
  return (
    <Sheet heading={t('week.acts.heading')}>
      <ul class="acts-done">
        {acts.map((act) => (
          <li key={act}>{act}</li>
        ))}
      </ul>
    </Sheet>
  );
};

const Nothing = ({ t, hasLimits }: { t: Translate; hasLimits: boolean }) => (
  <Sheet>
    <p>{t(hasLimits ? 'week.nothing.withLimits' : 'week.nothing.about')}</p>
    <p class="soft">{t('week.privateNote')}</p>
    <div class="row">
      <ButtonLink variant={hasLimits ? 'plain' : 'main'} href={hasLimits ? '#limits' : '#limits/new'}>
        {t(hasLimits ? 'week.nothing.see' : 'week.nothing.make')}
      </ButtonLink>
    </div>
  </Sheet>
);

const Blank = ({ t, model, week }: { t: Translate; model: WeekModel; week: WeekView }) => (
  <>
    <p class="soft">{t('week.blank.about')}</p>
    {week.weeksBack === 0 && week.hasEarlier ? (
      <div class="row">
        <Button onClick={() => void model.show(1)}>{t('week.seeLast')}</Button>
      </div>
    ) : null}
  </>
);

/** Whether the check-in of the week asks for a summary of care alone. */
const useLowWeek = (notebook: WeekScreenProps['notebook'], week: WeekView): boolean => {
  const { desk } = useNotebook(notebook);
  const checkIn = desk?.entries('checkIn').value?.findLast(({ body }) => body.week === week.days[0])?.body ?? null;
  return isLowWeek(checkIn);
};

const Body = ({
  t,
  model,
  week,
  picture,
  hasLimits,
  client,
  notebook,
}: WeekScreenProps & { week: WeekView; picture: Picture }) => {
  const low = useLowWeek(notebook, week);
  if (picture === 'private') return <p>{t('week.private.about')}</p>;
  if (picture === 'nothing') return <Nothing t={t} hasLimits={hasLimits} />;
  if (picture === 'blank') return <Blank t={t} model={model} week={week} />;
  return (
    <>
      {picture === 'first' ? <p class="soft">{t('week.first.about')}</p> : null}
      <Acts t={t} week={week} />
      {low
        ? null
        : week.limits.map((limit) => (
            <LimitWeek key={limit.id} t={t} week={week} before={model.before.value} limit={limit} />
          ))}
      <SummaryRoute
        t={t}
        client={client}
        notebook={notebook}
        week={week}
        careOnly={low}
        onErased={() => void model.refresh()}
      />
      <p class="small soft">{t('week.privateNote')}</p>
    </>
  );
};

/** One week of the person: what they did, and their own goal. */
export const WeekScreen = ({ t, model, hasLimits, client, notebook }: WeekScreenProps) => {
  const muted = useSignal(isSnoozed(localStorage, 'week', Date.now()));
  const week = model.week.value;
  const problem = model.problem.value;
  if (!week) {
    return (
      <>
        <h1 class="voice-2">{t('options.nav.week')}</h1>
        {problem === null ? <p class="soft">{t('common.loading')}</p> : <Notice live>{errorText(problem, t)}</Notice>}
      </>
    );
  }
  const picture = pictureOf(week);
  const mute = (on: boolean) => {
    snooze(localStorage, 'week', on ? Number.MAX_SAFE_INTEGER : 0);
    muted.value = on;
  };
  if (muted.value) {
    return (
      <>
        <h1 class="voice-2">{t('options.nav.week')}</h1>
        <p>{t('week.muted')}</p>
        <div>
          <Button onClick={() => mute(false)}>{t('week.unmute')}</Button>
        </div>
      </>
    );
  }
  return (
    <>
      <Opening t={t} model={model} week={week} picture={picture} />
      {problem === null ? null : <Notice live>{errorText(problem, t)}</Notice>}
      <Body
        t={t}
        model={model}
        hasLimits={hasLimits}
        client={client}
        notebook={notebook}
        week={week}
        picture={picture}
      />
      {picture === 'whole' ? (
        <p>
          <LinkButton class="small" onClick={() => mute(true)}>
            {t('week.mute')}
          </LinkButton>
        </p>
      ) : null}
      {picture === 'private' ? null : <MoreLinks t={t} />}
    </>
  );
};
