/** A way to reach somebody, and the address by which the device opens it. */
export interface ContactAddress {
  readonly way: 'call' | 'text' | 'mail';
  readonly href: string;
}

/** One address, without anything that would be read as a header or a second one. */
const mailAddress = /^[^\s@,;:?&"<>()[\]\\]+@[^\s@,;:?&"<>()[\]\\]+\.[^\s@,;:?&"<>()[\]\\]+$/;

/** What a person types as a number: digits with spaces, dots, brackets, strokes, and a plus in front. */
const phoneNumber = /^\+?[\d\s().\-/]{3,}$/;

/**
 * The ways in which a contact can be reached, as links that the person presses. None of them sends anything by itself:
 * each opens what the device has for it, with the words filled in. What is neither number nor address has none.
 */
export const contactAddresses = (contact: string, message: string): readonly ContactAddress[] => {
  const typed = contact.trim();
  const words = encodeURIComponent(message);
  if (mailAddress.test(typed)) {
    const address = encodeURIComponent(typed).replace('%40', '@');
    return [{ way: 'mail', href: `mailto:${address}?body=${words}` }];
  }
  const number = typed.replace(/[^\d+]/g, '');
  if (!phoneNumber.test(typed) || number.replace('+', '').length < 3) return [];
  return [
    { way: 'call', href: `tel:${number}` },
    { way: 'text', href: `sms:${number}?body=${words}` },
  ];
};
