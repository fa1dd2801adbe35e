import * as v from 'valibot';

/** What a service is, in the order in which a person should meet it; `government` only adds to another kind. */
const helpKinds = [
  'crisis',
  'listening',
  'mental-health',
  'sexual-health',
  'therapist',
  'group',
  'own-thoughts',
  'abuse',
  'report',
  'government',
] as const;
export type HelpKind = (typeof helpKinds)[number];

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.readonly());

/** A day, or the month or year where the source says no more. */
const sourceDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));

/** Where a fact was seen, and how old that page is; `null` where it says no date. */
export const helpSourceSchema = v.object({ name: text, date: v.nullable(sourceDate) });
export type HelpSource = Readonly<v.InferOutput<typeof helpSourceSchema>>;

const callable = v.pipe(v.string(), v.regex(/^[+*]?[\d ()-]*\d$/));

const contactsSchema = v.object({
  phones: v.exactOptional(list(v.object({ number: callable, label: v.exactOptional(text) }))),
  /** Numbers that take a message; `word` is what to write. */
  texts: v.exactOptional(
    list(v.object({ number: callable, word: v.exactOptional(text), label: v.exactOptional(text) })),
  ),
  /** They chat on their own site. */
  chat: v.exactOptional(v.literal(true)),
  email: v.exactOptional(v.pipe(v.string(), v.email())),
});

/** One service of the directory. What nobody has seen in a source is left out, never filled in from memory. */
export const helpRowSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  /** ISO 3166-1 alpha-2; `null` for a service of many countries. */
  country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  /** The countries in which an international row makes sense; everywhere when left out. */
  within: v.exactOptional(list(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)))),
  organisation: text,
  kinds: v.pipe(list(v.picklist(helpKinds)), v.minLength(1)),
  audience: v.picklist(['anyone', 'partners', 'women', 'men', 'young']),
  url: v.nullable(v.pipe(v.string(), v.url(), v.startsWith('https://'))),
  contacts: contactsSchema,
  /** `24/7`, another stretch in plain English, or `null` where no source says. */
  hours: v.nullable(text),
  /** The source of the hours is old or in doubt. */
  checkHours: v.exactOptional(v.literal(true)),
  /** BCP 47 tags. */
  languages: list(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))),
  cost: v.nullable(v.picklist(['free', 'call', 'fee', 'varies'])),
  /** Plain English: the stance of a group, a limit of the service. */
  note: v.exactOptional(text),
  /** The same in Spanish, where Spanish speakers are likely to meet the row. */
  es: v.exactOptional(v.object({ note: v.exactOptional(text), hours: v.exactOptional(text) })),
  /** `check` where the source puts the number in doubt: the link is then shown before it. */
  status: v.picklist(['seen', 'check']),
  sources: v.pipe(list(helpSourceSchema), v.minLength(1)),
  /** The day on which a maintainer last looked at the sources. */
  lastChecked: v.pipe(v.string(), v.isoDate()),
});
export type HelpRow = Readonly<v.InferOutput<typeof helpRowSchema>>;
