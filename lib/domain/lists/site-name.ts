/** Why a text is no name that a list can hold. */
export type NameProblem = 'ip-address' | 'single-label' | 'not-a-site' | 'page' | 'pattern';

export type SiteName =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly problem: NameProblem };

export const longestLabel = 63;
export const longestName = 253;
/** An IPv6 address with an IPv4 one in it and a zone. */
const longestAddress = 64;

const no = (problem: NameProblem): SiteName => ({ ok: false, problem });

/** The byte of a name in lower case; 0 for one that is in no name. */
export const nameBytes = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 128 && /[a-z0-9._-]/i.test(String.fromCharCode(byte))
    ? String.fromCharCode(byte).toLowerCase().charCodeAt(0)
    : 0,
);

const hyphen = 45;

// CAST: below the length, since the label has five letters.
const isPunycode = (bytes: Uint8Array, label: number) =>
  bytes[label + 2] === hyphen &&
  bytes[label + 3] === hyphen &&
  ((bytes[label] as number) | 32) === 120 &&
  ((bytes[label + 1] as number) | 32) === 110;

/** Whether a part of a name, all of it `nameBytes`, stands as it is: not empty, not overlong, no punycode. */
export const isPlainLabel = (bytes: Uint8Array, start: number, end: number): boolean => {
  const length = end - start;
  return length > 0 && length <= longestLabel && !(length > 4 && isPunycode(bytes, start));
};

export const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;

/** Whether the browser would read the host as an address by number, or fail to: its last part is a number. */
const endsInNumber = (host: string) => /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/.test(host);

const isAscii = (text: string) => /^[\u0021-\u007e]*$/.test(text);

/** The host as the browser writes it: lower case and punycode. */
const canonicalHost = (text: string): string | null => {
  if (isAscii(text) && !/(?:^|\.)xn--/i.test(text)) return text.toLowerCase();
  // The parser would take these for more than a host, or for an escaped one.
  if (/[/?#@\\:%\s]/.test(text) || !URL.canParse(`http://${text}`)) return null;
  return new URL(`http://${text}`).hostname;
};

/** Reads a bare host: one dot at its end and a port are left out, letters beyond ASCII become punycode. */
const readHost = (text: string): SiteName => {
  if (/^\[|:.*:/.test(text)) return no('ip-address');
  const bare = text.replace(/:\d{1,5}$/, '').replace(/[.。．｡]$/, '');
  const host = canonicalHost(bare);
  if (host === null || host.length > longestName || !/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(host))
    return no('not-a-site');
  if (endsInNumber(host)) return no('ip-address');
  if (!host.includes('.')) return no('single-label');
  return host.split('.').some((label) => label.length > longestLabel) ? no('not-a-site') : { ok: true, name: host };
};

/**
 * Reads what stands for a site in a list: a host, `*.host` and `.host` (a list covers what is below its names anyway), or
 * an address without a path, or with any (`*://*.host/*`).
 */
export const readSiteName = (text: string): SiteName => {
  const address = text.replace(/^(?:https?|\*):\/\//i, '');
  const end = address.search(/[/?#\\]/);
  const host = (end < 0 ? address : address.slice(0, end)).replace(/^\*?\./, '');
  const rest = end < 0 ? '' : address.slice(end);
  if (/^\d+(?:\.\d+){3}$/.test(host)) return no('ip-address');
  if (host.includes('*')) return no('pattern');
  if (host === '') return no('not-a-site');
  return rest === '' || rest === '/' || rest === '/*' ? readHost(host) : no(readHost(host).ok ? 'page' : 'not-a-site');
};

/** Whether a text is an address by number, as in the first column of a hosts file. */
export const isIpAddress = (text: string): boolean =>
  text.length <= longestAddress &&
  (text === '0' ||
    /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) ||
    (/^[0-9a-f:.]+(?:%\w+)?$/i.test(text) && /:.*:/.test(text)));

/** Whether an address leads nowhere, or to this machine: a name sent there is blocked. */
export const leadsNowhere = (address: string): boolean =>
  /^(?:0|0\.0\.0\.0|127(?:\.\d{1,3}){3}|(?:0{0,4}:){2,7}0{0,3}[01]?|::ffff:(?:0\.0\.0\.0|127\.0\.0\.1))$/i.test(
    address,
  );
