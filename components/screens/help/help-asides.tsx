import type { ComponentChildren, RefObject } from 'preact';
import type { HelpForCountry } from '../../../lib/domain/help/order';
import type { Translate } from '../../../lib/domain/language/translate';
import { HelpCards } from './help-card';

interface FoldProps {
  title: string;
  /** To open it from elsewhere on the page. */
  at: RefObject<HTMLDetailsElement | null>;
  children: ComponentChildren;
}

/** A part that opens when it is asked for, with its heading as the place to press. */
const Fold = ({ title, at, children }: FoldProps) => (
  <details class="help-fold" ref={at}>
    <summary>
      <h2>{title}</h2>
    </summary>
    <div class="stack">{children}</div>
  </details>
);

interface AsideTextProps {
  t: Translate;
  help: HelpForCountry;
  onCopy: (value: string) => void;
  /** The level of its headings; those of the cards in a part with headings of its own are one below. */
  level?: 2 | 3;
}

interface AsideProps extends Omit<AsideTextProps, 'level'> {
  at: RefObject<HTMLDetailsElement | null>;
}

/** Services for worry about illegal content or about one's own thoughts, and what they keep to themselves. */
export const OwnThoughts = ({ t, help, onCopy, at }: AsideProps) => (
  <Fold title={t('help.ownThoughts.title')} at={at}>
    <p>{t('help.ownThoughts.intro')}</p>
    <p>{t('help.ownThoughts.confidence')}</p>
    <p>{t('help.ownThoughts.notYou')}</p>
    <p>{t('help.ownThoughts.ebb')}</p>
    <HelpCards t={t} rows={help.ownThoughts} onCopy={onCopy} />
    <h3>{t('help.ownThoughts.reportTitle')}</h3>
    <p>{t('help.ownThoughts.report')}</p>
    <HelpCards t={t} rows={help.report} onCopy={onCopy} level={4} />
  </Fold>
);

/** For someone who did not choose Ebb: how to remove it, what it holds, and who helps. */
export const InstalledText = ({ t, help, onCopy, level = 3 }: AsideTextProps) => {
  const Heading = level === 3 ? 'h3' : 'h2';
  return (
    <>
      <p>{t('help.installed.intro')}</p>
      <Heading>{t('help.installed.removeTitle')}</Heading>
      <p>{t('help.installed.remove')}</p>
      <p>{t('help.installed.nobody')}</p>
      <Heading>{t('help.installed.dataTitle')}</Heading>
      <ul class="help-list">
        <li>{t('help.installed.dataLimits')}</li>
        <li>{t('help.installed.dataMinutes')}</li>
        <li>{t('help.installed.dataNotes')}</li>
      </ul>
      <p>{t('help.installed.dataWhere')}</p>
      <Heading>{t('help.installed.abuseTitle')}</Heading>
      <p>{t('help.installed.device')}</p>
      {help.abuse.length === 0 ? (
        <p>{t('help.installed.abuseNone')}</p>
      ) : (
        <HelpCards t={t} rows={help.abuse} onCopy={onCopy} level={level === 3 ? 4 : 3} />
      )}
    </>
  );
};

export const Installed = ({ at, ...text }: AsideProps) => (
  <Fold title={text.t('help.installed.title')} at={at}>
    <InstalledText {...text} />
  </Fold>
);

/** Support for partners, for themselves. */
export const Partners = ({ t, help, onCopy, at }: AsideProps) => (
  <Fold title={t('help.partners.title')} at={at}>
    <p>{t('help.partners.intro')}</p>
    <p>{t('help.partners.noWatching')}</p>
    <HelpCards t={t} rows={help.partners} onCopy={onCopy} />
  </Fold>
);

/** For someone under 18: that Ebb is not for them, and who is. No lecture. */
export const YoungText = ({ t, help, onCopy, level = 3 }: AsideTextProps) => (
  <>
    <p>{t('help.young.intro')}</p>
    <p>{t('help.young.common')}</p>
    <p>{t('help.young.talk')}</p>
    {help.young.length === 0 ? (
      <p>{t('help.young.none')}</p>
    ) : (
      <>
        <p>{t('help.young.below')}</p>
        <HelpCards t={t} rows={help.young} onCopy={onCopy} level={level} />
      </>
    )}
  </>
);

export const Young = ({ at, ...text }: AsideProps) => (
  <Fold title={text.t('help.young.title')} at={at}>
    <YoungText {...text} />
  </Fold>
);
