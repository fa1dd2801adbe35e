import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of a manifest that the harness reads. */
export interface Manifest {
  readonly permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly background?: { readonly service_worker?: string; readonly scripts?: readonly string[] };
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

/** Reads the manifest of a built extension. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) throw new Error(`There is no built extension in ${folder}. Build it first: npm run build`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Copies a build, fresh; gives back the copy's own path. */
export function copyBuild(from: string, to: string): string {
  readManifest(from);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
  return realpathSync(to);
}

/** Changes the manifest of a copy. */
export function changeManifest(folder: string, change: (manifest: Manifest) => object): void {
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(change(readManifest(folder))));
}

/** The id that Chromium gives to an unpacked extension: it follows from the path. */
export function chromiumIdOf(folder: string, platform: NodeJS.Platform = process.platform): string {
  const bytes = Buffer.from(folder, platform === 'win32' ? 'utf16le' : 'utf8');
  const digits = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** The id that Firefox takes from the manifest. */
export function firefoxIdOf(folder: string): string {
  const id = readManifest(folder).browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`The manifest in ${folder} names no id for Firefox.`);
  return id;
}
