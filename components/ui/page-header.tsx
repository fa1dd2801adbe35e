import type { ComponentChildren } from 'preact';
import type { Translate } from '../../lib/domain/language/translate';
import { Button } from './button';
import { HideButton } from './hide-button';
import { WaveMark } from './wave';

interface PageHeaderProps {
  t: Translate;
  /** Where help is: an address on this page, or an act that opens it. */
  help: { readonly href: string } | { readonly open: () => void };
  /** Hides what the page says. */
  onHide: () => void;
  onQuickExit: () => void;
  /** What else can be done from everywhere on the page. */
  children?: ComponentChildren;
}

/** The help link of every screen, in ink so that it is never the soft part of a page. */
export const HelpLink = ({ t, help }: Pick<PageHeaderProps, 't' | 'help'>) =>
  'href' in help ? (
    <a class="help-link" href={help.href}>
      {t('common.help')}
    </a>
  ) : (
    <button type="button" class="link help-link" onClick={help.open}>
      {t('common.help')}
    </button>
  );

/** The mark and the name. */
const WordMark = () => (
  <span class="word-mark">
    <WaveMark />
    Ebb
  </span>
);

/** The head of a page: mark, help, what hides it, and the way out. */
export const PageHeader = ({ t, help, onHide, onQuickExit, children }: PageHeaderProps) => (
  <header class="page-header">
    <WordMark />
    <nav aria-label={t('common.pageLinks')}>
      {/* What comes later stands before what is there, which then stays where it is. */}
      {children}
      <HelpLink t={t} help={help} />
      <HideButton t={t} onHide={onHide} />
      <Button variant="quiet" onClick={onQuickExit} title={t('common.quickExitKeys')}>
        {t('common.quickExit')}
      </Button>
    </nav>
  </header>
);
