import { describe, expect, it } from 'vitest';
import { countryFromLocale } from '../../../lib/domain/help/country-from-locale';

describe('countryFromLocale', () => {
  it.each([
    [['en-US', 'en'], 'US'],
    [['en-GB'], 'GB'],
    [['es-MX', 'es', 'en-US'], 'MX'],
    [['es', 'es-AR', 'en'], 'AR'],
    [['de', 'de-AT'], 'AT'],
    [['zh-Hant-TW'], 'TW'],
    [['pt-BR'], 'BR'],
    [['ja'], 'JP'],
    [['ja', 'en-US'], 'JP'],
    [['nb', 'en-GB'], 'NO'],
    [['es'], null],
    [['es', 'en-US'], null],
    [['en'], null],
    [['de'], null],
    [['sr-RS', 'en-US'], null],
    [['es-419'], null],
    [['not a tag', 'en-IE'], 'IE'],
    [[], null],
  ])('reads %j as %s', (tags, country) => {
    expect(countryFromLocale(tags)).toBe(country);
  });
});
