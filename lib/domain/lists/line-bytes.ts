const tab = 9;
export const lineFeed = 10;
export const carriageReturn = 13;
const space = 32;
export const caret = 94;
export const bar = 124;

const nowhere = ['0.0.0.0', '127.0.0.1'].map((address) => new TextEncoder().encode(address));

export const isBlank = (byte: number): boolean => byte === space || byte === tab;
export const isEnd = (byte: number): boolean => byte === lineFeed || byte === carriageReturn;

// CAST (whole file): `bytes[at]` is below the length, since every stretch that is scanned ends with a line's end.
export const skipBlanks = (bytes: Uint8Array, start: number): number => {
  let at = start;
  while (isBlank(bytes[at] as number)) at++;
  return at;
};

export const endOfLine = (bytes: Uint8Array, start: number): number => {
  let at = start;
  while (!isEnd(bytes[at] as number)) at++;
  return at;
};

/** Where the name of a hosts line begins, or `start` where the line does not begin with an address that leads nowhere. */
export const skipNowhere = (bytes: Uint8Array, start: number): number => {
  // By far most lines of other lists go no further.
  if (bytes[start] !== 48 && bytes[start] !== 49) return start;
  for (const address of nowhere) {
    let length = 0;
    while (length < address.length && bytes[start + length] === address[length]) length++;
    if (length === address.length && isBlank(bytes[start + length] as number)) return skipBlanks(bytes, start + length);
  }
  return start;
};
