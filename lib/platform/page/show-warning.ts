/**
 * Shows one short line at the edge of the page for some seconds. Sent into the page as source, so it uses nothing but
 * itself. It takes no focus; a screen reader hears it; a click or Escape takes it away.
 */
export const showWarning = (text: string) => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  host.style.cssText = 'all:initial;position:fixed;inset-block-end:16px;inset-inline-end:16px;z-index:2147483647';
  const line = document.createElement('div');
  line.setAttribute('role', 'status');
  line.style.cssText =
    'font:500 15px/1.4 system-ui,sans-serif;color:#1d2b33;background:#fdfcf9;border:1px solid #8f8a80;border-radius:12px;padding:12px 16px;max-width:min(320px,calc(100vw - 32px));box-shadow:0 2px 12px rgb(0 0 0 / 0.15);cursor:default';
  root.append(line);
  document.documentElement.append(host);
  // A live region speaks of what changes in it, not of what it is born with.
  requestAnimationFrame(() => {
    line.textContent = text;
  });
  const gone = new AbortController();
  const remove = () => {
    gone.abort();
    host.remove();
  };
  line.addEventListener('click', remove);
  window.addEventListener('keydown', (event) => event.key === 'Escape' && remove(), { signal: gone.signal });
  setTimeout(remove, 12_000);
};
