/** Beside the page, where its own scripts do not see it. */
interface LabelWorld {
  ebbLabel?: string;
}

/**
 * Where the page is, what it says of itself in its rating metas, and what it was given to keep of its headers. Sent into
 * the page as source; it changes nothing there.
 */
export const readLabels = (): { href: string; said: [string, string][] } => {
  const { ebbLabel } = globalThis as LabelWorld; // CAST: set by `keepLabel`, in the same world
  const kept: [string, string][] = ebbLabel === undefined ? [] : [['rating', ebbLabel]];
  const metas = document.querySelectorAll<HTMLMetaElement>(
    'meta[name=rating i],meta[http-equiv=rating i],meta[http-equiv=pics-label i]',
  );
  const said = [...metas].slice(0, 9).map((meta): [string, string] => {
    return [meta.name || meta.httpEquiv, meta.content.slice(0, 999)];
  });
  return { href: location.href, said: [...kept, ...said] };
};

/** Gives a page of this origin its label to keep for as long as it is open. Sent into the page as source. */
export const keepLabel = (label: string, origin: string): void => {
  // Another page may have taken its place by now.
  if (location.origin === origin) (globalThis as LabelWorld).ebbLabel = label; // CAST: read by `readLabels`, in the same world
};
