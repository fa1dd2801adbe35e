import { useRef, useState } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import type { WeekView } from '../../../lib/app/protocol/views';
import type { Translate } from '../../../lib/domain/language/translate';
import { isLowWeek } from '../../../lib/domain/review/check-in';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { NotebookDesk } from '../../models/notebook';
import type { SettingsModel } from '../../models/settings';
import { useNotebook, useSummary } from '../../models/summary';
import type { WeekModel } from '../../models/week';
import { useWeekQuestion } from '../../models/week-question';
import { Button, ButtonLink, LinkButton } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Icon } from '../../ui/icon';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { CrisisLines } from '../help/crisis-lines';
import { useHelpCountry } from '../help/use-help-country';
import { MoreLinks } from '../helps/more-links';
import { ActProblem } from '../options/act-status';
import { formatDays } from '../options/days';
import { useAct } from '../options/use-act';
import { QuestionRoute } from '../questions/question-route';
import { type SummaryProps, type SummaryRange, SummaryRoute, summaryRanges } from '../summary/summary-route';
import { LimitWeek } from './limit-week';
import { actsOf, openingLine } from './opening';

interface WeekScreenProps {
  t: Translate;
  model: WeekModel;
  stored: Settings;
  client: Client;
  settings: SettingsModel;
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

/** The days themselves are not there any more: said where the days would be. */
const AsOne = ({ t, week }: { t: Translate; week: WeekView }) =>
  week.asOne ? <p class="soft">{t('week.asOne', { days: formatDays(week.asOne.from, week.asOne.to, t) })}</p> : null;

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

/** People who answer now, in a week whose check-in says that it was very low (7.3). */
const CareLines = ({ t, client, settings }: Pick<WeekScreenProps, 't' | 'client' | 'settings'>) => {
  const { country } = useHelpCountry(client, settings);
  return (
    <Sheet heading={t('week.care.heading')}>
      <p>{t('week.care.about')}</p>
      <CrisisLines t={t} country={country} client={client} />
    </Sheet>
  );
};

/** Whether the check-in of the week asks for a summary of care alone; null until that is known. */
const useLowWeek = (notebook: WeekScreenProps['notebook'], week: WeekView): boolean | null => {
  const { desk, error } = useNotebook(notebook);
  const checkIns = desk?.entries('checkIn').value ?? null;
  // What cannot be read is said by the summary; the rest of the week is there all the same.
  if (!checkIns) return error ? false : null;
  return isLowWeek(checkIns.findLast(({ body }) => body.week === week.days[0])?.body ?? null);
};

/** How much of the summary a week has; null until that is known. */
const scopeOf = (low: boolean | null, picture: Picture): SummaryProps['scope'] | null => {
  if (low === null) return null;
  if (low) return 'care';
  return picture === 'first' ? 'first' : 'whole';
};

const Body = ({
  t,
  model,
  week,
  picture,
  stored,
  client,
  settings,
  notebook,
}: WeekScreenProps & { week: WeekView; picture: Picture }) => {
  const low = useLowWeek(notebook, week);
  const [range, setRange] = useState<SummaryRange>(summaryRanges[0]);
  const read = useSummary(picture === 'private' ? null : client, week.weeksBack, range);
  const summary = read.weeksBack === week.weeksBack ? read.summary : null;
  const scope = scopeOf(low, picture);
  // While the next one is read, what is below stays what it was: all of it of one week, and no more than may be shown of it.
  const below = useRef<Pick<SummaryProps, 'week' | 'summary' | 'scope'> | null>(null);
  if (scope && (summary || !below.current?.summary)) below.current = { week, summary, scope };
  const question = useWeekQuestion({ trend: summary?.trend ?? null, notebook, settings: stored, week });
  const card = question ? <QuestionRoute t={t} settings={settings} question={question} /> : null;
  if (picture === 'private') return <p>{t('week.private.about')}</p>;
  if (picture === 'nothing' || picture === 'blank') {
    return (
      <>
        {picture === 'nothing' ? (
          <Nothing t={t} hasLimits={stored.limits.length > 0} />
        ) : (
          <Blank t={t} model={model} week={week} />
        )}
        {card}
      </>
    );
  }
  // Nothing of a week is shown for a moment that is not to be shown at all.
  if (!below.current) return null;
  return (
    <>
      {picture === 'first' ? <p class="soft">{t('week.first.about')}</p> : null}
      <AsOne t={t} week={week} />
      <Acts t={t} week={week} />
      {low ? (
        <CareLines t={t} client={client} settings={settings} />
      ) : (
        week.limits.map((limit) => (
          <LimitWeek key={limit.id} t={t} week={week} before={model.before.value} limit={limit} />
        ))
      )}
      <SummaryRoute
        t={t}
        client={client}
        notebook={notebook}
        {...below.current}
        problem={read.problem}
        range={range}
        onRange={setRange}
        question={card}
        hasCalmHour={stored.preferences.calmHour !== null}
        onErased={() => void model.refresh()}
      />
      <p class="small soft">{t('week.privateNote')}</p>
    </>
  );
};

/** One week of the person: what they did, and their own goal. */
export const WeekScreen = (props: WeekScreenProps) => {
  const { t, model, stored, settings } = props;
  const act = useAct();
  const week = model.week.value;
  const problem = model.problem.value;
  if (!week) {
    return (
      <>
        <h1 class="voice-2">{t('options.nav.week')}</h1>
        {problem === null ? <Loading t={t} /> : <Notice live>{errorText(problem, t)}</Notice>}
      </>
    );
  }
  const picture = pictureOf(week);
  const mute = (weekQuiet: boolean) =>
    void act.run(() => settings.change({ kind: 'set-preferences', preferences: { weekQuiet } }));
  if (stored.preferences.weekQuiet) {
    return (
      <>
        <h1 class="voice-2">{t('options.nav.week')}</h1>
        <p>{t('week.muted')}</p>
        <div>
          <Button onClick={() => mute(false)}>{t('week.unmute')}</Button>
        </div>
        <ActProblem act={act} t={t} />
      </>
    );
  }
  return (
    <>
      <Opening t={t} model={model} week={week} picture={picture} />
      {problem === null ? null : <Notice live>{errorText(problem, t)}</Notice>}
      {week.unreadable > 0 ? <Notice>{t('week.unreadable', { count: week.unreadable })}</Notice> : null}
      <Body {...props} week={week} picture={picture} />
      {picture === 'whole' ? (
        <p>
          <LinkButton class="small" onClick={() => mute(true)}>
            {t('week.mute')}
          </LinkButton>
        </p>
      ) : null}
      <ActProblem act={act} t={t} />
      {picture === 'private' ? null : <MoreLinks t={t} />}
    </>
  );
};
