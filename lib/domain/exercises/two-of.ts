/** Two of the items: the next two at each turn, round and round. All of them where there are no more than two. */
export const twoOf = <T>(items: readonly T[], turn: number): readonly T[] => {
  if (items.length <= 2) return items;
  const first = (turn * 2) % items.length;
  return [...items, ...items].slice(first, first + 2);
};
