import type { ComponentChildren } from 'preact';
import type { HelpRow } from '../../../lib/domain/help/help-row';
import type { Translate } from '../../../lib/domain/language/translate';
import { Button } from '../../ui/button';
import { dialAddress, messageAddress } from './help-text';

interface ContactProps {
  t: Translate;
  /** What to press, and what a screen reader says for it. */
  href: string;
  label: string;
  /** What is shown and copied. */
  value: string;
  long?: boolean;
  hint: ComponentChildren;
  onCopy: (value: string) => void;
}

const Contact = ({ t, href, label, value, long = false, hint, onCopy }: ContactProps) => (
  <li class="help-contact">
    <span class="help-contact-what">
      {hint ? <span class="small">{hint}</span> : null}
      <a class={long ? 'ink help-address' : 'ink help-number'} href={href} aria-label={label}>
        {value}
      </a>
    </span>
    <Button size="small" aria-label={t('help.copyNumber', { number: value })} onClick={() => onCopy(value)}>
      {t('help.copy')}
    </Button>
  </li>
);

interface HelpContactsProps {
  t: Translate;
  row: HelpRow;
  onCopy: (value: string) => void;
}

/** The ways to reach a service, each with a link and a button that copies it. */
export const HelpContacts = ({ t, row, onCopy }: HelpContactsProps) => {
  const { phones = [], texts = [], email } = row.contacts;
  if (phones.length + texts.length === 0 && email === undefined) return null;
  return (
    <ul class="help-contacts">
      {phones.map(({ number, label }) => (
        <Contact
          key={number}
          t={t}
          href={dialAddress(number)}
          label={t('help.callNumber', { number })}
          value={number}
          hint={label}
          onCopy={onCopy}
        />
      ))}
      {texts.map(({ number, word, label }) => (
        <Contact
          key={`${number} ${label ?? ''}`}
          t={t}
          href={messageAddress(number, word)}
          label={t('help.sendText', { number })}
          value={number}
          hint={label ?? (word === undefined ? t('help.text') : t('help.textWord', { word }))}
          onCopy={onCopy}
        />
      ))}
      {email === undefined ? null : (
        <Contact
          t={t}
          href={`mailto:${email}`}
          label={t('help.writeTo', { address: email })}
          value={email}
          long
          hint={t('help.email')}
          onCopy={onCopy}
        />
      )}
    </ul>
  );
};
