import { dateText } from '../../../lib/domain/language/date-text';
import { formatClockTime } from '../../../lib/domain/language/format-duration';
import type { StringKey, Translate } from '../../../lib/domain/language/translate';
import type { Entry } from '../../../lib/domain/notebook/entry';
import { isOfKind } from '../../../lib/domain/notebook/parse-entry';
import { isPromptKey } from '../../../lib/domain/pause/prompts';
import { AbcRecord } from '../notebook/abc-record';
import { RecordLines } from '../notebook/record-lines';
import { ThoughtRecord } from '../notebook/thought-record';
import { type FieldKind, type WrittenKind, writtenFields } from './written-kinds';

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
const fieldKey = (kind: FieldKind, field: string) => `notes.fields.${kind}.${field}` as StringKey; // CAST: a test holds it

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

const FieldLines = ({ t, entry }: { t: Translate; entry: Entry<FieldKind> }) => {
  const body = entry.body as Readonly<Record<string, unknown>>; // CAST: fields of one kind, looked up by their names
  return (
    <RecordLines
      lines={writtenFields[entry.kind].map((field) => ({
        label: t(fieldKey(entry.kind, field)),
        text: fieldText(field, body[field], t),
      }))}
    />
  );
};

const isByField = (entry: Entry<WrittenKind>): entry is Entry<FieldKind> => entry.kind in writtenFields;

/** What was written; what was left empty is left out. */
export const WrittenView = ({ t, entry }: WrittenProps) => {
  if (isByField(entry)) return <FieldLines t={t} entry={entry} />;
  if (isOfKind('abc')(entry)) return <AbcRecord t={t} body={entry.body} />;
  return isOfKind('thoughts')(entry) ? <ThoughtRecord t={t} body={entry.body} /> : null;
};
