import { type ListLine, leftOut, lineOf } from './list-line';
import { leadsNowhere } from './site-name';

/** Kinds of an unbound zone that answer nothing. `redirect` answers by what its `local-data` says. */
const closedZones = new Set(
  `static deny refuse inform_deny always_nxdomain always_nodata always_null always_refuse always_deny`.split(/\s+/),
);

const readDnsmasqLine = (key: string, value: string): ListLine => {
  const parts = value.split('/');
  const target = parts.at(-1)?.trim() ?? '';
  const names = parts.slice(1, -1);
  if (names.length === 0) return leftOut('directive');
  // Every name there is.
  if (names.includes('#')) return leftOut('pattern');
  if (key === 'address')
    return target === '' || target === '#' || leadsNowhere(target) ? lineOf(names) : leftOut('redirected');
  // `#` as server asks the usual ones after all; another server answers for the name.
  if (target === '#') return lineOf(names, 'exception');
  return target === '' ? lineOf(names) : leftOut('redirected');
};

/** Reads the rest of a record of a zone file behind its name. */
export const readRecord = (name: string, rest: readonly string[]): ListLine => {
  const fields = [...rest];
  while (fields[0] !== undefined && /^(?:\d+[smhdw]?|in)$/i.test(fields[0])) fields.shift();
  const [type, target = ''] = [fields[0]?.toUpperCase(), fields[1]?.toLowerCase()];
  if (type === 'A' || type === 'AAAA') return leadsNowhere(target) ? lineOf([name]) : leftOut('redirected');
  if (type !== 'CNAME') return leftOut('directive');
  if (/\.rpz-(?:ip|nsip|client-ip|nsdname)\.?$/i.test(name)) return leftOut('ip-address');
  if (target === 'rpz-passthru.') return lineOf([name], 'exception');
  return /^(?:\*?\.|rpz-drop\.|rpz-tcp-only\.)$/.test(target) ? lineOf([name]) : leftOut('redirected');
};

const readUnboundLine = (key: string, value: string): ListLine => {
  const unquoted = value.replace(/["']/g, ' ').trim().split(/\s+/);
  const [name = '', ...rest] = unquoted;
  if (key === 'local-data') return readRecord(name, rest);
  const kind = rest[0]?.toLowerCase() ?? '';
  if (kind === 'always_transparent') return lineOf([name], 'exception');
  if (kind === 'redirect' || kind === 'inform_redirect') return leftOut('redirected');
  return closedZones.has(kind) ? lineOf([name]) : leftOut('directive');
};

/** Reads a line of a resolver's settings (dnsmasq, unbound) or of a zone file; null for another line. */
export const readResolverLine = (text: string): ListLine | null => {
  const setting = /^([a-z][a-z-]*)\s*([=:])(?!\/\/)(.*)$/i.exec(text);
  const [key = '', sign = '', value = ''] = setting ? [setting[1]?.toLowerCase(), setting[2], setting[3]?.trim()] : [];
  if (sign === '=' && (key === 'address' || key === 'server' || key === 'local')) {
    return value.startsWith('/') ? readDnsmasqLine(key, value) : leftOut('directive');
  }
  if (sign === ':' && (key === 'local-zone' || key === 'local-data')) return readUnboundLine(key, value);
  // `server:`, `conf-file=…`, `$TTL 60`, `@ IN SOA …`, the numbers of an SOA record and its bracket.
  if ((sign === ':' && value === '') || sign === '=' || /^(?:\$[a-z]+\s|@\s|\)|\d[\dsmhdw\s]*\)?(?:;.*)?$)/i.test(text))
    return leftOut('directive');
  return null;
};
