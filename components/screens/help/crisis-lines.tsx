import { useMemo } from 'preact/hooks';
import { crisisLinesFor } from '../../../lib/domain/help/crisis-lines';
import { helpDirectory } from '../../../lib/domain/help/directory';
import { emergencyFor } from '../../../lib/domain/help/emergency';
import type { HelpRow } from '../../../lib/domain/help/help-row';
import type { Translate } from '../../../lib/domain/language/translate';
import { Button, ButtonLink } from '../../ui/button';
import { HelpReach } from './help-card';
import { dialAddress, hasHours, hoursText } from './help-text';
import { PrivateOpening } from './private-opening';
import { useCopy } from './use-copy';
import { type PrivateClient, usePrivateOpening } from './use-private-opening';
import './help-screen.css';

interface CrisisLinesProps {
  t: Translate;
  /** ISO 3166-1 alpha-2; null where nobody chose one. */
  country: string | null;
  client: PrivateClient;
}

/** More would be a list to choose from; Help has them all. */
const mostLines = 3;

const Emergency = ({ t, country, onCopy }: Omit<CrisisLinesProps, 'client'> & { onCopy: (value: string) => void }) => (
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

const Line = ({ t, row, onCopy }: Pick<CrisisLinesProps, 't'> & { row: HelpRow; onCopy: (value: string) => void }) => (
  <li class="stack tight">
    <h3>{row.organisation}</h3>
    {hasHours(row) ? <p class="small">{hoursText(row, t)}</p> : null}
    <HelpReach t={t} row={row} onCopy={onCopy} />
  </li>
);

/** The emergency number and the first lines of a country, each to be called or copied. */
export const CrisisLines = ({ t, country, client }: CrisisLinesProps) => {
  const { copy, said } = useCopy(t);
  const onPrivate = usePrivateOpening(client);
  const lines = useMemo(() => crisisLinesFor(helpDirectory, country).rows.slice(0, mostLines), [country]);
  return (
    <>
      <Emergency t={t} country={country} onCopy={copy} />
      {onPrivate === undefined ? null : (
        <PrivateOpening.Provider value={onPrivate}>
          <ul class="stack crisis-lines">
            {lines.map((row) => (
              <Line key={row.id} t={t} row={row} onCopy={copy} />
            ))}
          </ul>
          {lines.some(({ url }) => url !== null) ? (
            <p class="small">{t(onPrivate ? 'help.historyNotePrivate' : 'help.historyNote')}</p>
          ) : null}
        </PrivateOpening.Provider>
      )}
      <p class="help-said" role="status">
        {said}
      </p>
    </>
  );
};
