import { useId, useMemo } from 'preact/hooks';
import { helpDirectory } from '../../../lib/domain/help/directory';
import { emergencyFor } from '../../../lib/domain/help/emergency';
import { helpFor } from '../../../lib/domain/help/order';
import type { Translate } from '../../../lib/domain/language/translate';
import { Button, ButtonLink } from '../../ui/button';
import { HelpContacts } from './help-contacts';
import { dialAddress, hasHours, hoursText } from './help-text';
import { useCopy } from './use-copy';
import './help-screen.css';
import './crisis-card.css';

export interface CrisisCardProps {
  t: Translate;
  /** ISO 3166-1 alpha-2; null where nobody chose one. */
  country: string | null;
  /** Goes to a screen of the options page. */
  onOpen: (screen: string) => void;
  onClose: () => void;
}

/** More would be a list to choose from; Help has them all. */
const mostLines = 3;

const Emergency = ({
  t,
  country,
  onCopy,
}: Pick<CrisisCardProps, 't' | 'country'> & { onCopy: (value: string) => void }) => (
  <ul class="stack">
    {emergencyFor(country).numbers.map(({ number, service }) => (
      <li key={number} class="help-emergency-line">
        <span class="help-emergency-what">
          <span class="help-number">{number}</span>
          <span>{t(`help.service.${service}`)}</span>
        </span>
        <span class="row">
          <ButtonLink
            size="small"
            variant="main"
            href={dialAddress(number)}
            aria-label={t('help.callNumber', { number })}
          >
            {t('help.call')}
          </ButtonLink>
          <Button size="small" aria-label={t('help.copyNumber', { number })} onClick={() => onCopy(number)}>
            {t('help.copy')}
          </Button>
        </span>
      </li>
    ))}
  </ul>
);

/** People who answer now, beside what somebody wrote. It takes no focus, stops nothing, and keeps nothing. */
export const CrisisCard = ({ t, country, onOpen, onClose }: CrisisCardProps) => {
  const heading = useId();
  const { copy, said } = useCopy(t);
  const [first] = useMemo(() => helpFor(helpDirectory, country).sections, [country]);
  const lines = (first?.rows ?? []).slice(0, mostLines);
  return (
    <section class="crisis-card" aria-labelledby={heading}>
      <h2 id={heading}>{t('help.crisis')}</h2>
      <Emergency t={t} country={country} onCopy={copy} />
      <ul class="stack crisis-lines">
        {lines.map((row) => (
          <li key={row.id} class="stack tight">
            <h3>{row.organisation}</h3>
            {hasHours(row) ? <p class="small">{hoursText(row, t)}</p> : null}
            <HelpContacts t={t} row={row} onCopy={copy} />
            {row.url === null ? null : (
              <p>
                <a class="ink" href={row.url} target="_blank" rel="noreferrer noopener">
                  {t('help.openSite')}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
      <div class="row">
        <Button onClick={onClose}>{t('crisis.keepWriting')}</Button>
        <Button onClick={() => onOpen('notes')}>{t('crisis.plan')}</Button>
        <Button variant="quiet" onClick={() => onOpen('help')}>
          {t('crisis.all')}
        </Button>
      </div>
      <p class="help-said" role="status">
        {said}
      </p>
    </section>
  );
};
