import type { Opened } from '../../app/data/data-port';
import { keptFormat, type SealedFile } from '../../domain/data/kept-file';
import { readPassphrase } from '../../domain/lock/passphrase';

/** Rounds of PBKDF2 with SHA-256 for a file that is made now; OWASP asks for 600,000 (2023). */
export const backupRounds = 1_000_000;

const { subtle } = crypto;
type Bytes = Uint8Array<ArrayBuffer>;
const random = (bytes: number): Bytes => crypto.getRandomValues(new Uint8Array(bytes));
const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);

const through = async (bytes: Bytes, transform: GenericTransform): Promise<Bytes> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(transform)).arrayBuffer());

type GenericTransform = ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>;

const keyFrom = async (passphrase: string, salt: Bytes, rounds: number): Promise<CryptoKey> => {
  const material = await subtle.importKey('raw', bytesOf(readPassphrase(passphrase)), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
};

type Head = Omit<SealedFile, 'data' | 'sum'>;

/** What stands in clear cannot be changed without being noticed. */
const headOf = ({ ebb, format, madeAt, rounds, salt, iv }: Head) =>
  bytesOf(JSON.stringify([ebb, format, madeAt, rounds, salt, iv]));

const sumOf = async (file: Omit<SealedFile, 'sum'>): Promise<string> => {
  const all = bytesOf(JSON.stringify([new TextDecoder().decode(headOf(file)), file.data]));
  return new Uint8Array(await subtle.digest('SHA-256', all)).toBase64();
};

/** The text as a file that only the passphrase opens (PBKDF2, AES-GCM), packed first. */
export const sealBackup = async (
  text: string,
  passphrase: string,
  madeAt: string,
  rounds = backupRounds,
): Promise<string> => {
  const [salt, iv] = [random(16), random(12)];
  const head: Head = { ebb: 'sealed', format: keptFormat, madeAt, rounds, salt: salt.toBase64(), iv: iv.toBase64() };
  const packed = await through(bytesOf(text), new CompressionStream('gzip'));
  const how = { name: 'AES-GCM', iv, additionalData: headOf(head) };
  const data = new Uint8Array(await subtle.encrypt(how, await keyFrom(passphrase, salt, rounds), packed)).toBase64();
  const file = { ...head, data };
  return `${JSON.stringify({ ...file, sum: await sumOf(file) }, null, 1)}\n`;
};

/**
 * The text again. The sum tells a file that was changed on its way from one that is whole; what does not open although it
 * is whole has another passphrase. Who changes the sum as well is told the same.
 */
export const openBackup = async (file: SealedFile, passphrase: string): Promise<Opened> => {
  if ((await sumOf(file)) !== file.sum) return { ok: false, problem: 'damaged' };
  const key = await keyFrom(passphrase, Uint8Array.fromBase64(file.salt), file.rounds);
  const how = { name: 'AES-GCM', iv: Uint8Array.fromBase64(file.iv), additionalData: headOf(file) };
  let packed: Bytes;
  try {
    packed = new Uint8Array(await subtle.decrypt(how, key, Uint8Array.fromBase64(file.data)));
  } catch {
    return { ok: false, problem: 'passphrase' };
  }
  const bytes = await through(packed, new DecompressionStream('gzip'));
  return { ok: true, text: new TextDecoder().decode(bytes) };
};
