/** A thought in few words can be looked at; a long one is an argument. */
export const mostThoughtWords = 8;

const isWord = (part: string) => /[\p{L}\p{N}]/u.test(part);

/** The parts of a thought as it is read, one after the other. Quotation marks around the whole are left out. */
export const partsOfThought = (text: string): readonly string[] =>
  text
    .trim()
    .replace(/^["'“”„«»‘’]+|["'“”„«»‘’]+$/gu, '')
    .split(/\s+/u)
    .filter((part) => part !== '');

/** How many words it has. A dash or a mark that stands alone is none. */
export const wordsInThought = (text: string): number => partsOfThought(text).filter(isWord).length;
