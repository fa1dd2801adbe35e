import { useState } from 'preact/hooks';
import { type HelpForCountry, type HelpSection, helpSections } from '../../../lib/domain/help/order';
import type { Translate } from '../../../lib/domain/language/translate';
import { ChipChoices } from '../../ui/choices';
import { HelpCards } from './help-card';

interface HelpListProps {
  t: Translate;
  help: HelpForCountry;
  onCopy: (value: string) => void;
}

const nameOf = (section: HelpSection, t: Translate): string =>
  t(section === 'mental-health' ? 'help.section.mentalHealth' : `help.section.${section}`);

const noteOf = (section: HelpSection, t: Translate): string | null => {
  if (section === 'specialists') return t('help.specialistsNote');
  return section === 'groups' ? t('help.groupsNote') : null;
};

interface PartProps extends HelpListProps {
  section: HelpSection;
}

const Part = ({ t, help, section, onCopy }: PartProps) => {
  const rows = help.sections.find(({ name }) => name === section)?.rows ?? [];
  const note = noteOf(section, t);
  return (
    <section class="stack" aria-labelledby={`help-${section}`}>
      <h2 id={`help-${section}`}>{nameOf(section, t)}</h2>
      {note === null ? null : <p>{note}</p>}
      {rows.length === 0 ? <p>{t('help.noneOfKind')}</p> : <HelpCards t={t} rows={rows} onCopy={onCopy} />}
    </section>
  );
};

/** The services by kind, all of them or one kind. */
export const HelpList = ({ t, help, onCopy }: HelpListProps) => {
  const [shown, setShown] = useState<HelpSection | 'all'>('all');
  const found = help.sections.map(({ name }) => name);
  return (
    <div class="stack help-parts">
      <ChipChoices
        label={t('help.filter')}
        choices={[
          { value: 'all' as const, label: t('help.everything') },
          ...helpSections.map((section) => ({ value: section, label: nameOf(section, t) })),
        ]}
        value={shown}
        onValue={setShown}
      />
      {(shown === 'all' ? found : [shown]).map((section) => (
        <Part key={section} t={t} help={help} section={section} onCopy={onCopy} />
      ))}
    </div>
  );
};
