import * as v from 'valibot';
import { commitmentSchema } from '../commitment/commitment';
import { type Beside, type Limit, limitSchema } from '../limits/limit';
import { type ListSubscription, sameSource, subscriptionSchema } from '../lists/subscription';
import { ownWordsSchema, preferencesSchema, type Settings } from './settings';

/**
 * What of the settings can be kept in a file or a copy and be brought back. What waits, can be undone or runs is of its own
 * time, and so is the first start: brought back it would open the first day once more.
 */
export const keptSettingsSchema = v.object({
  limits: v.pipe(v.array(limitSchema), v.maxLength(1_000), v.readonly()),
  lists: v.pipe(v.array(subscriptionSchema), v.maxLength(1_000), v.readonly()),
  preferences: preferencesSchema,
  words: ownWordsSchema,
  commitment: commitmentSchema,
});
export type KeptSettings = Readonly<v.InferOutput<typeof keptSettingsSchema>>;

/** What becomes of limits and lists that are here and are not among the kept ones. */
export const othersSchema = v.picklist(['keep', 'remove']);
export type Others = v.InferOutput<typeof othersSchema>;

/** Of several with one id the first. */
const firstOfEach = <T extends { readonly id: string }>(rows: readonly T[]): readonly T[] =>
  [...new Map(rows.toReversed().map((row) => [row.id, row])).values()].reverse();

/** The list's names lie on this device, or can be fetched again. Those of an import that went cannot come back. */
const canComeBack = ({ source }: ListSubscription) => source.kind !== 'text';

/** The lists that came from a file and are not here: they have to be imported again. */
export const listsNotInFile = ({ lists }: Settings, kept: KeptSettings): readonly ListSubscription[] =>
  firstOfEach(kept.lists).filter((list) => !canComeBack(list) && !lists.some(({ id }) => id === list.id));

interface Lists {
  readonly lists: readonly ListSubscription[];
  /** The id here of a list that the kept limits name; undefined for one that is not here. */
  readonly idHere: (id: string) => string | undefined;
}

/** A list that is here under another id stays what it is. Where a list comes from never changes. */
const listsOf = (settings: Settings, kept: KeptSettings, others: Others, now: number): Lists => {
  const names = new Map<string, string>();
  const named = new Map<string, string>();
  const added: ListSubscription[] = [];
  for (const list of firstOfEach(kept.lists)) {
    const all = [...settings.lists, ...added];
    const here = all.find(({ id }) => id === list.id) ?? all.find(({ source }) => sameSource(source, list.source));
    if (here) named.set(here.id, list.name);
    else if (canComeBack(list)) added.push({ ...list, createdAt: Math.min(list.createdAt, now) });
    else continue;
    names.set(list.id, here?.id ?? list.id);
  }
  const stay = settings.lists
    .filter(({ id }) => others === 'keep' || named.has(id))
    .map((list) => ({ ...list, name: named.get(list.id) ?? list.name }));
  return { lists: [...stay, ...added], idHere: (id) => names.get(id) };
};

const withListsHere = <T extends Pick<Limit, 'sites' | 'beside'>>(limit: T, { idHere }: Lists): T => {
  const here = <S extends Limit['sites']>(sites: S): S => ({
    ...sites,
    lists: [...new Set(sites.lists.flatMap((id) => idHere(id) ?? []))],
  });
  return {
    ...limit,
    sites: here(limit.sites),
    beside: limit.beside.map((form) => (form.field === 'sites' ? { ...form, value: here(form.value) } : form)),
  };
};

const isSameForm = (one: Beside, other: Beside) =>
  one.field === other.field && JSON.stringify(one.value) === JSON.stringify(other.value);

/**
 * The settings as they are with what was kept. A limit that is here is changed where it differs; one that is not is added
 * under its id, so that it finds its record again, with a number that nothing here has. A lock that was kept never
 * shortens the one that holds.
 *
 * @param now epoch ms.
 */
export const restored = (
  settings: Settings,
  kept: KeptSettings,
  others: Others,
  now: number,
): Pick<Settings, keyof KeptSettings | 'nextLimitNumber'> => {
  let next = settings.nextLimitNumber;
  const lists = listsOf(settings, kept, others, now);
  const numbered = (form: Beside): Beside => ({ ...form, number: next++ });
  const wanted = firstOfEach(kept.limits).map((each): Limit => {
    const limit = withListsHere(each, lists);
    const here = settings.limits.find(({ id }) => id === limit.id);
    if (!here) {
      const number = next++;
      return { ...limit, number, beside: limit.beside.map(numbered), createdAt: Math.min(limit.createdAt, now) };
    }
    // What holds beside a limit is given up in its own place, and never by bringing back a copy.
    const forms = limit.beside.filter((form) => !here.beside.some((own) => isSameForm(own, form)));
    const { id, number, createdAt } = here;
    return { ...limit, id, number, createdAt, beside: [...here.beside, ...forms.map(numbered)] };
  });
  const stay = settings.limits.flatMap(
    (limit) => wanted.find(({ id }) => id === limit.id) ?? (others === 'keep' ? limit : []),
  );
  const added = wanted.filter(({ id }) => !settings.limits.some((limit) => limit.id === id));
  const lockedUntil = Math.max(kept.commitment.lockedUntil ?? 0, settings.commitment.lockedUntil ?? 0);
  return {
    limits: [...stay, ...added],
    lists: lists.lists,
    nextLimitNumber: next,
    preferences: kept.preferences,
    words: kept.words,
    commitment: { ...kept.commitment, lockedUntil: lockedUntil > now ? lockedUntil : settings.commitment.lockedUntil },
  };
};
