import type { EntryBodies } from './entry-bodies';

/** A way that the browser can open by itself. */
export interface ReachLink {
  readonly way: 'call' | 'text' | 'mail';
  readonly href: string;
}

/** Digits as they are dialled; a plus stays only in front. What has letters is no number. */
const dialled = (contact: string): string | null => {
  const plain = contact.replace(/[\s().\-/]/g, '');
  return /^\+?\d{2,15}$/.test(plain) ? plain : null;
};

const isMail = (contact: string) => /^[^\s@?&]+@[^\s@?&]+\.[^\s@?&]+$/.test(contact.trim());

/**
 * What can be opened to reach somebody, the person's own way first. Nothing is sent by that: the device's own program opens,
 * with the words in it where it can, and the person sends them.
 */
export const reachLinks = ({ way, contact }: EntryBodies['person'], words = ''): readonly ReachLink[] => {
  const number = dialled(contact);
  const body = words === '' ? '' : encodeURIComponent(words);
  if (isMail(contact)) {
    return [{ way: 'mail', href: `mailto:${contact.trim()}${body && `?body=${body}`}` }];
  }
  if (number === null) return [];
  const links: readonly ReachLink[] = [
    { way: 'call', href: `tel:${number}` },
    { way: 'text', href: `sms:${number}${body && `?body=${body}`}` },
  ];
  return way === 'text' ? links.toReversed() : links;
};
