import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import { Button } from '../../ui/button';
import { CrisisLines } from './crisis-lines';
import { crisisSentence } from './crisis-sentence';
import './crisis-card.css';

export { crisisSentence };

export interface CrisisCardProps {
  t: Translate;
  /** ISO 3166-1 alpha-2; null where nobody chose one. */
  country: string | null;
  client: Pick<Client, 'ask' | 'hasWindows' | 'openPrivately'>;
  /** It stands in the place of a step, which is there again when it is closed. */
  instead: boolean;
  onClose: () => void;
}

/** Where somebody writes on this page; null for nowhere. */
const writingField = () => document.querySelector<HTMLElement>('main :is(textarea, input[type=text])');

/** Help has all of it, so the card goes where somebody comes there. */
const useGoneAtHelp = (onClose: () => void) =>
  useEffect(() => {
    const follow = () => {
      if (location.hash.startsWith('#help')) onClose();
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [onClose]);

/** People who answer now. It takes the focus where it stands in the place of a step, stops nothing, and keeps nothing. */
export const CrisisCard = ({ t, country, client, instead, onClose }: CrisisCardProps) => {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [writing, setWriting] = useState(false);
  useLayoutEffect(() => setWriting(writingField() !== null), [instead]);
  useGoneAtHelp(onClose);
  useEffect(() => {
    if (instead) heading.current?.focus();
  }, [instead]);
  const open = (screen: string) => {
    onClose();
    void client.ask({ type: 'open', screen }).catch(() => undefined);
  };
  const close = () => {
    onClose();
    if (writing && !instead) writingField()?.focus();
  };
  return (
    <section class={instead ? 'crisis-card instead' : 'crisis-card'} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} ref={heading}>
        {crisisSentence(t, country)}
      </h2>
      <CrisisLines t={t} country={country} client={client} />
      <div class="row crisis-acts">
        <Button onClick={close}>{t(instead ? 'crisis.back' : writing ? 'crisis.keepWriting' : 'common.close')}</Button>
        <Button onClick={() => open('notes/safety')}>{t('crisis.plan')}</Button>
        <Button variant="quiet" onClick={() => open('help')}>
          {t('crisis.all')}
        </Button>
      </div>
    </section>
  );
};
