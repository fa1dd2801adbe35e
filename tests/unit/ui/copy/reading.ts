/**
 * How hard a text is to read. The grade is Flesch and Kincaid's: J. P. Kincaid, R. P. Fishburne, R. L. Rogers,
 * B. S. Chissom, "Derivation of new readability formulas", Research Branch Report 8-75, 1975:
 * 0.39 × words a sentence + 11.8 × syllables a word − 15.59, in years of school in the United States.
 */

/** The sentences of a text: they end with a full stop, a question mark, a colon or a semicolon, and so do forms of a plural. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.?:;…][”»’)]?)\s+|\s\/\s/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);

/** Its words. A figure, a name with dots in it and a place to fill in are one word each. */
export const wordsOf = (text: string): readonly string[] =>
  text.match(/\{\w+\}|[\p{L}\p{N}]+(?:[.,’'-][\p{L}\p{N}]+)*/gu) ?? [];

/**
 * Syllables of an English word, as a count of vowel groups: a silent final e, and the e of -es and -ed where it is not
 * spoken, are none. A figure or a place to fill in counts as one. It is right to within one for common words, which is
 * enough for a mean over hundreds of them.
 */
export const syllablesOf = (word: string): number => {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters === '' || word.startsWith('{')) return 1;
  const spoken = letters
    .replace(/(?<=[^laeiouy])e$/, '')
    .replace(/(?<=[aeiouy][^aeiouy]+)(?<![sxzcg]|sh|ch)es$/, 's')
    .replace(/(?<=[aeiouy][^aeiouy]*[^aeioudty])ed$/, 'd');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The grade of several English texts read as one; below 1 where they are simpler than a first school year. */
export const readingGrade = (texts: readonly string[]): number => {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) throw new Error('There is nothing to read.');
  return 0.39 * (words.length / sentences.length) + 11.8 * (sum(words.map(syllablesOf)) / words.length) - 15.59;
};
