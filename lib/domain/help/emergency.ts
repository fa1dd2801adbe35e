import { emergencyAnywhere, emergencySummary } from './emergency-summary';
import type { HelpSource } from './help-row';

export interface EmergencyNumber {
  readonly number: string;
  readonly service: 'all' | 'ambulance' | 'police';
}

/** The emergency numbers of one country, the first to call in front. */
export interface Emergency {
  /** `null` for "anywhere": no country chosen. */
  readonly country: string | null;
  readonly numbers: readonly EmergencyNumber[];
  /** Seen alike in two independent sources; else the screen says that it was not. */
  readonly confirmed: boolean;
  readonly sources: readonly HelpSource[];
  readonly lastChecked: string;
}

const lastChecked = '2026-11-22';

// Two lists that are kept by different companies for phones that must reach the right desk.
const android: HelpSource = {
  name: 'Android Open Source Project, packages/services/Telephony, ecc/input/eccdata.txt',
  date: null,
};
const microsoft: HelpSource = {
  name: 'Microsoft Learn, Teams, Emergency numbers for countries',
  date: '2024-05-01',
};
const both = [android, microsoft];
const union: readonly HelpSource[] = [
  { name: 'European Commission, ec.europa.eu, activities, 112', date: null },
  { name: 'digitalhealth.net, on the European Commission', date: '2008-12' },
];
const international = { name: 'internationalmentalhealth.org', date: null };

const entry = (country: string, numbers: readonly EmergencyNumber[], sources: readonly HelpSource[]): Emergency => ({
  country,
  numbers,
  confirmed: sources.length >= 2,
  sources,
  lastChecked,
});

/** One number for police, ambulance and fire. */
const one = (country: string, number: string, ...more: readonly HelpSource[]) =>
  entry(country, [{ number, service: 'all' }], [...both, ...more]);

const ambulanceAndPolice = (country: string, ambulance: string, police: string, ...more: readonly HelpSource[]) =>
  entry(
    country,
    [
      { number: ambulance, service: 'ambulance' },
      { number: police, service: 'police' },
    ],
    [...both, ...more],
  );

const membersOfTheUnion = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU'],
  ...['LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
];

/** The emergency numbers of every listed country, with where each was seen. */
export const emergencies: readonly Emergency[] = [
  ...membersOfTheUnion.map((country) => one(country, '112', ...union)),
  one('US', '911', international),
  ...['AR', 'CA', 'CR', 'DO', 'EC', 'MX', 'PA', 'PH', 'PR', 'SV'].map((country) => one(country, '911')),
  one('AU', '000', { name: 'speakout.dcj.nsw.gov.au', date: null }),
  one('CO', '123'),
  ...['HK', 'MY'].map((country) => one(country, '999')),
  ...['IN', 'TR', 'ZA'].map((country) => one(country, '112')),
  one('NZ', '111', { name: 'govt.nz', date: null }),
  // Android's list has only 112 for the United Kingdom, which works too.
  entry(
    'GB',
    [{ number: '999', service: 'all' }],
    [microsoft, { name: 'centre56.org.uk', date: null }, { name: 'lancashire.police.uk', date: null }],
  ),
  // 113 is the ambulance in Norway: Android's list has only 112.
  entry(
    'NO',
    [
      { number: '113', service: 'ambulance' },
      { number: '112', service: 'police' },
    ],
    [microsoft, { name: 'helsenorge.no', date: null }],
  ),
  // Android's list has the traffic police as the ambulance of Peru.
  entry(
    'PE',
    [
      { number: '106', service: 'ambulance' },
      { number: '105', service: 'police' },
    ],
    [microsoft, { name: 'larepublica.pe', date: '2022-10-07' }],
  ),
  ambulanceAndPolice('BR', '192', '190'),
  ambulanceAndPolice('CH', '144', '117'),
  ambulanceAndPolice('CL', '131', '133'),
  ambulanceAndPolice('IL', '101', '100'),
  ambulanceAndPolice('JP', '119', '110', { name: 'telljp.com', date: null }),
  ambulanceAndPolice('KR', '119', '112'),
  ambulanceAndPolice('SG', '995', '999'),
  ambulanceAndPolice('TH', '1669', '191'),
  ambulanceAndPolice('TW', '119', '110'),
  ambulanceAndPolice('VN', '115', '113'),
];

const anywhere: Emergency = {
  country: null,
  numbers: [{ number: emergencyAnywhere, service: 'all' }],
  confirmed: true,
  sources: [
    { name: 'Wikipedia, “Emergency telephone number”, a copy at wikidoc.org', date: null },
    { name: 'latuaeuropavercelli.eu, on the European Commission', date: null },
  ],
  lastChecked,
};

const byCountry = new Map(emergencies.map((emergency) => [emergency.country, emergency]));

/** The emergency numbers of a country; what works on most mobile phones where none is chosen or it is not listed. */
export const emergencyFor = (country: string | null): Emergency => byCountry.get(country) ?? anywhere;

/** Whether Ebb lists the country. */
export const isListedCountry = (country: string): boolean => Object.hasOwn(emergencySummary, country);
