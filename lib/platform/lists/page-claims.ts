const prefix = 'list.';

/** Claims a list for as long as this page is open. The browser lets go of a lock when its page goes, however it goes. */
export const claimList = (id: string): void => {
  const whileOpen = new Promise<never>(() => {});
  // Without its claim the list stays for an hour.
  navigator.locks.request(prefix + id, () => whileOpen).catch(() => undefined);
};

/** Ids of the lists that some page has claimed. */
export const claimedLists = async (): Promise<ReadonlySet<string>> => {
  const { held = [] } = await navigator.locks.query();
  const names = held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []));
  return new Set(names);
};
