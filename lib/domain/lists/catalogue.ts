/** What a list of the catalogue covers. */
export const catalogueSubjects = ['adult', 'gambling', 'social', 'proxies'] as const;
export type CatalogueSubject = (typeof catalogueSubjects)[number];

/** A public list that a person may subscribe to. Nothing is asked of it until they do. */
export interface CatalogueEntry {
  readonly id: string;
  /** As its makers call it. */
  readonly name: string;
  readonly covers: CatalogueSubject;
  /** Sites, as its page said; null where it does not say. The card of a subscribed list says what is so. */
  readonly entries: number | null;
  /** As its repository says; null where only a file that was not read says it. */
  readonly licence: string | null;
  readonly home: string;
  readonly href: string;
  readonly format: 'hosts' | 'plain';
  /** What was read of the list's own repository to write this, and the state that it had (`YYYY-MM` or a commit). */
  readonly seen: string;
}

const stevenBlack = {
  home: 'https://github.com/StevenBlack/hosts',
  licence: 'MIT',
  format: 'hosts',
  seen: 'readme.md of 2024-03 and license.txt',
} as const;
const hagezi = {
  home: 'https://github.com/hagezi/dns-blocklists',
  licence: null,
  format: 'plain',
} as const;
const sinfonietta = {
  home: 'https://github.com/Sinfonietta/hostfiles',
  licence: 'MIT',
  format: 'hosts',
} as const;
const shadowWhisperer = {
  home: 'https://github.com/ShadowWhisperer/BlockLists',
  licence: null,
  format: 'plain',
  seen: 'README.md at d5000e82, the list of its files, and the head of Lists/Tunnels, which gives the address',
} as const;
const toulouse = {
  home: 'https://github.com/olbat/ut1-blacklists',
  licence: 'CC BY-SA 4.0',
  format: 'plain',
  seen: 'README.md at 000e8fbc',
} as const;
const blockListProject = {
  home: 'https://github.com/blocklistproject/Lists',
  licence: null,
  format: 'hosts',
  seen: 'README.md at 0c830ae7, which gives the address',
} as const;

/** Lists whose own repository was read on 2026-11-22, from a stored copy of it; what could not be read is left out. */
export const catalogue: readonly CatalogueEntry[] = [
  {
    ...stevenBlack,
    id: 'steven-black-porn',
    name: 'StevenBlack: porn',
    covers: 'adult',
    entries: 83_812,
    href: 'https://raw.githubusercontent.com/StevenBlack/hosts/master/alternates/porn-only/hosts',
  },
  {
    id: 'anti-porn-hosts',
    name: 'Anti Porn HOSTS File',
    covers: 'adult',
    entries: 90_881,
    licence: 'MIT',
    home: 'https://github.com/4skinSkywalker/Anti-Porn-HOSTS-File',
    href: 'https://raw.githubusercontent.com/4skinSkywalker/Anti-Porn-HOSTS-File/master/HOSTS.txt',
    format: 'hosts',
    seen: 'README.md at 06a84c34, and the list itself of 2026-03-06',
  },
  {
    ...blockListProject,
    id: 'block-list-project-porn',
    name: 'The Block List Project: Porn',
    covers: 'adult',
    entries: null,
    href: 'https://blocklistproject.github.io/Lists/porn.txt',
  },
  {
    ...shadowWhisperer,
    id: 'shadow-whisperer-adult',
    name: 'ShadowWhisperer: Adult',
    covers: 'adult',
    entries: null,
    href: 'https://raw.githubusercontent.com/ShadowWhisperer/BlockLists/master/Lists/Adult',
  },
  {
    ...sinfonietta,
    id: 'sinfonietta-pornography',
    name: 'Sinfonietta: pornography',
    covers: 'adult',
    entries: null,
    href: 'https://raw.githubusercontent.com/Sinfonietta/hostfiles/master/pornography-hosts',
    seen: 'README.md at 1a1d2fca and the list of its files',
  },
  {
    ...hagezi,
    id: 'hagezi-gambling',
    name: 'HaGeZi: Gambling',
    covers: 'gambling',
    entries: 367_970,
    href: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/wildcard/gambling-onlydomains.txt',
    seen: 'README.md at 005e5ae8, which gives the address',
  },
  {
    ...stevenBlack,
    id: 'steven-black-gambling',
    name: 'StevenBlack: gambling',
    covers: 'gambling',
    entries: 8_074,
    href: 'https://raw.githubusercontent.com/StevenBlack/hosts/master/alternates/gambling-only/hosts',
  },
  {
    ...sinfonietta,
    id: 'sinfonietta-gambling',
    name: 'Sinfonietta: gambling',
    covers: 'gambling',
    entries: 2_642,
    href: 'https://raw.githubusercontent.com/Sinfonietta/hostfiles/master/gambling-hosts',
    seen: 'README.md at 1a1d2fca, and the list itself of 2026-04-23',
  },
  {
    ...toulouse,
    id: 'toulouse-gambling',
    name: 'Université Toulouse Capitole: gambling',
    covers: 'gambling',
    entries: 1_332,
    href: 'https://raw.githubusercontent.com/olbat/ut1-blacklists/master/blacklists/gambling/domains',
  },
  {
    ...blockListProject,
    id: 'block-list-project-gambling',
    name: 'The Block List Project: Gambling',
    covers: 'gambling',
    entries: null,
    href: 'https://blocklistproject.github.io/Lists/gambling.txt',
  },
  {
    ...hagezi,
    id: 'hagezi-social',
    name: 'HaGeZi: Social Networks',
    covers: 'social',
    entries: 889,
    href: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/wildcard/social-onlydomains.txt',
    seen: 'the list itself of 2026-04-27, whose head gives its size',
  },
  {
    ...stevenBlack,
    id: 'steven-black-social',
    name: 'StevenBlack: social',
    covers: 'social',
    entries: 2_846,
    href: 'https://raw.githubusercontent.com/StevenBlack/hosts/master/alternates/social-only/hosts',
  },
  {
    ...toulouse,
    id: 'toulouse-social',
    name: 'Université Toulouse Capitole: social networks',
    covers: 'social',
    entries: 682,
    href: 'https://raw.githubusercontent.com/olbat/ut1-blacklists/master/blacklists/social_networks/domains',
  },
  {
    ...blockListProject,
    id: 'block-list-project-tiktok',
    name: 'The Block List Project: TikTok',
    covers: 'social',
    entries: null,
    href: 'https://blocklistproject.github.io/Lists/tiktok.txt',
  },
  {
    ...hagezi,
    id: 'hagezi-bypass',
    name: 'HaGeZi: DoH/VPN/TOR/Proxy Bypass',
    covers: 'proxies',
    entries: 3_142,
    href: 'https://raw.githubusercontent.com/hagezi/dns-blocklists/main/wildcard/doh-vpn-proxy-bypass-onlydomains.txt',
    seen: 'README.md at 005e5ae8, which gives the address',
  },
  {
    ...shadowWhisperer,
    id: 'shadow-whisperer-tunnels',
    name: 'ShadowWhisperer: Tunnels',
    covers: 'proxies',
    entries: 446,
    href: 'https://raw.githubusercontent.com/ShadowWhisperer/BlockLists/master/Lists/Tunnels',
  },
  {
    ...toulouse,
    id: 'toulouse-redirector',
    name: 'Université Toulouse Capitole: redirector',
    covers: 'proxies',
    entries: 129_674,
    href: 'https://raw.githubusercontent.com/olbat/ut1-blacklists/master/blacklists/redirector/domains',
  },
];
