import { describe, expect, it } from 'vitest';
import { type ReadFile, readKeptFile, type SealedFile } from '../../../lib/domain/data/kept-file';
import { backupRounds, openBackup, sealBackup } from '../../../lib/platform/data/seal-backup';
import { someSettings } from '../ui/fake-client';

const madeAt = '2026-11-21T08:00:00.000Z';
const passphrase = 'four calm grey stones';
// As few as a file may have: what many cost is no matter here.
const rounds = 100_000;

const read = (text: string): SealedFile => {
  const file: ReadFile = readKeptFile(text, someSettings());
  if (!file.ok || file.kind !== 'sealed') throw new Error('it is not read');
  return file.sealed;
};
const sealed = async (text = 'everything') => read(await sealBackup(text, passphrase, madeAt, rounds));

describe('a sealed file', () => {
  it('is opened by its passphrase, also where that is typed a little otherwise', async () => {
    const file = await sealed('Notes, and més');
    expect(await openBackup(file, passphrase)).toEqual({ ok: true, text: 'Notes, and més' });
    expect(await openBackup(file, `  four  calm grey stones `)).toEqual({ ok: true, text: 'Notes, and més' });
  });

  it('is made with rounds enough, says when, and nothing of what is in it', async () => {
    const text = await sealBackup('example.com', passphrase, madeAt);
    expect(JSON.parse(text)).toMatchObject({ ebb: 'sealed', format: 1, madeAt, rounds: backupRounds });
    expect(backupRounds).toBeGreaterThanOrEqual(600_000);
    expect(text).not.toContain('example');
  });

  it('is another each time', async () => {
    const [one, other] = [await sealed(), await sealed()];
    expect(one.salt).not.toBe(other.salt);
    expect(one.iv).not.toBe(other.iv);
    expect(one.data).not.toBe(other.data);
  });

  it('says that it is another passphrase where it is whole', async () => {
    expect(await openBackup(await sealed(), 'Four calm grey stones')).toEqual({ ok: false, problem: 'passphrase' });
  });

  it.each(['data', 'iv', 'salt', 'madeAt', 'sum'] as const)('says that it is damaged where its %s is', async (part) => {
    const file = await sealed();
    const [first = '', ...rest] = file[part];
    const changed = { ...file, [part]: `${first === 'A' ? 'B' : 'A'}${rest.join('')}` };
    expect(await openBackup(changed, passphrase)).toEqual({ ok: false, problem: 'damaged' });
  });

  it('of more rounds than anybody would choose is not even tried', async () => {
    const file = { ...(await sealed()), rounds: 1e12 };
    expect(readKeptFile(JSON.stringify(file), someSettings())).toEqual({ ok: false, problem: 'damaged' });
  });
});
