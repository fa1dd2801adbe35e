/** The engines whose SafeSearch can be turned on from outside, in the order in which they are shown. */
export const engineIds = [
  'google',
  'youtube',
  'bing',
  'duckduckgo',
  'yahoo',
  'onesearch',
  'ecosia',
  'qwant',
  'brave',
  'yandex',
] as const;
export type EngineId = (typeof engineIds)[number];

/** The name of each, the same in every language. */
export const engineNames: Readonly<Record<EngineId, string>> = {
  google: 'Google',
  youtube: 'YouTube',
  bing: 'Bing',
  duckduckgo: 'DuckDuckGo',
  yahoo: 'Yahoo',
  onesearch: 'OneSearch',
  ecosia: 'Ecosia',
  qwant: 'Qwant',
  brave: 'Brave Search',
  yandex: 'Yandex',
};
