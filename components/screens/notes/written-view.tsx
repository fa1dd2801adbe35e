import { dateText } from '../../../lib/domain/language/date-text';
import { formatClockTime } from '../../../lib/domain/language/format-duration';
import type { StringKey, Translate } from '../../../lib/domain/language/translate';
import type { Entry } from '../../../lib/domain/notebook/entry';
import { isPromptKey } from '../../../lib/domain/pause/prompts';
import { type WrittenKind, writtenFields } from './written-kinds';

interface WrittenProps {
  t: Translate;
  entry: Entry<WrittenKind>;
}

/** The day and about the hour, as they are kept. */
export const whenWritten = ({ date, hour }: Entry, t: Translate): string =>
  t('notes.back.when', {
    day: dateText(date, t.locale),
    time: formatClockTime(`${String(hour).padStart(2, '0')}:00`, t),
  });

/** Each kind names its fields itself: what came before is a strength in one and a story in another. */
const fieldKey = (kind: WrittenKind, field: string) => `notes.fields.${kind}.${field}` as StringKey; // CAST: a test holds it

const clueText = (clue: unknown, t: Translate) => t(`urge.clue.${clue as 'tired'}`); // CAST: parsed as a clue

/** One field as text; empty where nothing was written. */
const fieldText = (field: string, value: unknown, t: Translate): string => {
  if (field === 'prompt') return isPromptKey(value) ? t(`prompts.${value}`) : '';
  if (field === 'clues') {
    return Array.isArray(value) ? new Intl.ListFormat(t.locale).format(value.map((clue) => clueText(clue, t))) : '';
  }
  if (field === 'hours') {
    return Array.isArray(value) && value.length > 0 ? t('notes.back.hours', { count: value.length }) : '';
  }
  if (field === 'lightsOut' || field === 'wake') return typeof value === 'string' ? formatClockTime(value, t) : '';
  if (field === 'day' || field === 'until' || field === 'week')
    return typeof value === 'string' ? dateText(value, t.locale) : '';
  if (typeof value === 'number') return t('notes.back.ofTen', { count: value });
  if (Array.isArray(value)) return value.map((line) => lineText(line)).join('\n');
  return typeof value === 'string' ? value.trim() : '';
};

const lineText = (line: unknown): string =>
  typeof line === 'object' && line !== null
    ? Object.values(line)
        .filter((part) => typeof part === 'string' && part.trim() !== '')
        .join(': ')
    : String(line);

/** What was written, field by field; what was left empty is left out. */
export const WrittenView = ({ t, entry }: WrittenProps) => {
  const body = entry.body as Readonly<Record<string, unknown>>; // CAST: fields of one kind, looked up by their names
  const lines = writtenFields[entry.kind]
    .map((field) => ({ field, text: fieldText(field, body[field], t) }))
    .filter(({ text }) => text !== '');
  return (
    <dl class="written">
      {lines.map(({ field, text }) => (
        <div key={field}>
          <dt class="small soft">{t(fieldKey(entry.kind, field))}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
};
