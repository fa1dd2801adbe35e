import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from './driver.ts';
import { until } from './until.ts';

/** A folder for what one browser downloads, and the browser's profile beside it. */
export interface Downloads {
  /** To be wished for at the launch. */
  readonly wishes: Pick<LaunchOptions, 'profile' | 'preferences'>;
  /** Waits for a file whose name matches, and gives back what is in it. */
  read(name: RegExp): Promise<string>;
  remove(): void;
}

/** Makes a browser save what is downloaded without a question, where a test can read it. */
export const createDownloads = (): Downloads => {
  const root = mkdtempSync(join(tmpdir(), 'ebb-downloads-'));
  const [folder, profile] = [join(root, 'downloads'), join(root, 'profile')];
  mkdirSync(folder);
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const chromium = { download: { default_directory: folder, prompt_for_download: false } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(chromium));
  const preferences = {
    'browser.download.folderList': 2,
    'browser.download.dir': folder,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
  };
  return {
    wishes: { profile, preferences },
    read: (name) =>
      until(`a file ${name}`, () => {
        const names = readdirSync(folder);
        // Chromium and Firefox write under a name of their own first, and an empty file under the final one.
        const found = names.find((each) => name.test(each) && !/\.(crdownload|part)$/.test(each));
        if (!found) throw new Error(names.join(', '));
        return readFileSync(join(folder, found), 'utf8');
      }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};
