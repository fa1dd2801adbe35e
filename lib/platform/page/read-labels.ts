/** What the page says of itself in its rating metas. Sent into the page as source; it changes nothing there. */
export const readLabels = (): [string, string][] =>
  [
    ...document.querySelectorAll<HTMLMetaElement>(
      'meta[name=rating i],meta[http-equiv=rating i],meta[http-equiv=pics-label i]',
    ),
  ]
    .slice(0, 9)
    .map((meta) => [meta.name || meta.httpEquiv, meta.content.slice(0, 999)]);
