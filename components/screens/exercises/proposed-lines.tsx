import { useMemo } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import { SelectField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import type { ExerciseRoom } from './exercise';
import { organisationText } from './phone-lines';
import { usePhoneLines } from './use-phone-lines';

interface ProposedProps {
  t: Translate;
  room: ExerciseRoom;
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
export const ProposedPeople = ({ t, room, lines, onAdd }: ProposedProps) => {
  const people = room.notebook.entries('person').value ?? [];
  const texts = people
    .map(({ body }) => [body.name.trim(), body.contact.trim()].filter(Boolean).join(', '))
    .filter((text) => text !== '' && !lines.includes(text));
  return <AddChips label={t('steps.lines.yourPeople')} texts={texts} onAdd={onAdd} />;
};

/** Helplines of a country. They are there to be chosen from; none is put into a plan by itself. */
export const ProposedHelp = ({ t, room, lines, onAdd }: ProposedProps) => {
  const { country, setCountry, countries, lines: known } = usePhoneLines(room);
  const options = useMemo(() => {
    const names = new Intl.DisplayNames(t.locale, { type: 'region' });
    const { compare } = new Intl.Collator(t.locale);
    const named = countries.map((value) => ({ value, label: names.of(value) ?? value }));
    return named.toSorted((a, b) => compare(a.label, b.label));
  }, [t, countries]);
  const chosen = country !== null && countries.includes(country) ? country : '';
  const texts = known
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
