import * as v from 'valibot';
import type { Settings } from './settings';

/** What came in the place of settings that could not be read at all: the last copy that was good, or those of a first start. */
const insteadSchema = v.picklist(['lastGood', 'first']);
export type Instead = v.InferOutput<typeof insteadSchema>;

const markSchema = v.object({ putAside: insteadSchema });

/** Notes among what could not be read that all of the settings could not be, so that the person can be told. */
export const withPutAside = (settings: Settings, putAside: Instead): Settings => ({
  ...settings,
  unreadable: [...settings.unreadable.filter((each) => !v.is(markSchema, each)), { putAside }],
});

/** What could not be read: how many parts, and what came in the place of the whole; null where the whole was read. */
export const unreadableIn = ({ unreadable }: Settings): { readonly parts: number; readonly whole: Instead | null } => {
  const marks = unreadable.flatMap((each) => {
    const mark = v.safeParse(markSchema, each);
    return mark.success ? [mark.output.putAside] : [];
  });
  return { parts: unreadable.length - marks.length, whole: marks.at(-1) ?? null };
};
