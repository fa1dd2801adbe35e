import { describe, expect, it } from 'vitest';
import { helpDirectory } from '../../../lib/domain/help/directory';
import { emergencyFor } from '../../../lib/domain/help/emergency';
import { helpCountries } from '../../../lib/domain/help/emergency-summary';
import { phoneLinesFor } from '../../../lib/domain/help/help-lines';

describe('the lines of a country', () => {
  it.each(helpCountries)('%s: the emergency number first, and each number that can be called', (country) => {
    const lines = phoneLinesFor(helpDirectory, country);
    expect(lines[0]).toEqual({ organisation: null, number: emergencyFor(country).numbers[0]?.number });
    for (const { number } of lines) expect(number).toMatch(/^[+*]?[\d ()-]*\d$/);
  });

  it('have none whose number is in doubt', () => {
    const doubtful = new Set(helpDirectory.filter(({ status }) => status === 'check').map((row) => row.organisation));
    expect(doubtful.size).toBeGreaterThan(0);
    const shown = helpCountries.flatMap((country) => phoneLinesFor(helpDirectory, country));
    const sure = new Set(helpDirectory.filter(({ status }) => status === 'seen').map((row) => row.organisation));
    for (const { organisation } of shown) expect(organisation === null || sure.has(organisation)).toBe(true);
  });

  it('are one emergency number where the directory could not be read, or no country is known', () => {
    expect(phoneLinesFor([], 'GB')).toHaveLength(1);
    expect(phoneLinesFor([], null)).toHaveLength(1);
  });
});
