/**
 * What was sealed. `by` is the public half of a key pair that the writer made and threw away: with the private key of the
 * lock it gives the key of the row again.
 */
export interface Sealed {
  readonly by: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: Uint8Array<ArrayBuffer>;
}

export interface Sealer {
  /** `place`: what the row says of itself in clear. Nobody can put the seal under another one. */
  seal(value: unknown, place: string): Promise<Sealed>;
}

export interface Opener {
  /** Undefined where it cannot be opened: it was changed, or is for another lock. */
  open(sealed: Sealed, place: string): Promise<unknown>;
}

export const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
const { subtle } = crypto;
const encoder = new TextEncoder();
// So that the length of a row says little about what is in it.
const blockBytes = 256;

const padded = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = encoder.encode(text);
  // Space around JSON means nothing.
  const room = new Uint8Array(Math.ceil(bytes.length / blockBytes) * blockBytes).fill(32);
  room.set(bytes);
  return room;
};

/** The AES key that both sides of the curve come to, bound to both public points. */
const rowKey = async (
  mine: CryptoKey,
  theirs: Uint8Array<ArrayBuffer>,
  points: readonly Uint8Array[],
): Promise<CryptoKey> => {
  const other = await subtle.importKey('raw', theirs, curve, false, []);
  const shared = await subtle.deriveBits({ name: 'ECDH', public: other }, mine, 256);
  const material = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const salt = new Uint8Array(await new Blob(points.map((point) => new Uint8Array(point))).arrayBuffer());
  const derived = { name: 'HKDF', hash: 'SHA-256', salt, info: encoder.encode('ebb row 1') };
  return subtle.deriveKey(derived, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
};

/**
 * Seals to a public key. One key pair serves all that this sealer writes; its private half is never kept, so that only
 * this sealer's memory and the private key of the lock lead to the rows.
 */
export const createSealer = (publicKey: Uint8Array<ArrayBuffer>): Sealer => {
  const begin = async () => {
    const pair = await subtle.generateKey(curve, false, ['deriveBits']);
    const by = new Uint8Array(await subtle.exportKey('raw', pair.publicKey));
    return { by, key: await rowKey(pair.privateKey, publicKey, [by, publicKey]) };
  };
  let begun: ReturnType<typeof begin> | undefined;
  return {
    seal: async (value, place) => {
      begun ??= begin();
      const { by, key } = await begun;
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const how = { name: 'AES-GCM', iv, additionalData: encoder.encode(place) };
      return { by, iv, data: new Uint8Array(await subtle.encrypt(how, key, padded(JSON.stringify(value)))) };
    },
  };
};

/** Opens what was sealed to the key. A key is derived once for each sealer that wrote. */
export const createOpener = (privateKey: Uint8Array<ArrayBuffer>, publicKey: Uint8Array<ArrayBuffer>): Opener => {
  const own = subtle.importKey('pkcs8', privateKey, curve, false, ['deriveBits']);
  const known = new Map<string, Promise<CryptoKey>>();
  const keyOf = (by: Uint8Array<ArrayBuffer>) => {
    const name = by.toString();
    const key = known.get(name) ?? own.then((mine) => rowKey(mine, by, [by, publicKey]));
    known.set(name, key);
    return key;
  };
  return {
    open: async ({ by, iv, data }, place) => {
      try {
        const how = { name: 'AES-GCM', iv, additionalData: encoder.encode(place) };
        return JSON.parse(new TextDecoder().decode(await subtle.decrypt(how, await keyOf(by), data)));
      } catch {
        return undefined;
      }
    },
  };
};
