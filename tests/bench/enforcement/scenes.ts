import type { Driver } from '../../support/driver.ts';
import { film } from '../../support/film.ts';
import type { SiteServer } from '../../support/site-server.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';

/** The host that the limit of the bench covers. */
export const limitedHost = 'limited.example';

/** One way in which a page is in use while its time runs out. */
export interface Scene {
  readonly name: string;
  /** In a heading. */
  readonly title: string;
  /** As a sentence of the method has it. */
  readonly words: string;
  open(driver: Driver, site: SiteServer): Promise<Stage>;
}

export interface Stage {
  /** The page whose attention spends the budget. */
  readonly tab: Tab;
  /** A page of the same limit that lies hidden and silent; it goes with the budget. */
  readonly silent?: Tab;
  /** Resolves when the page, new at each turn, is in use in the way of the scene. */
  inUse(): Promise<void>;
}

const quickly = { everyMs: 15 };

const says = (tab: Tab, what: string, holds: () => boolean) => until(what, () => tab.evaluate(holds), quickly);
const onSite = (tab: Tab) => tab.waitForUrl(`http://${limitedHost}`, quickly);
const hidden = (tab: Tab) => says(tab, 'the page to be hidden', () => document.visibilityState === 'hidden');

const filmPlays = (tab: Tab) =>
  says(tab, 'the film to play', () => {
    const media = document.querySelector<HTMLMediaElement>('#media');
    return media !== null && !media.paused && media.currentTime > 0;
  });

export const frontTab: Scene = {
  name: 'front-tab',
  title: 'a page in front',
  words: 'a page in front in the focused window',
  open: async (driver, site) => {
    const silent = await driver.newTab(site.url(limitedHost, '/silent'));
    const tab = await driver.newTab(site.url(limitedHost, '/front'));
    await hidden(silent);
    const inUse = async () => {
      await onSite(silent);
      await onSite(tab);
      await says(tab, 'the page to be seen', () => document.visibilityState === 'visible');
    };
    return { tab, silent, inUse };
  },
};

const otherWindow: Scene = {
  name: 'other-window',
  title: 'a film in another window',
  words: 'a muted film that plays in view, while another window has the focus',
  open: async (driver, site) => {
    site.serve(`${limitedHost}/film`, film());
    const tab = await driver.newTab(site.url(limitedHost, '/film'));
    const url = site.url('free.example');
    await driver.inExtension((browser, to) => browser.windows.create({ url: to, focused: true }).then(() => null), url);
    await until('the other window to have the focus', () =>
      driver.inExtension(async (browser, to) => {
        const { focused, tabs = [] } = await browser.windows.getLastFocused({ populate: true });
        return focused && tabs.some((each) => each.url === to);
      }, url),
    );
    const inUse = async () => {
      await onSite(tab);
      await filmPlays(tab);
    };
    return { tab, inUse };
  },
};

const hiddenAudible: Scene = {
  name: 'hidden-audible',
  title: 'a hidden page that is heard',
  words: 'a page behind another one that is heard',
  open: async (driver, site) => {
    const tab = await driver.newTab(site.url(limitedHost, '/media', { kind: 'audio' }));
    await driver.newTab(site.url('free.example'));
    await hidden(tab);
    const heard = () =>
      driver.inExtension(
        async (browser, host) => (await browser.tabs.query({ audible: true, url: `http://${host}/*` })).length > 0,
        limitedHost,
      );
    const inUse = async () => {
      await onSite(tab);
      await until('the browser to say that it is heard', heard, quickly);
    };
    return { tab, inUse };
  },
};

const pictureInPicture: Scene = {
  name: 'picture-in-picture',
  title: 'a muted film in picture-in-picture',
  words: 'a muted film in picture-in-picture, its page behind another one',
  open: async (driver, site) => {
    site.serve(`${limitedHost}/film`, film());
    const tab = await driver.newTab(site.url(limitedHost, '/film'));
    const front = await driver.newTab(site.url('free.example'));
    const inUse = async () => {
      await onSite(tab);
      await filmPlays(tab);
      await tab.click('#out', quickly);
      await says(tab, 'picture-in-picture', () => document.pictureInPictureElement !== null);
      await front.activate();
      await hidden(tab);
    };
    return { tab, inUse };
  },
};

export const scenes: readonly Scene[] = [frontTab, otherWindow, hiddenAudible, pictureInPicture];
