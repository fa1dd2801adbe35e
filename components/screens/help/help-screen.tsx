import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { helpDirectory } from '../../../lib/domain/help/directory';
import { helpCountries } from '../../../lib/domain/help/emergency-summary';
import { helpFor } from '../../../lib/domain/help/order';
import type { Translate } from '../../../lib/domain/language/translate';
import { LinkButton } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { crisisSentence } from './crisis-sentence';
import { EmergencyCard } from './emergency-card';
import { Installed, OwnThoughts, Partners, Young } from './help-asides';
import { type HelpFold, helpFolds } from './help-fold';
import { HelpList, HelpPart } from './help-list';
import './help-screen.css';
import { PrivateOpening } from './private-opening';
import { useCopy } from './use-copy';

export interface HelpScreenProps {
  t: Translate;
  /** ISO 3166-1 alpha-2; `null` until one is chosen or pre-selected (`countryFromLocale`). */
  country: string | null;
  onCountry: (country: string) => void;
  /** Opens a site in a private window; null where that cannot be promised, undefined for the moment until it is known. */
  onPrivate: ((url: string) => void) | null | undefined;
  /** The folded part that was asked for, to be open from the start; null for none. */
  part?: HelpFold | null;
}

const countryOptions = (t: Translate, chosen: boolean) => {
  const names = new Intl.DisplayNames(t.locale, { type: 'region' });
  const countries = helpCountries.map((value) => ({ value, label: names.of(value) ?? value }));
  const collator = new Intl.Collator(t.locale);
  countries.sort((a, b) => collator.compare(a.label, b.label));
  return chosen ? countries : [{ value: '', label: t('help.countryNone') }, ...countries];
};

/** The country whose help is shown. */
export const CountryField = ({ t, country, onCountry }: Omit<HelpScreenProps, 'part' | 'onPrivate'>) => {
  const known = country !== null && helpCountries.includes(country) ? country : '';
  const options = useMemo(() => countryOptions(t, known !== ''), [t, known]);
  return (
    <div class="help-country">
      <SelectField
        label={t('help.country')}
        value={known}
        options={options}
        onValue={(value) => {
          if (value !== '') onCountry(value);
        }}
      />
    </div>
  );
};

const open = ({ current }: RefObject<HTMLDetailsElement | null>) => {
  if (!current) return;
  current.open = true;
  current.querySelector('summary')?.focus();
  current.scrollIntoView({ block: 'start' });
};

interface Link {
  readonly label: string;
  readonly at: RefObject<HTMLDetailsElement | null>;
}

interface AlsoProps {
  t: Translate;
  links: readonly Link[];
}

const Also = ({ t, links }: AlsoProps) => (
  <nav class="help-also" aria-label={t('help.alsoHere')}>
    <ul>
      {links.map(({ label, at }) => (
        <li key={label}>
          <LinkButton class="ink" onClick={() => open(at)}>
            {label}
          </LinkButton>
        </li>
      ))}
    </ul>
  </nav>
);

/** People who can help, offline: the emergency number first, then lines, therapists and groups, then four folded parts. */
export const HelpScreen = ({ t, country, onCountry, onPrivate, part = null }: HelpScreenProps) => {
  const isKnown = onPrivate !== undefined;
  const help = useMemo(() => helpFor(helpDirectory, country), [country]);
  // Crisis lines, or listening lines where there is none: right after the emergency number, and no filter hides them.
  const [first, ...rest] = help.sections;
  const { copy, said } = useCopy(t);
  const thoughts = useRef<HTMLDetailsElement>(null);
  const installed = useRef<HTMLDetailsElement>(null);
  const partners = useRef<HTMLDetailsElement>(null);
  const young = useRef<HTMLDetailsElement>(null);
  const folds: Readonly<Record<HelpFold, Link>> = {
    'own-thoughts': { label: t('help.ownThoughts.short'), at: thoughts },
    installed: { label: t('help.installed.title'), at: installed },
    partners: { label: t('help.partners.title'), at: partners },
    young: { label: t('help.young.title'), at: young },
  };
  useEffect(() => {
    if (part !== null && isKnown) open(folds[part].at);
  }, [part, isKnown]);
  return (
    <div class="help-screen">
      <h1 class="voice">{t('help.heading')}</h1>
      <p class="help-crisis">{crisisSentence(t, country)}</p>
      <CountryField t={t} country={country} onCountry={onCountry} />
      <EmergencyCard t={t} country={country} onCopy={copy} />
      {isKnown ? (
        <PrivateOpening.Provider value={onPrivate}>
          <p>
            {t('help.plan')}{' '}
            <a class="ink" href="#notes/safety">
              {t('help.planLink')}
            </a>
          </p>
          {country !== null && help.onlyInternational ? <p>{t('help.international')}</p> : null}
          {first ? <HelpPart t={t} part={first} onCopy={copy} /> : null}
          <Also t={t} links={helpFolds.map((fold) => folds[fold])} />
          <p class="small">{t(onPrivate ? 'help.historyNotePrivate' : 'help.historyNote')}</p>
          <HelpList t={t} parts={rest} onCopy={copy} />
          <div class="help-folds">
            <OwnThoughts t={t} help={help} onCopy={copy} at={thoughts} />
            <Installed t={t} help={help} onCopy={copy} at={installed} />
            <Partners t={t} help={help} onCopy={copy} at={partners} />
            <Young t={t} help={help} onCopy={copy} at={young} />
          </div>
          <p class="small">{t('help.foot')}</p>
        </PrivateOpening.Provider>
      ) : null}
      <p class="help-said" role="status">
        {said}
      </p>
    </div>
  );
};
