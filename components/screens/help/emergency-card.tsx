import { useId } from 'preact/hooks';
import { type Emergency, type EmergencyNumber, emergencyFor } from '../../../lib/domain/help/emergency';
import { dateText } from '../../../lib/domain/language/date-text';
import type { Translate } from '../../../lib/domain/language/translate';
import { Button, ButtonLink } from '../../ui/button';
import { dialAddress, sourcesText } from './help-text';

interface EmergencyCardProps {
  t: Translate;
  country: string | null;
  onCopy: (value: string) => void;
}

const NumberLine = ({ t, line, onCopy }: Omit<EmergencyCardProps, 'country'> & { line: EmergencyNumber }) => (
  <li class="help-emergency-line">
    <span class="help-emergency-what">
      <span class="help-emergency-number">{line.number}</span>
      <span>{t(`help.service.${line.service}`)}</span>
    </span>
    <span class="row">
      <ButtonLink
        variant="main"
        href={dialAddress(line.number)}
        aria-label={t('help.callNumber', { number: line.number })}
      >
        {t('help.call')}
      </ButtonLink>
      <Button aria-label={t('help.copyNumber', { number: line.number })} onClick={() => onCopy(line.number)}>
        {t('help.copy')}
      </Button>
    </span>
  </li>
);

const Sources = ({ t, emergency }: { t: Translate; emergency: Emergency }) => {
  const date = dateText(emergency.lastChecked, t.locale);
  return (
    <details class="disclosure small">
      <summary class="ink">{t('help.sources')}</summary>
      <p>
        {emergency.confirmed
          ? t('help.confirmed', { count: emergency.sources.length, date })
          : t('help.unconfirmed', { date })}{' '}
        {sourcesText(emergency.sources, t)}. {t('help.notCalled')}
      </p>
    </details>
  );
};

/** The emergency numbers of the chosen country, first and large. */
export const EmergencyCard = ({ t, country, onCopy }: EmergencyCardProps) => {
  const heading = useId();
  const emergency = emergencyFor(country);
  return (
    <section class="sheet help-emergency" aria-labelledby={heading}>
      <h2 id={heading}>{t('help.emergency')}</h2>
      <p>{t('help.emergencyWhen')}</p>
      <ul class="stack">
        {emergency.numbers.map((line) => (
          <NumberLine key={line.number} t={t} line={line} onCopy={onCopy} />
        ))}
      </ul>
      {emergency.country === null ? <p>{t('help.emergencyAnywhere')}</p> : null}
      {emergency.confirmed ? null : (
        <p class="help-doubt">{t('help.unconfirmed', { date: dateText(emergency.lastChecked, t.locale) })}</p>
      )}
      <Sources t={t} emergency={emergency} />
    </section>
  );
};
