import type { ComponentChildren } from 'preact';
import type { SummaryView } from '../../../lib/app/protocol/views';
import { formatMinutes } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import { type CheckIn, checkInLines } from '../../../lib/domain/notebook/check-in-body';
import type { ClueKey } from '../../../lib/domain/notebook/clues';
import type { Entry } from '../../../lib/domain/notebook/entry';
import { dayParts } from '../../../lib/domain/review/hard-hours';
import { countsOf, momentsByPart, type ReportSection, reportLimits } from '../../../lib/domain/review/report';
import type { Settings } from '../../../lib/domain/settings/settings';
import { Button } from '../../ui/button';

/** What a report is made of. */
export interface ReportData {
  readonly summary: SummaryView;
  readonly settings: Settings;
  readonly checkIns: readonly CheckIn[];
  readonly clues: readonly ClueKey[];
  readonly plans: readonly Entry<'ifThen'>[];
}

interface PartProps {
  t: Translate;
  data: ReportData;
  /** The person's names of limits may name a site: they stand there only where the person says so. */
  names: boolean;
  medicines: string;
  note: string;
  hidden: ReadonlySet<number>;
  onHide: (id: number) => void;
}

const Table = ({ head, rows }: { head: readonly string[]; rows: readonly (readonly ComponentChildren[])[] }) => (
  <div class="table-scroll">
    <table class="plain-table">
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...cells]) => (
          <tr key={String(first)}>
            <th scope="row">{first}</th>
            {head.slice(1).map((name, index) => (
              <td key={name}>{cells[index]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const Limits = ({ t, data, names }: PartProps) => {
  const { limits } = data.settings;
  const nameOf = (id: string) => {
    const index = limits.findIndex((limit) => limit.id === id);
    return names ? (limits[index]?.name ?? '') : t('report.limitNumber', { number: index + 1 });
  };
  return (
    <Table
      head={[t('report.limit'), t('report.aWeek'), t('report.kept')]}
      rows={reportLimits(data.summary.trend).map(({ id, minutesAWeek, keptDays, days }) => [
        nameOf(id),
        minutesAWeek === null ? t('report.noRecord') : formatMinutes(minutesAWeek, t),
        keptDays === null ? '' : t('report.keptDays', { kept: keptDays, count: days }),
      ])}
    />
  );
};

const Pauses = ({ t, data }: PartProps) => {
  const sum = (of: (week: (typeof data.summary.trend)[number]) => number) =>
    data.summary.trend.reduce((all, week) => all + of(week), 0);
  const [met, left] = [sum(({ pauses }) => pauses.met), sum(({ pauses }) => pauses.left)];
  return <p>{t('report.pausesMet', { met, left, goneOn: met - left })}</p>;
};

const Hours = ({ t, data }: PartProps) => {
  const counts = momentsByPart(data.summary.moments);
  return (
    <Table
      head={[t('report.part'), t('report.times')]}
      rows={dayParts.map(({ key }) => [t(`report.parts.${key}`), counts[key]])}
    />
  );
};

const Lines = ({ t, data }: PartProps) => {
  const word = (step: number | null) => (step === null ? '' : t(`report.steps.${step as 0}`)); // CAST: a step of the check-in
  const felt = (step: number | null) => (step === null ? '' : t(`report.felt.${step as 0}`)); // CAST: as above
  return data.checkIns.length === 0 ? (
    <p>{t('report.noCheckIn')}</p>
  ) : (
    <Table
      head={[t('report.week'), ...checkInLines.map((line) => t(`report.lines.${line}`)), t('report.wellbeing')]}
      rows={data.checkIns.map((checkIn) => [
        checkIn.week,
        ...checkInLines.map((line) => word(checkIn[line])),
        felt(checkIn.wellbeing),
      ])}
    />
  );
};

const Counted = ({ rows, t }: { rows: readonly { readonly name: string; readonly count: number }[]; t: Translate }) =>
  rows.length === 0 ? (
    <p>{t('report.none')}</p>
  ) : (
    <ul class="report-list">
      {rows.map(({ name, count }) => (
        <li key={name}>{t('report.counted', { name, count })}</li>
      ))}
    </ul>
  );

const Clues = ({ t, data }: PartProps) => (
  <Counted t={t} rows={countsOf(data.clues).map(({ key, count }) => ({ name: t(`urge.clue.${key}`), count }))} />
);

const Exercises = ({ t, data }: PartProps) => (
  <Counted
    t={t}
    rows={countsOf(data.summary.exercises.map(({ exercise }) => exercise)).map(({ key, count }) => ({
      name: t(`exercises.${key}.name`),
      count,
    }))}
  />
);

const Plans = ({ t, data, hidden, onHide }: PartProps) => (
  <ul class="report-list">
    {data.plans
      .filter(({ id }) => !hidden.has(id))
      .map(({ id, body }) => (
        <li key={id} class="row between">
          <span>{t('report.plan', { cue: body.cue, act: body.act })}</span>
          <Button variant="quiet" size="small" class="report-only-here" onClick={() => onHide(id)}>
            {t('report.leaveOut')}
          </Button>
        </li>
      ))}
  </ul>
);

const Medicines = ({ medicines, t }: PartProps) => <p class="own">{medicines.trim() || t('report.blank')}</p>;
const Note = ({ note, t }: PartProps) => <p class="own">{note.trim() || t('report.blank')}</p>;

/** Each section by its name. */
export const reportParts = {
  limits: Limits,
  pauses: Pauses,
  hours: Hours,
  lines: Lines,
  clues: Clues,
  exercises: Exercises,
  plans: Plans,
  medicines: Medicines,
  note: Note,
} as const satisfies Readonly<Record<ReportSection, (props: PartProps) => ComponentChildren>>;
