import { useContext } from 'preact/hooks';
import type { HelpRow } from '../../../lib/domain/help/help-row';
import type { Translate } from '../../../lib/domain/language/translate';
import { Button, ButtonLink } from '../../ui/button';
import { HelpContacts } from './help-contacts';
import { hasHours, hoursText, languagesText, noteOf, sourcesText } from './help-text';
import { PrivateOpening } from './private-opening';

interface HelpCardProps {
  t: Translate;
  row: HelpRow;
  onCopy: (value: string) => void;
  /** The level of the heading: one below the part that the card stands in. */
  level?: 2 | 3 | 4;
}

/** Each says which window it opens. */
const SiteLink = ({ t, row }: Pick<HelpCardProps, 't' | 'row'>) => {
  const openPrivately = useContext(PrivateOpening);
  const { url, organisation } = row;
  if (url === null) return null;
  return (
    <>
      {openPrivately ? (
        <Button size="small" aria-label={t('help.openPrivateOf', { organisation })} onClick={() => openPrivately(url)}>
          {t('help.openPrivate')}
        </Button>
      ) : null}
      <ButtonLink
        size="small"
        href={url}
        target="_blank"
        rel="noreferrer noopener"
        aria-label={t(openPrivately ? 'help.openHereOf' : 'help.openSiteOf', { organisation })}
      >
        {t(openPrivately ? 'help.openHere' : 'help.openSite')}
      </ButtonLink>
    </>
  );
};

const Facts = ({ t, row }: Pick<HelpCardProps, 't' | 'row'>) => (
  <dl class="help-facts small">
    {hasHours(row) ? (
      <>
        <dt>{t('help.hours')}</dt>
        <dd>{hoursText(row, t)}</dd>
      </>
    ) : null}
    {row.languages.length === 0 ? null : (
      <>
        <dt>{t('help.languages')}</dt>
        <dd>{languagesText(row.languages, t.locale)}</dd>
      </>
    )}
    {row.cost === null ? null : (
      <>
        <dt>{t('help.cost')}</dt>
        <dd>{t(`help.costOf.${row.cost}`)}</dd>
      </>
    )}
  </dl>
);

const isUnreachable = ({ url, contacts }: HelpRow) =>
  url === null && !contacts.chat && !contacts.email && !contacts.phones && !contacts.texts;

/** How to reach a service. Where its number is in doubt, the site stands before it. */
export const HelpReach = ({ t, row, onCopy }: Omit<HelpCardProps, 'level'>) => {
  const doubtful = row.status === 'check';
  return (
    <>
      {doubtful ? (
        <div class="stack tight">
          <p class="help-doubt">{t('help.checkFirst')}</p>
          <div class="row">
            <SiteLink t={t} row={row} />
          </div>
        </div>
      ) : null}
      {isUnreachable(row) ? <p>{t('help.noContact')}</p> : null}
      <HelpContacts t={t} row={row} onCopy={onCopy} />
      {row.contacts.chat ? <p>{t('help.chat')}</p> : null}
      {doubtful || row.url === null ? null : (
        <div class="row">
          <SiteLink t={t} row={row} />
        </div>
      )}
    </>
  );
};

/** One service: how to reach it, when, in what language, at what price, and where this was seen. */
const HelpCard = ({ t, row, onCopy, level = 3 }: HelpCardProps) => {
  const Heading = `h${level}` as const;
  const note = noteOf(row, t);
  return (
    <li class="sheet snug help-card">
      <Heading>{row.organisation}</Heading>
      {row.audience === 'anyone' ? null : <p class="small">{t(`help.audience.${row.audience}`)}</p>}
      {note === null ? null : <p lang={note.language}>{note.text}</p>}
      <HelpReach t={t} row={row} onCopy={onCopy} />
      <Facts t={t} row={row} />
      <p class="small help-seen">
        {t('help.seenOn', { sources: sourcesText(row.sources, t) })} {t('help.notCalled')}
      </p>
    </li>
  );
};

interface HelpCardsProps extends Omit<HelpCardProps, 'row'> {
  rows: readonly HelpRow[];
}

/** Several services, as a list. */
export const HelpCards = ({ rows, ...rest }: HelpCardsProps) => (
  <ul class="help-cards">
    {rows.map((row) => (
      <HelpCard key={row.id} row={row} {...rest} />
    ))}
  </ul>
);
