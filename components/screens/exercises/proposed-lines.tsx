import { useEffect, useMemo } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import type { PhoneLines } from '../../models/phone-lines';
import { SelectField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import type { ExerciseRoom } from './exercise';
import { organisationText } from './phone-list';

interface ProposedProps {
  t: Translate;
  room: ExerciseRoom;
  phone: PhoneLines;
  lines: readonly string[];
  onAdd: (line: string) => void;
}

const mostProposed = 6;

interface ChipsProps {
  label: string;
  /** Those that are written already are left out. */
  texts: readonly string[];
  onAdd: (text: string) => void;
}

const AddChips = ({ label, texts, onAdd }: ChipsProps) =>
  texts.length === 0 ? null : (
    <fieldset class="choices">
      <legend class="label">{label}</legend>
      <div class="chips">
        {texts.map((text) => (
          <button key={text} type="button" class="chip any" onClick={() => onAdd(text)}>
            <Icon name="plus" size={14} />
            {text}
          </button>
        ))}
      </div>
    </fieldset>
  );

/** The people of the notebook, to be taken into a plan. */
const ProposedPeople = ({ t, room, lines, onAdd }: ProposedProps) => {
  const people = room.notebook.entries('person').value ?? [];
  const texts = people
    .map(({ body }) => [body.name.trim(), body.contact.trim()].filter(Boolean).join(', '))
    .filter((text) => text !== '' && !lines.includes(text));
  return <AddChips label={t('steps.lines.yourPeople')} texts={texts} onAdd={onAdd} />;
};

/** Helplines of a country. They are there to be chosen from; none is put into a plan by itself. */
const ProposedHelp = ({ t, phone, lines, onAdd }: ProposedProps) => {
  useEffect(() => void phone.look(), [phone]);
  const { setCountry, countries } = phone;
  const country = phone.country.value;
  const options = useMemo(() => {
    const names = new Intl.DisplayNames(t.locale, { type: 'region' });
    const { compare } = new Intl.Collator(t.locale);
    const named = countries.map((value) => ({ value, label: names.of(value) ?? value }));
    return named.toSorted((a, b) => compare(a.label, b.label));
  }, [t, countries]);
  const chosen = country !== null && countries.includes(country) ? country : '';
  const texts = phone.lines.value
    .map((line) => t('steps.lines.phone', { name: organisationText(line, t), number: line.number }))
    .filter((text) => !lines.includes(text))
    .slice(0, mostProposed);
  return (
    <>
      <AddChips label={t('steps.lines.known')} texts={texts} onAdd={onAdd} />
      <SelectField
        label={t('steps.lines.country')}
        value={chosen}
        options={chosen ? options : [{ value: '', label: t('steps.lines.noCountry') }, ...options]}
        onValue={(value) => {
          if (value !== '') setCountry(value);
        }}
      />
    </>
  );
};

/** What a part of a plan may take in; nothing where it is a part of other things. */
export const ProposedLines = ({ part, ...props }: ProposedProps & { part: string }) => {
  if (part === 'people') return <ProposedPeople {...props} />;
  return part === 'lines' ? <ProposedHelp {...props} /> : null;
};
