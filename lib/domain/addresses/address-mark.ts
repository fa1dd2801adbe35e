import { hashText } from '../lists/fingerprint';

/** Stands for an address without its fragment, so that a page can be known again and its address is not kept. */
export const addressMark = (href: string): string => hashText(href.split('#', 1)[0] ?? '');
