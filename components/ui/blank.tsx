import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../lib/domain/language/translate';
import type { BlankModel } from '../models/blank';
import { Button, LinkButton } from './button';
import { HelpLink } from './page-header';
import { Wave } from './wave';

interface BlankProps {
  t: Translate;
  blank: BlankModel;
  /** Where help is: an address on this page, or an act that opens it. */
  help: { readonly href: string } | { readonly open: () => void };
  children: ComponentChildren;
}

/** The page without words: the way back, help, and the sea. */
const BlankPage = ({ t, blank, help }: Omit<BlankProps, 'children'>) => {
  const way = useRef<HTMLButtonElement>(null);
  useEffect(() => way.current?.focus({ preventScroll: true }), []);
  return (
    <div class="blank">
      <main>
        <h1 class="visually-hidden">Ebb</h1>
        <Button variant="quiet" ref={way} onClick={blank.show}>
          {t('blank.show')}
        </Button>
        {/* A tap on help shows it, wherever it stands. */}
        {'href' in help ? (
          <a class="help-link" href={help.href} onClick={blank.show}>
            {t('common.help')}
          </a>
        ) : (
          <HelpLink t={t} help={help} />
        )}
      </main>
      <Wave />
    </div>
  );
};

/** A page that can hide what it says. What was typed and how far things are stays as it is meanwhile. */
export const Blank = ({ t, blank, help, children }: BlankProps) => {
  const words = useRef<HTMLDivElement>(null);
  const left = useRef<Element | null>(null);
  const hidden = blank.hidden.value;
  const was = useRef(hidden);
  if (hidden && !was.current) left.current = document.activeElement;
  useEffect(() => {
    // Back to where the person was; else to the way out, or the heading.
    if (was.current && !hidden) {
      const place = words.current?.contains(left.current)
        ? left.current
        : words.current?.querySelector('.leave button, h1');
      if (place instanceof HTMLElement) place.focus({ preventScroll: true });
    }
    was.current = hidden;
  }, [hidden]);
  return (
    <>
      {hidden ? <BlankPage t={t} blank={blank} help={help} /> : null}
      <div class="words" ref={words} hidden={hidden}>
        {blank.on.value ? (
          <p class="blank-note small">
            {t('blank.on')} <LinkButton onClick={() => void blank.turnOff()}>{t('blank.turnOff')}</LinkButton>
          </p>
        ) : null}
        {children}
      </div>
    </>
  );
};
