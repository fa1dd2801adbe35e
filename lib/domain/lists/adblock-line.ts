import { type LineMeaning, type ListLine, leftOut, lineOf } from './list-line';

/** Kinds of request other than the page itself. A rule for these alone does not concern what is opened. */
const requestKinds = new Set(
  `script image css stylesheet xhr xmlhttprequest font media object object-subrequest other ping beacon websocket
   subdocument frame popup popunder webrtc inline-script inline-font`.split(/\s+/),
);
const documentKinds = new Set(['document', 'doc', 'all']);

/** Whether a rule with these options still stops every page of the site. Any option that narrows it says no. */
const concernsPages = (options: readonly string[]): boolean => {
  const known = options.every(
    (name) =>
      documentKinds.has(name) ||
      requestKinds.has(name) ||
      name === 'important' ||
      name === 'badfilter' ||
      name === 'match-case',
  );
  return known && (!options.some((name) => requestKinds.has(name)) || options.some((name) => documentKinds.has(name)));
};

/** Whether a line hides or changes parts of a page: `##`, `#@#`, `#?#`, `#$#`, `#%#`, `$$` and their kin. */
export const isCosmetic = (text: string): boolean => {
  const at = text.search(/#@?[?$%]{0,2}#|\$@?\$/);
  if (at < 0) return false;
  // `a.com ## a remark`, `## a heading` and `#####` are comments.
  const rule = text.slice(at).replace(/^(?:#@?[?$%]{0,2}#|\$@?\$)/, '');
  return !/\s/.test(text[at - 1] ?? '') && /^[^\s#]/.test(rule);
};

const isAdblock = (text: string) => /^(?:@@|\|)/.test(text) || /[\^$]/.test(text) || /^\/.*\/$/.test(text);

const meaningOf = (exception: boolean, options: readonly string[]): LineMeaning => {
  const cancels = options.includes('badfilter');
  if (exception) return cancels ? 'exception-cancelled' : 'exception';
  if (cancels) return 'cancelled';
  return options.includes('important') ? 'important' : 'listed';
};

/** Reads a network rule of the kinds `||site^`, `|https://site^`, `site^`, each with `@@` and options; null for another line. */
export const readAdblockLine = (text: string): ListLine | null => {
  if (isCosmetic(text)) return leftOut('cosmetic');
  if (!isAdblock(text)) return null;
  const exception = text.startsWith('@@');
  const body = exception ? text.slice(2) : text;
  if (body.startsWith('/')) return leftOut('pattern');
  const dollar = body.indexOf('$');
  const pattern = dollar < 0 ? body : body.slice(0, dollar);
  const site = pattern.replace(/^\|{1,2}/, '').replace(/(?:\^[*|]?|\/\*?)$/, '');
  // What is left of an anchor or a joker inside means that the rule is for some addresses of a site, or for many sites.
  if (/[|^\s]/.test(site)) return leftOut('pattern');
  const options =
    dollar < 0
      ? []
      : body
          .slice(dollar + 1)
          .toLowerCase()
          .split(',');
  const line = lineOf([site], meaningOf(exception, options));
  return 'names' in line && !concernsPages(options) ? leftOut('option') : line;
};
