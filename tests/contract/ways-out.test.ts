import { beforeEach, expect, test, vi } from 'vitest';
import { createWaysOut } from '../../lib/platform/ways-out';

// A browser whose popup is gone as soon as another tab is in front: from then on nothing of it runs.
const deeds: string[] = [];
const own = 'chrome-extension://ebb/';
let tabs: readonly { id: number; url: string; pendingUrl?: string }[] = [];
let here: number | undefined;

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      getURL: (path: string) => `${own}${path}`,
      // As where the background does not answer.
      sendMessage: (message: { type: string }) => {
        deeds.push(message.type);
        return new Promise(() => undefined);
      },
    },
    tabs: {
      TAB_ID_NONE: -1,
      getCurrent: async () => (here === undefined ? undefined : { id: here }),
      query: async () => tabs,
      get: async (id: number) => tabs.find((tab) => tab.id === id),
      create: () => {
        deeds.push('a new tab');
        return here === undefined ? new Promise(() => undefined) : Promise.resolve();
      },
      remove: async (ids: number | number[]) => {
        deeds.push(`close ${ids}`);
      },
    },
  },
}));

beforeEach(() => {
  deeds.length = 0;
  here = undefined;
  tabs = [
    { id: 1, url: `${own}options.html#week` },
    { id: 2, url: 'http://free.example/' },
    { id: 3, url: 'about:blank', pendingUrl: `${own}options.html#help` },
    { id: 4, url: `${own}pause.html` },
  ];
});

test('a quick exit from the popup does all at once: it is gone with the first new tab', async () => {
  void createWaysOut().quickExit();
  await expect.poll(() => deeds).toEqual(['leaving', 'a new tab', 'close 1,3,4']);
});

test('a quick exit from a page closes that page last', async () => {
  here = 1;
  await createWaysOut().quickExit();
  expect(deeds).toEqual(['a new tab', 'leaving', 'close 3', 'close 4', 'close 1']);
});
