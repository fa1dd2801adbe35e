import * as v from 'valibot';

/** An instant by two clocks: `wall` epoch ms, and `mono` ms that only grow within one life of the worker (`life`). */
const momentSchema = v.object({ wall: v.number(), mono: v.number(), life: v.string() });
export type Moment = Readonly<v.InferOutput<typeof momentSchema>>;

/** What the script in one frame of a page said last. */
const frameSchema = v.object({ at: momentSchema, playing: v.boolean(), inPictureInPicture: v.boolean() });
export type Frame = Readonly<v.InferOutput<typeof frameSchema>>;

const factsEntries = {
  windowId: v.number(),
  /** The tab that its window shows. */
  active: v.boolean(),
  /** Ids of the limits that cover its page; none means that nothing about it is kept. */
  limits: v.array(v.string()),
  /** It can be heard: it makes sound and is not muted. */
  audible: v.boolean(),
  /** Discarded, frozen or not yet shown (prerendered). */
  discarded: v.boolean(),
  /** Its page carries the script that confirms attention every 5 s. A report says so too. */
  scripted: v.boolean(),
};
const factsSchema = v.object(factsEntries);
/** What the browser says of a tab. */
export type TabFacts = Omit<Readonly<v.InferOutput<typeof factsSchema>>, 'limits'> & {
  readonly limits: readonly string[];
};

const tabSchema = v.object({
  ...factsEntries,
  visible: v.nullable(v.boolean()),
  frames: v.record(v.string(), frameSchema),
});
/** A tab that a limit covers: the browser's facts and what its script says. */
export interface Tab extends TabFacts {
  /** Null until its script has said. */
  readonly visible: boolean | null;
  /** By frame id. */
  readonly frames: Readonly<Record<string, Frame>>;
}

const idleSchema = v.picklist(['active', 'idle', 'locked']);
export type IdleState = v.InferOutput<typeof idleSchema>;

/** Everything that decides whose attention counts, of one replica. Plain data, kept in memory storage between lives. */
export interface Attention {
  /** Those that a limit covers, by tab id. */
  readonly tabs: Readonly<Record<string, Tab>>;
  /** Null where another program, or none, has the focus. */
  readonly focusedWindow: number | null;
  readonly minimised: readonly number[];
  readonly idle: IdleState;
  /** Up to when all attention has been credited; null before the first event. */
  readonly last: Moment | null;
}

export const initialAttention: Attention = Object.freeze({
  tabs: {},
  focusedWindow: null,
  minimised: [],
  idle: 'active',
  last: null,
});

const anyRecord = v.record(v.string(), v.unknown());

/** The state from what was stored, field by field; tabs that do not fit are dropped, and come back with their next event. */
export const parseAttention = (stored: unknown): Attention => {
  if (!v.is(anyRecord, stored)) return initialAttention;
  const tabs = Object.entries(v.is(anyRecord, stored.tabs) ? stored.tabs : {}).flatMap(([id, value]) => {
    const parsed = v.safeParse(tabSchema, value);
    return parsed.success ? [[id, parsed.output] as const] : [];
  });
  return {
    tabs: Object.fromEntries(tabs),
    focusedWindow: v.parse(v.fallback(v.nullable(v.number()), null), stored.focusedWindow),
    minimised: v.parse(v.fallback(v.array(v.number()), []), stored.minimised),
    idle: v.parse(v.fallback(idleSchema, 'active'), stored.idle),
    last: v.parse(v.fallback(v.nullable(momentSchema), null), stored.last),
  };
};
