/** Why a list cannot be asked for at an address. */
export type AddressProblem = 'not-an-address' | 'not-secure' | 'has-password';

export type ListAddress =
  | { readonly ok: true; readonly href: string; readonly host: string }
  | { readonly ok: false; readonly problem: AddressProblem };

/** Hosts of this machine, as the manifest lets Ebb speak to them without encryption. */
const thisMachine = new Set(['localhost', '127.0.0.1']);

const isThisMachine = ({ hostname }: URL) => thisMachine.has(hostname);

/** Reads the address of a list as it was typed. A missing `https://` is put in front; what follows `#` goes. */
export const readListAddress = (text: string): ListAddress => {
  const typed = text.trim();
  const href = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (/\s/.test(typed) || !URL.canParse(href)) return { ok: false, problem: 'not-an-address' };
  const url = new URL(href);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, problem: 'not-an-address' };
  if (!isThisMachine(url) && !url.hostname.includes('.')) return { ok: false, problem: 'not-an-address' };
  if (url.protocol === 'http:' && !isThisMachine(url)) return { ok: false, problem: 'not-secure' };
  // A browser refuses to ask for such an address, and the word would stand in the settings.
  if (url.username !== '' || url.password !== '') return { ok: false, problem: 'has-password' };
  url.hash = '';
  return { ok: true, href: url.href, host: url.host };
};

/**
 * Whether an answer may be taken from where redirects have led: encrypted, or from this machine where it was asked for
 * there. No server elsewhere may send Ebb to this machine.
 */
export const mayAnswer = (askedFor: string, answered: string): boolean => {
  if (!URL.canParse(askedFor) || !URL.canParse(answered)) return false;
  const [from, to] = [new URL(askedFor), new URL(answered)];
  return isThisMachine(to) ? isThisMachine(from) : to.protocol === 'https:';
};
