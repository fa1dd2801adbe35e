import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { hourOfWeek, hoursOfDay } from '../../../../lib/domain/exercises/hard-hours';
import { dateFormat } from '../../../../lib/domain/language/date-format';
import type { Translate } from '../../../../lib/domain/language/translate';
import { weekdayName } from '../../../../lib/domain/language/weekday-name';
import type { Weekday } from '../../../../lib/domain/limits/limit';
import { weekFrom } from '../../options/days';

interface HoursGridProps {
  t: Translate;
  label: string;
  weekStart: Weekday;
  /** Hours of the week, 0 to 167. */
  hours: readonly number[];
  onMark: (hour: number, marked: boolean) => void;
  onMarkEveryDay: (hour: number) => void;
}

/** A place in the grid: column 0 is the hour itself, which stands for every day; 1 to 7 are the days. */
interface Place {
  readonly row: number;
  readonly column: number;
}

const columns = 8;
const within = (value: number, end: number) => Math.min(Math.max(0, value), end - 1);

/** Where a key leads from a place; null where it leads nowhere. */
const moved = ({ row, column }: Place, key: string): Place | null => {
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1, hoursOfDay), column };
    case 'ArrowDown':
      return { row: within(row + 1, hoursOfDay), column };
    case 'ArrowLeft':
      return { row, column: within(column - 1, columns) };
    case 'ArrowRight':
      return { row, column: within(column + 1, columns) };
    case 'Home':
      return { row: 0, column };
    case 'End':
      return { row: hoursOfDay - 1, column };
    default:
      return null;
  }
};

const allHours = Array.from({ length: hoursOfDay }, (_, hour) => hour);

/** The hours of a day as the language writes them. */
const timesOf = (locale: string) => {
  const short = dateFormat(locale, { hour: 'numeric' });
  const full = dateFormat(locale, { hour: 'numeric', minute: '2-digit' });
  return allHours.map((hour) => {
    const instant = Date.UTC(2001, 0, 1, hour);
    return { hour: short.format(instant), time: full.format(instant) };
  });
};

/** A stroke of the mouse over the hours: all that it meets become what the first one became. */
const useStroke = (onMark: HoursGridProps['onMark']) => {
  const stroke = useRef<{ from: number; marks: boolean; drawn: boolean } | null>(null);
  return {
    start: (event: PointerEvent, hour: number, marked: boolean) => {
      // A finger scrolls the page, so it taps.
      stroke.current = event.pointerType === 'touch' ? null : { from: hour, marks: !marked, drawn: false };
    },
    over: (event: PointerEvent, hour: number) => {
      const now = stroke.current;
      if (!now || (event.buttons & 1) === 0) {
        stroke.current = null;
        return;
      }
      now.drawn = true;
      onMark(now.from, now.marks);
      onMark(hour, now.marks);
    },
    /** Whether this press ends a stroke and marks nothing by itself. */
    ends: (hour: number) => {
      const drawn = stroke.current?.drawn === true && stroke.current.from === hour;
      stroke.current = null;
      return drawn;
    },
  };
};

/** One of the hours is in the order of Tab; the arrows go to the others. */
const useRoving = () => {
  const at = useSignal<Place>({ row: 22, column: 1 });
  const table = useRef<HTMLTableElement>(null);
  const press = (event: KeyboardEvent) => {
    const next = moved(at.value, event.key);
    if (!next) return;
    event.preventDefault();
    at.value = next;
    table.current?.querySelector<HTMLElement>(`[data-at="${next.row} ${next.column}"]`)?.focus();
  };
  const placed = (place: Place) => ({
    type: 'button' as const,
    'data-at': `${place.row} ${place.column}`,
    tabIndex: at.value.row === place.row && at.value.column === place.column ? 0 : -1,
    onKeyDown: press,
    onFocus: () => {
      at.value = place;
    },
  });
  return { table, placed };
};

/** The hours of the week, each a button that is pressed or not; at the side each hour stands for every day. */
export const HoursGrid = ({ t, label, weekStart, hours, onMark, onMarkEveryDay }: HoursGridProps) => {
  const { table, placed } = useRoving();
  const stroke = useStroke(onMark);
  const times = useMemo(() => timesOf(t.locale), [t.locale]);
  const days = useMemo(
    () =>
      weekFrom(weekStart).map((day) => ({
        day,
        long: weekdayName(day, t, 'long'),
        short: weekdayName(day, t, 'short'),
      })),
    [weekStart, t],
  );
  const marked = new Set(hours);
  return (
    <table class="hours-grid" aria-label={label} ref={table}>
      <thead>
        <tr>
          <td />
          {days.map(({ day, long, short }) => (
            <th key={day} scope="col" class="small soft">
              <abbr title={long}>{short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {times.map(({ hour: name, time }, row) => (
          <tr key={time}>
            <th scope="row">
              <button
                {...placed({ row, column: 0 })}
                class="small soft figures every-day"
                aria-label={t('steps.weather.everyDay', { time: name })}
                onClick={() => onMarkEveryDay(row)}
              >
                {name}
              </button>
            </th>
            {days.map(({ day, long }, index) => {
              const hour = hourOfWeek(day, row);
              const on = marked.has(hour);
              return (
                <td key={day}>
                  <button
                    {...placed({ row, column: index + 1 })}
                    class="hour"
                    aria-pressed={on}
                    aria-label={t('steps.weather.hour', { day: long, time })}
                    onPointerDown={(event) => stroke.start(event, hour, on)}
                    onPointerEnter={(event) => stroke.over(event, hour)}
                    onClick={() => {
                      if (!stroke.ends(hour)) onMark(hour, !on);
                    }}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
