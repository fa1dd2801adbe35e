/** Something that went well, and the person's part in it. */
interface GoodThing {
  readonly thing: string;
  readonly part: string;
}

/** Room for three, with nothing in it. */
export const threeSlots: readonly GoodThing[] = Array.from({ length: 3 }, () => ({ thing: '', part: '' }));

/** What was written in them: each with a word for the thing, or for the part where that is all there is. */
export const goodThingsOf = (slots: readonly GoodThing[]): readonly GoodThing[] =>
  slots
    .map(({ thing, part }) => ({ thing: thing.trim(), part: part.trim() }))
    .filter(({ thing, part }) => thing !== '' || part !== '');
