import { useState } from 'preact/hooks';
import { type HelpWish, helpWishes, servesWishes } from '../../../lib/domain/help/help-wishes';
import type { HelpForCountry, HelpSection } from '../../../lib/domain/help/order';
import type { Translate } from '../../../lib/domain/language/translate';
import { ChipChoices, SeveralChips } from '../../ui/choices';
import { HelpCards } from './help-card';

interface HelpPartProps {
  t: Translate;
  part: HelpForCountry['sections'][number];
  onCopy: (value: string) => void;
}

const nameOf = (section: HelpSection, t: Translate): string =>
  t(section === 'mental-health' ? 'help.section.mentalHealth' : `help.section.${section}`);

const adviceOf = (section: HelpSection, t: Translate): string | null => {
  if (section === 'specialists') return t('help.specialistsNote');
  return section === 'groups' ? t('help.groupsNote') : null;
};

/** The services of one kind. */
export const HelpPart = ({ t, part, onCopy }: HelpPartProps) => {
  const advice = adviceOf(part.name, t);
  return (
    <section class="stack" aria-labelledby={`help-${part.name}`}>
      <h2 id={`help-${part.name}`}>{nameOf(part.name, t)}</h2>
      {advice === null ? null : <p>{advice}</p>}
      <HelpCards t={t} rows={part.rows} onCopy={onCopy} />
    </section>
  );
};

interface HelpListProps extends Omit<HelpPartProps, 'part'> {
  parts: HelpForCountry['sections'];
}

/** The services by kind: all of them or one, and only those that serve what the person wishes. */
export const HelpList = ({ t, parts, onCopy }: HelpListProps) => {
  const [chosen, setChosen] = useState<HelpSection | 'all'>('all');
  const [wishes, setWishes] = useState<readonly HelpWish[]>([]);
  const shown = parts.some(({ name }) => name === chosen) ? chosen : 'all';
  const inView = parts
    .filter(({ name }) => shown === 'all' || name === shown)
    .map((part) => ({ ...part, rows: part.rows.filter((row) => servesWishes(row, wishes)) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <div class="stack help-parts">
      <ChipChoices
        label={t('help.filter')}
        choices={[
          { value: 'all' as const, label: t('help.everything') },
          ...parts.map(({ name }) => ({ value: name, label: nameOf(name, t) })),
        ]}
        value={shown}
        onValue={setChosen}
      />
      <SeveralChips
        label={t('help.onlyThose')}
        choices={helpWishes.map((value) => ({ value, label: t(`help.wishes.${value}`) }))}
        values={wishes}
        onValues={setWishes}
      />
      <p aria-live="polite" class="help-none">
        {inView.length === 0 ? t('help.noneSuch') : null}
      </p>
      {inView.map((part) => (
        <HelpPart key={part.name} t={t} part={part} onCopy={onCopy} />
      ))}
    </div>
  );
};
