import * as v from 'valibot';

/** A stored list: what cannot be read is left out and takes nothing else with it; anything but a list is an empty one. */
export const listOf = <T>(row: v.GenericSchema<unknown, T>) =>
  v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((rows) =>
        rows.flatMap((one) => {
          const parsed = v.safeParse(row, one);
          return parsed.success ? [parsed.output] : [];
        }),
      ),
    ),
    [],
  );
