import { signStyles } from './sign-styles';

/** Where signs lie over the page. The page holds it only while something is in it. */
export interface Layer {
  put(element: HTMLElement, there: boolean): void;
}

/** A closed shadow root on an element without a name, beside the page's body, so that the site's own sheets miss it. */
export const openLayer = (): Layer => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = document.createElement('style');
  // Set from here as text, a sheet is not subject to the site's own policy.
  sheet.textContent = signStyles;
  root.append(sheet);
  return {
    put: (element, there) => {
      if (!there) element.remove();
      else if (element.parentNode !== root) root.append(element);
      if (root.childElementCount === 1) host.remove();
      // A site that builds its page anew may have thrown it out.
      else if (!host.isConnected) document.documentElement.append(host);
    },
  };
};
