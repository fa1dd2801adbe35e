import { getDomain, getPublicSuffix } from 'tldts';

/** Whether the host is a suffix under which strangers register names (`com`, `co.uk`), by the ICANN part of the public suffix list. */
export const isPublicSuffix = (host: string): boolean => getPublicSuffix(host) === host && host !== 'localhost';

/** The registrable domain of a host, or the host where it has none (an IP address, `localhost`). */
export const registrableDomain = (host: string): string => getDomain(host, { allowPrivateDomains: true }) ?? host;
