/** The mark: two small waves. */
export const WaveMark = ({ size = 22 }: { size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 22 22"
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    aria-hidden="true"
  >
    <path d="M2 9c3-4 6-4 9 0s6 4 9 0" />
    <path d="M2 15c3-4 6-4 9 0s6 4 9 0" opacity=".5" />
  </svg>
);

// Each path has the same shape in its first and second half, so that moving it by half its width has no seam.
const behind =
  'M0 80C120 30 240 30 360 80S600 130 720 80 960 30 1080 80s240 50 360 0 240-50 360 0 240 50 360 0 240-50 360 0 240 50 360 0V240H0Z';
const before =
  'M0 130c180-44 360-44 540 0s360 44 540 0 240-36 360 0c180-44 360-44 540 0s360 44 540 0 240-36 360 0v110H0Z';

const Layer = ({ path, place }: { path: string; place: 'behind' | 'before' }) => (
  <svg class={place} viewBox="0 0 2880 240" preserveAspectRatio="none" aria-hidden="true">
    <path fill="currentColor" d={path} />
  </svg>
);

/** One slow sea along the foot of a page. It stands still where the person wants less motion. */
export const Wave = () => (
  <div class="wave" aria-hidden="true">
    <Layer path={behind} place="behind" />
    <Layer path={before} place="before" />
  </div>
);
