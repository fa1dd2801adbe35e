/** Names in lower case and punycode, each followed by a line feed: a million take 17 to 25 MB, as they lie in a file. */
export interface PackedNames {
  readonly count: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * What a list covers: the domains and all below them, without the exceptions and all below those. No domain lies at or below
 * another or an exception, and every exception lies below a domain; so both can be given to one rule of the browser
 * (`requestDomains`, `excludedRequestDomains`) as they are.
 */
export interface DomainList {
  readonly domains: PackedNames;
  readonly exceptions: PackedNames;
}

export const unpackNames = ({ bytes }: PackedNames): string[] => {
  const text = new TextDecoder().decode(bytes);
  return text === '' ? [] : text.slice(0, -1).split('\n');
};

/** The list as a text that is read as the same list again, domains and exceptions in their order. */
export const formatList = ({ domains, exceptions }: DomainList): Uint8Array<ArrayBuffer> => {
  const excepted = unpackNames(exceptions).map((name) => `@@||${name}^\n`);
  const tail = new TextEncoder().encode(excepted.join(''));
  const text = new Uint8Array(domains.bytes.length + tail.length);
  text.set(domains.bytes);
  text.set(tail, domains.bytes.length);
  return text;
};
