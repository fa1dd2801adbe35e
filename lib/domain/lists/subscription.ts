import * as v from 'valibot';

const localHosts = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether a list may be fetched from there: https, or this machine. A name or a password has no place in an address. */
export const isListAddress = (href: string): boolean => {
  if (!URL.canParse(href)) return false;
  const { protocol, hostname, username, password } = new URL(href);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && localHosts.includes(hostname));
};

/** A list is named by a word that no other list ever has; the keys of its index are made of it. */
export const listIdSchema = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
export const listNameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));
export const listAddressSchema = v.pipe(v.string(), v.maxLength(2_000), v.check(isListAddress));

/** Where a list comes from. It never changes: another address is another list, so that both can hold for a while. */
export const listSourceSchema = v.variant('kind', [
  v.object({ kind: v.literal('starter') }),
  v.object({ kind: v.literal('address'), href: listAddressSchema }),
  /** Imported or pasted; null for what came from no file. */
  v.object({ kind: v.literal('text'), fileName: v.nullable(v.pipe(v.string(), v.maxLength(255))) }),
]);
export type ListSource = Readonly<v.InferOutput<typeof listSourceSchema>>;

/** A list as a person subscribes to it. Its names lie elsewhere; what a refresh brings changes nothing here. */
export const subscriptionSchema = v.object({
  id: listIdSchema,
  name: listNameSchema,
  source: listSourceSchema,
  /** Epoch milliseconds. */
  createdAt: v.number(),
});
export type ListSubscription = Readonly<v.InferOutput<typeof subscriptionSchema>>;

/** As much of a subscription as a sentence needs. */
export type NamedList = Pick<ListSubscription, 'id' | 'name'>;

/** Whether two sources bring the same names by themselves. Two texts never do. */
export const sameSource = (one: ListSource, other: ListSource): boolean =>
  (one.kind === 'starter' && other.kind === 'starter') ||
  (one.kind === 'address' && other.kind === 'address' && one.href === other.href);
