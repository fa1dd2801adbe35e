import { readPassphrase } from '../../domain/lock/passphrase';
import type { WrappedKey } from '../../domain/lock/stored-lock';
import { curve } from './seal';

/** Rounds of PBKDF2 for a lock that is made now; OWASP asks for 600,000 of SHA-256 (2023). */
export const passphraseRounds = 1_000_000;

const { subtle } = crypto;
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

const keyFrom = async (passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> => {
  const typed = new TextEncoder().encode(readPassphrase(passphrase));
  const material = await subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
};

/** The private key under the passphrase, with a salt of its own each time. */
export const wrapKey = async (
  key: Uint8Array<ArrayBuffer>,
  passphrase: string,
  rounds: number,
): Promise<WrappedKey> => {
  const [salt, iv] = [random(16), random(12)];
  const under = await keyFrom(passphrase, salt, rounds);
  const wrapped = new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv }, under, key));
  return { salt: salt.toBase64(), rounds, iv: iv.toBase64(), key: wrapped.toBase64() };
};

/** The private key (PKCS 8); null where it is another passphrase. */
export const unwrapKey = async (
  { salt, rounds, iv, key }: WrappedKey,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const under = await keyFrom(passphrase, Uint8Array.fromBase64(salt), rounds);
  try {
    const how = { name: 'AES-GCM', iv: Uint8Array.fromBase64(iv) };
    return new Uint8Array(await subtle.decrypt(how, under, Uint8Array.fromBase64(key)));
  } catch {
    return null;
  }
};

/** A new pair: the public point that rows are sealed to, and the private key (PKCS 8) that opens them. */
export const makeKeys = async (): Promise<{
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly privateKey: Uint8Array<ArrayBuffer>;
}> => {
  const pair = await subtle.generateKey(curve, true, ['deriveBits']);
  return {
    publicKey: new Uint8Array(await subtle.exportKey('raw', pair.publicKey)),
    privateKey: new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey)),
  };
};
