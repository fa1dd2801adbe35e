import { helpedAnswers } from '../exercises/helped';
import type { Entry } from '../notebook/entry';
import type { WeekRow } from '../review/week-row';
import type { PersonRecord } from './record-rows';

/** The shape that is written; `docs/data.md` describes it. */
export const exportFormat = 1;

/** What an export is made of. */
export interface ExportSource {
  readonly record: PersonRecord;
  /** The limits that there are, in the person's order. Of one that is gone its rows have only a number. */
  readonly limits: readonly { readonly id: string; readonly name: string }[];
  /** Null where the person did not ask for what they wrote. */
  readonly written: readonly Entry[] | null;
  /** Limits by their names, which may name a site, and not by numbers alone. */
  readonly withNames: boolean;
  /** The instant at which it is made, as ISO 8601 in UTC. */
  readonly madeAt: string;
}

/** Which limit is which number: those that there are first, then those that the record still knows. */
export const limitNumbers = ({ limits, record }: ExportSource): ReadonlyMap<string, number> => {
  const known = [
    ...limits.map(({ id }) => id),
    ...record.time.map(({ limit }) => limit),
    ...record.pauses.flatMap((pause) => pause.limits),
    ...record.weeks.flatMap(({ limits: rows }) => rows.map(({ limit }) => limit)),
  ];
  return new Map([...new Set(known)].map((id, index) => [id, index + 1]));
};

const seconds = (ms: number) => Math.round(ms / 1000);

/** The person's records as JSON. No site, no pattern and no address of a stopped page is in it. */
export const exportedJson = (source: ExportSource): string => {
  const numbers = limitNumbers(source);
  const nameOf = (id: string) => source.limits.find((limit) => limit.id === id)?.name ?? null;
  const { time, pauses, helped, weeks } = source.record;
  const hourOf = ({
    date,
    hour,
    offsetMinutes,
  }: PersonRecord['time'][number] | PersonRecord['pauses'][number] | PersonRecord['helped'][number]) => ({
    date,
    hour,
    utcOffsetMinutes: offsetMinutes,
  });
  const file = {
    ebb: 'records',
    format: exportFormat,
    madeAt: source.madeAt,
    limits: [...numbers].map(([id, limit]) => (source.withNames ? { limit, name: nameOf(id) } : { limit })),
    time: time.map((row) => ({ ...hourOf(row), limit: numbers.get(row.limit), seconds: seconds(row.ms) })),
    pauses: pauses.map((row) => ({
      ...hourOf(row),
      limits: row.limits.map((id) => numbers.get(id)),
      outcome: row.outcome,
    })),
    exercises: helped.map((row) => ({ ...hourOf(row), exercise: row.exercise, helped: row.helped })),
    weeks: weeks.map(({ from, limits, ...row }) => ({
      date: from,
      ...row,
      limits: limits.map(({ limit, ms, ...each }) => ({ limit: numbers.get(limit), seconds: seconds(ms), ...each })),
    })),
    ...(source.written
      ? {
          written: source.written.map(({ id: _, offsetMinutes, ...entry }) => ({
            ...entry,
            utcOffsetMinutes: offsetMinutes,
          })),
        }
      : {}),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
};

const columns = [
  'what',
  'date',
  'hour',
  'utcOffsetMinutes',
  'limit',
  'seconds',
  'outcome',
  'exercise',
  'helped',
  'days',
  'recordedDays',
  'keptDays',
  'left',
  'goneOn',
  'count',
  'kind',
  'text',
] as const;
type Row = Partial<Record<(typeof columns)[number], string | number | null>>;

/** A text that begins like a formula would be run by a spreadsheet: an apostrophe makes it a text again. */
const cell = (value: string | number | null | undefined): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The texts of an entry in their order, one a line. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** One row for the week, and one for each number that it has of a limit, an hour or an answer. */
const weekRows = (week: WeekRow, labelOf: (id: string) => string): readonly Row[] => {
  const of = { date: week.from, days: week.days };
  const { recordedDays, left, goneOn } = week;
  return [
    { what: 'week', ...of, recordedDays, left, goneOn },
    ...week.limits.map(({ limit, ms, keptDays, left, goneOn }) => ({
      what: 'week',
      ...of,
      limit: labelOf(limit),
      seconds: seconds(ms),
      keptDays,
      left,
      goneOn,
    })),
    ...week.hours.flatMap((count, hour) => (count > 0 ? [{ what: 'week', ...of, hour, count }] : [])),
    ...week.exercises.flatMap(({ exercise, ...counts }) =>
      helpedAnswers.map((helped) => ({ what: 'week', ...of, exercise, helped, count: counts[helped] })),
    ),
  ];
};

/** The same records as one table (RFC 4180, UTF-8 with a mark, so that spreadsheets read the letters right). */
export const exportedCsv = (source: ExportSource): string => {
  const numbers = limitNumbers(source);
  const labelOf = (id: string) => {
    const name = source.withNames ? source.limits.find((limit) => limit.id === id)?.name : undefined;
    return name ?? String(numbers.get(id));
  };
  const { time, pauses, helped, weeks } = source.record;
  const rows: readonly Row[] = [
    ...time.map(({ offsetMinutes, limit, ms, ...row }) => ({
      what: 'time',
      ...row,
      utcOffsetMinutes: offsetMinutes,
      limit: labelOf(limit),
      seconds: seconds(ms),
    })),
    ...pauses.map(({ offsetMinutes, limits, ...row }) => ({
      what: 'pause',
      ...row,
      utcOffsetMinutes: offsetMinutes,
      limit: limits.map(labelOf).join('; '),
    })),
    ...helped.map(({ offsetMinutes, ...row }) => ({ what: 'exercise', ...row, utcOffsetMinutes: offsetMinutes })),
    ...weeks.flatMap((week) => weekRows(week, labelOf)),
    ...(source.written ?? []).map(({ date, hour, offsetMinutes, kind, body }) => ({
      what: 'written',
      date,
      hour,
      utcOffsetMinutes: offsetMinutes,
      kind,
      text: textsIn(body).join('\n'),
    })),
  ];
  const lines = [columns.join(','), ...rows.map((row: Row) => columns.map((name) => cell(row[name])).join(','))];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
};
