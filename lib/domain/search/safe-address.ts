import type { EngineId } from './engine-names';
import { searchPagesOf } from './engine-patterns';
import { engines, type Pairs } from './engines';

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

const nameOf = (part: string) => decoded(part.split('=', 1)[0] ?? '');

/** The query with each of these set once. All else stays letter by letter: some engines read other encodings. */
const queryWith = (query: string, params: Pairs): string => {
  const set = new Set<string>();
  const kept = query.split('&').flatMap((part) => {
    const name = nameOf(part);
    const value = params.find(([wanted]) => wanted === name)?.[1];
    if (value === undefined) return part === '' ? [] : [part];
    if (set.has(name)) return [];
    set.add(name);
    return [`${name}=${value}`];
  });
  const missing = params.filter(([name]) => !set.has(name)).map(([name, value]) => `${name}=${value}`);
  return [...kept, ...missing].join('&');
};

const withParams = (href: string, params: Pairs): string => {
  const [beforeHash = '', ...hash] = href.split('#');
  const [page = '', ...query] = beforeHash.split('?');
  return [`${page}?${queryWith(query.join('?'), params)}`, ...hash].join('#');
};

/**
 * The address as the engines that are on are to be asked; null where it is so already or is no search of theirs. Asking
 * again for what comes out gives null, so that no redirect leads to another.
 */
export const safeAddress = (href: string, on: readonly EngineId[]): string | null => {
  const id = on.find((each) => {
    const pages = searchPagesOf(engines[each]);
    return pages !== null && new RegExp(pages, 'i').test(href);
  });
  if (id === undefined) return null;
  const safe = withParams(href, engines[id].params ?? []);
  return safe === href ? null : safe;
};
