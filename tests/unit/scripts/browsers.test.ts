import { describe, expect, test } from 'vitest';
import { advice, candidates } from '../../../scripts/browsers.ts';

describe('candidates', () => {
  test('looks along the path on Linux, in the order of the names', () => {
    const found = candidates('chromium', {
      platform: 'linux',
      home: '/home/a',
      environment: { PATH: '/usr/bin:/opt/bin' },
    });
    expect(found).toEqual([
      '/usr/bin/chromium',
      '/opt/bin/chromium',
      '/usr/bin/chromium-browser',
      '/opt/bin/chromium-browser',
      '/usr/bin/chrome-for-testing',
      '/opt/bin/chrome-for-testing',
    ]);
  });

  test('leaves out snap, whose browsers cannot read a profile in the temporary folder', () => {
    expect(
      candidates('firefox', { platform: 'linux', home: '/home/a', environment: { PATH: '/x/snap/bin:' } }),
    ).toEqual([]);
  });

  test('prefers the extended support release of Firefox', () => {
    const [first] = candidates('firefox', { platform: 'linux', home: '/home/a', environment: { PATH: '/usr/bin' } });
    expect(first).toBe('/usr/bin/firefox-esr');
  });

  test('looks for bundles on macOS, the shared folder first', () => {
    expect(candidates('chromium', { platform: 'darwin', home: '/Users/a', environment: {} })).toEqual([
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Users/a/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ]);
  });

  test('looks in the folders of programs that Windows names', () => {
    const environment = { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local', ProgramFiles: 'C:\\Program Files' };
    expect(candidates('chromium', { platform: 'win32', home: 'C:\\Users\\a', environment })).toEqual([
      'C:\\Users\\a\\AppData\\Local\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    ]);
  });

  test.each(['linux', 'darwin', 'win32'] as const)('never names branded Chrome or Edge on %s', (platform) => {
    const environment = { PATH: '/usr/bin', LOCALAPPDATA: 'C:\\L', ProgramFiles: 'C:\\P' };
    const found = candidates('chromium', { platform, home: '/h', environment });
    expect(found.join('\n')).not.toMatch(/google-chrome|Google\\|Google Chrome\.app|msedge|Edge/);
  });
});

describe('advice', () => {
  test.each(['chromium', 'firefox'] as const)('names the variable for %s', (family) => {
    expect(advice(family)).toContain(`EBB_${family.toUpperCase()}`);
  });
});
