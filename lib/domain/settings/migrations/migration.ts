/** One step from a version to the next. Pure; it may keep or tighten a limit, never loosen one. */
export type Migration = (stored: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
