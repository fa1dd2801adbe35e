import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { emergencies, emergencyFor } from '../../../lib/domain/help/emergency';
import { emergencyAnywhere, emergencySummary, helpCountries } from '../../../lib/domain/help/emergency-summary';
import { helpSourceSchema } from '../../../lib/domain/help/help-row';

describe('emergency numbers', () => {
  it('cover every listed country once', () => {
    expect(emergencies.map((emergency) => emergency.country).sort()).toEqual([...helpCountries].sort());
  });

  it.each(emergencies.map((emergency) => [emergency.country, emergency] as const))(
    'of %s have two sources, or are flagged',
    (_country, { sources, confirmed, numbers }) => {
      expect(confirmed).toBe(new Set(sources.map((source) => source.name)).size >= 2);
      for (const source of sources) expect(v.is(helpSourceSchema, source)).toBe(true);
      for (const { number } of numbers) expect(number).toMatch(/^\d{3,4}$/);
    },
  );

  it.each(helpCountries.map((country) => [country]))('of %s start with the number of the summary', (country) => {
    expect(emergencyFor(country).numbers[0]?.number).toBe(emergencySummary[country]);
  });

  it.each([null, 'ZZ'])('are those of most mobile phones for %s', (country) => {
    expect(emergencyFor(country)).toMatchObject({ country: null, numbers: [{ number: emergencyAnywhere }] });
  });

  it.each([
    ['US', '911'],
    ['GB', '999'],
    ['AU', '000'],
    ['NZ', '111'],
    ['DE', '112'],
    ['ES', '112'],
    ['MX', '911'],
    ['JP', '119'],
  ])('of %s start with %s', (country, number) => {
    expect(emergencyFor(country).numbers[0]?.number).toBe(number);
  });
});
