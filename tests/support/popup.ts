import type { Driver } from './driver.ts';
import type { SiteServer } from './site-server.ts';
import type { Tab } from './tab.ts';

/** The popup as a page in a window of its own, so that the site stays in front in the window used last. */
export const openPopup = async (ebb: Driver, site: SiteServer, host: string): Promise<{ popup: Tab; page: Tab }> => {
  const popup = await ebb.newTab(ebb.extensionUrl('popup.html'));
  const page = await ebb.newTab(site.url(host));
  await page.activate();
  // Emptied first: what the old document says must not be taken for the new one.
  await popup.evaluate(() => {
    document.body.textContent = '';
    location.reload();
  });
  await popup.waitForText('This page');
  return { popup, page };
};

/** Clicks without bringing the popup to the front, as a real popup lies over its page. */
export const press = (popup: Tab, text: string) =>
  popup.waitFor(
    `“${text}” to be pressed`,
    (wanted) => {
      const found = [...document.querySelectorAll<HTMLElement>('button,label')].find((each) =>
        each.textContent?.trim().startsWith(wanted),
      );
      found?.click();
      return found !== undefined;
    },
    text,
  );
