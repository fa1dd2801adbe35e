/** Something that lies over the page. The page holds it only while it is shown. */
export interface Layer {
  show(): void;
  hide(): void;
}

/**
 * Puts an element into a closed shadow root on a host without a name, beside the page's body. `!important` in a shadow
 * root outranks the site's, so that nothing of the site's sheets reaches the host.
 */
export const openLayer = (element: HTMLElement, sheet: string): Layer => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  // Set from here as text, a sheet is not subject to the site's own policy.
  style.textContent = `:host{all:initial!important}@media print{:host{display:none!important}}${sheet}`;
  root.append(style, element);
  return {
    show: () => {
      // A site that builds its page anew may have thrown it out.
      if (!host.isConnected) document.documentElement.append(host);
    },
    hide: () => host.remove(),
  };
};
