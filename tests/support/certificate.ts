import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

const tags = { integer: 0x02, bits: 0x03, oid: 0x06, text: 0x0c, time: 0x17, sequence: 0x30, set: 0x31 } as const;

/** One value in DER, with its length. */
function der(tag: keyof typeof tags, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(parts);
  const length =
    body.length < 0x80
      ? [body.length]
      : body.length < 0x100
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Uint8Array.of(tags[tag], ...length), body]);
}

const ecdsaWithSha256 = der('sequence', der('oid', Uint8Array.of(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02)));
const commonName = der('oid', Uint8Array.of(0x55, 0x04, 0x03));
const name = der('sequence', der('set', der('sequence', commonName, der('text', Buffer.from('Made-up network')))));
const time = (text: string) => der('time', Buffer.from(text));

function certificateOf(publicKey: KeyObject, privateKey: KeyObject): Uint8Array {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const validity = der('sequence', time('200101000000Z'), time('491231235959Z'));
  const body = der('sequence', der('integer', Uint8Array.of(1)), ecdsaWithSha256, name, validity, name, spki);
  return der('sequence', body, ecdsaWithSha256, der('bits', Uint8Array.of(0), sign('sha256', body, privateKey)));
}

/** A key and a certificate that nobody signed, for a browser that is told not to mind. */
export function makeCertificate(): { readonly key: string; readonly cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const lines =
    Buffer.from(certificateOf(publicKey, privateKey))
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}
