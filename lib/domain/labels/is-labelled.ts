/** A header of an answer, or a meta of a page: its name in any case, and what it says. */
export type Labelling = readonly [name: string, value: string];

/** "Restricted To Adults", in the one spelling that its makers gave it. */
const restrictedToAdults = 'rta-5042-1996-1400-1577-rta';

/** What search engines and sites write for it in plain words. `general`, `14 years` and `safe for kids` are no labels. */
const adultRatings = new Set(['adult', 'adults', 'adults only', 'mature', 'restricted', 'explicit', '18+', 'xxx']);

/**
 * PICS, the ratings of the years before 2010: ICRA's words for explicit acts and for genitals, RSACi's two highest steps
 * of sex and the highest of nudity.
 */
const picsAdult = /\br(?:atings)?\s*\([^)]*?(?:\b(?:na|nf)\s+1\b|\bs\s+[34]\b|\bn\s+4\b)/i;

const isAdultRating = (value: string): boolean => {
  const text = value.toLowerCase();
  return text.includes(restrictedToAdults) || text.split(/[,;]/).some((part) => adultRatings.has(part.trim()));
};

/** Whether a page says of itself, in a header or a meta, that it is for adults. */
export const isLabelled = (labellings: readonly Labelling[]): boolean =>
  labellings.some(([name, value]) => {
    switch (name.trim().toLowerCase()) {
      case 'rating':
        return isAdultRating(value);
      case 'pics-label':
        return isAdultRating(value) || picsAdult.test(value);
      default:
        return false;
    }
  });
