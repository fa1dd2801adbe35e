/** The days `from` to `to` (`YYYY-MM-DD`, both included; null: no bound) as a range of an index; undefined for all. */
export const dateRange = (from: string | null, to: string | null): IDBKeyRange | undefined =>
  from === null && to === null
    ? undefined
    : from === null
      ? IDBKeyRange.upperBound(to)
      : to === null
        ? IDBKeyRange.lowerBound(from)
        : IDBKeyRange.bound(from, to);
