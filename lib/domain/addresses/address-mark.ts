import { hashName, type NameHash } from '../lists/fingerprint';

/** 64 bits that stand for an address without its fragment, so that a page can be known again and its address is not kept. */
export const addressMark = (href: string): string => {
  const bytes = new TextEncoder().encode(href.split('#', 1)[0]);
  const hash: NameHash = { high: 0, low: 0 };
  hashName(bytes, 0, bytes.length, hash);
  return `${hash.high.toString(36)}.${hash.low.toString(36)}`;
};
