import type { ComponentChildren } from 'preact';
import type { SummaryView } from '../../../lib/app/protocol/views';
import { formatMinutes } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import { mayWantSomeone } from '../../../lib/domain/review/check-in';
import { hardestPart, topClues } from '../../../lib/domain/review/hard-hours';
import { daysOutside } from '../../../lib/domain/review/outside';
import { keptIn, regainedIn } from '../../../lib/domain/review/trend';
import type { NotebookDesk } from '../../models/notebook';
import { useNotebook, type Written, writtenIn } from '../../models/summary';
import { ButtonLink } from '../../ui/button';
import { ChipChoices } from '../../ui/choices';
import { errorText } from '../../ui/error-text';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { weekdayOf } from '../options/days';
import { FourLines } from './four-lines';
import { HardHoursChart } from './hard-hours-chart';
import { NextWeek } from './next-week';
import { SummaryFoot } from './summary-foot';
import { type SummaryProps, summaryRanges } from './summary-route';
import { TrendChart } from './trend-chart';
import { WeeklyQuestion } from './weekly-question';
import './summary.css';

interface PartProps extends Omit<SummaryProps, 'summary'> {
  summary: SummaryView;
  written: Written;
}

const list = (names: readonly string[], t: Translate) => new Intl.ListFormat(t.locale).format([...new Set(names)]);

/** What else the person did in the week: exercises, urges noted, a check-in. */
const Tried = ({ t, week, summary, written }: PartProps) => {
  const own = summary.exercises.filter(({ date }) => week.days.includes(date));
  const names = own.map(({ exercise }) => t(`exercises.${exercise}.name`));
  const checkedIn = written.checkIns.at(-1)?.week === week.days[0];
  const lines = [
    ...(names.length > 0 ? [t('summary.tried.exercises', { names: list(names, t) })] : []),
    ...(written.urges.length > 0 ? [t('summary.tried.urges')] : []),
    ...(checkedIn ? [t('summary.tried.checkIn')] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Sheet heading={t('summary.tried.heading')}>
      <ul class="acts-done">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Sheet>
  );
};

/** Time that the week took less than the person's own usual one; where there is none, nothing is said. */
const RegainedPart = ({ t, week, summary }: PartProps) => {
  const last = summary.trend.at(-1);
  const [most] = last ? regainedIn(last, summary.usual) : [];
  const name = week.limits.find(({ id }) => id === most?.id)?.name;
  if (!most || !name || week.today !== null) return null;
  const amount = formatMinutes(most.minutes, t);
  return (
    <Sheet heading={t('summary.regained.heading')}>
      <p class="voice-2">{t('summary.regained.line', { name, amount })}</p>
      <p class="soft">{t('summary.regained.ask')}</p>
    </Sheet>
  );
};

const goalOfWeek = (goal: { readonly minutes: number; readonly per: string } | null) =>
  goal === null ? null : goal.per === 'week' ? goal.minutes : goal.minutes * 7;

const Trends = ({ t, week, summary, range, onRange }: PartProps) => {
  const charts = week.limits.filter(({ id }) => {
    const known = summary.trend.filter(({ limits }) =>
      limits.some((limit) => limit.id === id && limit.minutes !== null),
    );
    return known.length > 1;
  });
  if (charts.length === 0) return null;
  const kept = charts.flatMap(({ id, name }) => {
    const all = range === summaryRanges[0] ? keptIn(summary.trend.slice(-4), id) : null;
    return all && all.kept > 0 ? [t('summary.keptOf', { name, kept: all.kept, count: all.days })] : [];
  });
  return (
    <Sheet heading={t('summary.trends.heading')}>
      <ChipChoices
        label={t('summary.trends.range')}
        labelHidden
        choices={summaryRanges.map((value) => ({ value, label: t('summary.trends.weeks', { count: value }) }))}
        value={range}
        onValue={onRange}
      />
      {kept.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div class="trends">
        {charts.map(({ id, name, goal }) => (
          <TrendChart key={id} t={t} id={id} name={name} trend={summary.trend} goal={goalOfWeek(goal)} />
        ))}
      </div>
    </Sheet>
  );
};

/** When and with what it was hard: hours, and the words that came up. */
const Hard = ({ t, week, summary, written }: PartProps) => {
  const met = summary.moments.filter(({ date }) => week.days.includes(date));
  const moments = [...met, ...written.urges.map(({ date, hour }) => ({ date, hour }))];
  if (moments.length === 0) return null;
  const { asOne } = week;
  const checkIn = written.checkIns.find(({ week: first }) => first === week.days[0]);
  const clues = topClues([...written.urges.flatMap(({ body }) => body.clues), ...(checkIn?.clues ?? [])]);
  const part = hardestPart(moments);
  const words = [...(part ? [t(`summary.parts.${part}`)] : []), ...clues.map((clue) => t(`urge.clue.${clue}`))];
  return (
    <Sheet heading={t('summary.hard.heading')}>
      {words.length > 0 ? <p>{t('summary.hard.often', { words: list(words, t) })}</p> : null}
      {asOne ? (
        // Of which days it was nobody can tell any more: one row for all of them.
        <HardHoursChart
          t={t}
          days={[asOne.from]}
          moments={moments.map(({ hour }) => ({ date: asOne.from, hour }))}
          // Alone it needs no name in the picture.
          nameOf={(_, style) => (style === 'long' ? t('summary.weekOf') : '')}
          label={t('summary.hoursOfWeek')}
        />
      ) : (
        <HardHoursChart
          t={t}
          days={week.days}
          moments={moments}
          nameOf={(day, style) => weekdayOf(day, t, style)}
          label={t('summary.hoursLabel')}
        />
      )}
    </Sheet>
  );
};

const LinesPart = ({ t, written }: PartProps) =>
  written.checkIns.length < 3 ? null : (
    <Sheet heading={t('summary.linesHeading')}>
      <FourLines t={t} checkIns={written.checkIns} />
    </Sheet>
  );

const OutsidePart = ({ t, week }: PartProps) =>
  daysOutside([week]).length === 0 ? null : (
    <Sheet heading={t('summary.outside.heading')}>
      <p>{t('summary.outside.about')}</p>
      <div class="row">
        <ButtonLink href="#notes/after">{t('summary.outside.act')}</ButtonLink>
      </div>
    </Sheet>
  );

/** People, in every week; more of them where a person alongside may be wanted. */
const People = ({ t, written, scope }: PartProps) => {
  const more = scope === 'care' || mayWantSomeone(written.checkIns);
  return (
    <Sheet heading={t('summary.people.heading')}>
      <p>{t(more ? 'summary.people.more' : 'summary.people.about')}</p>
      <div class="row">
        <ButtonLink variant={more ? 'main' : 'plain'} href="#help">
          {t('summary.people.find')}
        </ButtonLink>
        <ButtonLink variant="quiet" href="#report">
          {t('summary.people.report')}
        </ButtonLink>
        {more ? (
          <ButtonLink variant="quiet" href="#learn/therapist">
            {t('summary.people.questions')}
          </ButtonLink>
        ) : null}
      </div>
    </Sheet>
  );
};

const CheckInCard = ({ t, week, written }: PartProps) =>
  week.weeksBack > 0 || written.checkIns.at(-1)?.week === week.days[0] ? null : (
    <Sheet heading={t('summary.checkIn.heading')}>
      <p class="soft">{t('summary.checkIn.about')}</p>
      <div class="row">
        <ButtonLink href="#check-in">{t('summary.checkIn.act')}</ButtonLink>
      </div>
    </Sheet>
  );

/** The parts in their order (`clinical.md` 7.2); less in a first and in a very low week (7.3). */
const Parts = ({ desk, ...props }: SummaryProps & { desk: NotebookDesk }) => {
  const { t, week, scope, summary, problem } = props;
  if (problem) return <Notice live>{errorText(problem, t)}</Notice>;
  if (!summary) return <Loading t={t} />;
  const parts: PartProps = { ...props, summary, written: writtenIn(desk, week.days) };
  const tried = <Tried key="tried" {...parts} />;
  const checkIn = <CheckInCard key="checkIn" {...parts} />;
  const people = <People key="people" {...parts} />;
  const sections: Readonly<Record<SummaryProps['scope'], readonly ComponentChildren[]>> = {
    care: [tried, people],
    first: [tried, checkIn, props.question, people],
    whole: [
      tried,
      <RegainedPart key="regained" {...parts} />,
      <Trends key="trends" {...parts} />,
      <Hard key="hard" {...parts} />,
      <LinesPart key="lines" {...parts} />,
      <OutsidePart key="outside" {...parts} />,
      checkIn,
      props.question ?? (
        <WeeklyQuestion
          key={`question-${week.days[0]}`}
          t={t}
          notebook={props.notebook}
          week={week}
          keeps={desk.kept}
        />
      ),
      <NextWeek key="next" t={t} desk={desk} week={week.days[0] ?? ''} />,
      people,
    ],
  };
  return (
    <>
      {sections[scope]}
      <SummaryFoot {...props} />
    </>
  );
};

/** All of it, once the notebook is open. */
export const SummaryParts = (props: SummaryProps) => {
  const { desk, error } = useNotebook(props.notebook);
  return (
    <>
      {error ? <Notice live>{errorText(error, props.t)}</Notice> : null}
      {desk ? <Parts {...props} desk={desk} /> : null}
    </>
  );
};
