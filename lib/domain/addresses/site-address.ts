/** One main-frame address that limits judge, after WHATWG parsing. */
export interface SiteAddress {
  readonly href: string;
  /** Lower case, punycode, without final dot, port and user name. IPv6 in brackets. */
  readonly host: string;
  /** Path and query as parsed, case kept. */
  readonly path: string;
}

/** The address to judge, or null for what no limit judges: browser, extension, `file:`, `data:` and `blob:` pages. */
export const parseSiteAddress = (text: string): SiteAddress | null => {
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  const host = url.hostname.replace(/\.+$/, '');
  return host === '' ? null : { href: url.href, host, path: url.pathname + url.search };
};

/** The host itself or one below it. */
export const isWithin = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);
