/** The years that the proofs cover. */
export const firstInstant = Date.parse('2024-01-01T00:00Z');
export const lastInstant = Date.parse('2031-01-01T00:00Z');

export const zones: readonly string[] = Intl.supportedValuesOf('timeZone');

/** From `at` (epoch ms) on the wall of the zone is `offsetMs` ahead of UTC. */
export interface Offset {
  readonly at: number;
  readonly offsetMs: number;
}

const margin = 30 * 86_400_000;
const known = new Map<string, readonly Offset[]>();

const readOffsets = (zone: string): readonly Offset[] => {
  const begin = Temporal.Instant.fromEpochMilliseconds(firstInstant - margin).toZonedDateTimeISO(zone);
  const offsets: Offset[] = [];
  for (
    let here: Temporal.ZonedDateTime | null = begin;
    here && here.epochMilliseconds < lastInstant + margin;
    here = here.getTimeZoneTransition('next')
  ) {
    const offsetMs = here.offsetNanoseconds / 1e6;
    // A zone may change its name and not its clock.
    if (offsets.at(-1)?.offsetMs !== offsetMs) offsets.push({ at: here.epochMilliseconds, offsetMs });
  }
  return offsets;
};

/** The offsets of a zone over the years of the proofs, ascending; the first holds from before they begin. */
export const offsetsOf = (zone: string): readonly Offset[] => {
  const offsets = known.get(zone) ?? readOffsets(zone);
  known.set(zone, offsets);
  return offsets;
};

/** The instants (epoch ms) at which the clock of the zone is put forward or back. */
export const changesOf = (zone: string): readonly number[] =>
  offsetsOf(zone)
    .slice(1)
    .map(({ at }) => at)
    .filter((at) => at >= firstInstant && at < lastInstant);

export const zonesThatChange = zones.filter((zone) => changesOf(zone).length > 0);
