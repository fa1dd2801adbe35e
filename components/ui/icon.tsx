const paths = {
  back: 'M9.5 3.5 5 8l4.5 4.5',
  forward: 'M6.5 3.5 11 8l-4.5 4.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  close: 'm4 4 8 8m0-8-8 8',
  plus: 'M8 3v10M3 8h10',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  clock: 'M8 4.5V8l2.5 1.5M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  about: 'M8 7.5V11M8 5v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  pause: 'M5.5 3.5v9m5-9v9',
  edit: 'm10.5 3 2.5 2.5-7.5 7.5H3v-2.5L10.5 3Z',
  remove: 'M3 4.5h10M6.5 4.5V3h3v1.5m2 0-.5 8.5H5l-.5-8.5',
  more: 'M8 3.5v.1M8 8v.1m0 4.4v.1',
  private: 'M2 8s2-3.5 6-3.5S14 8 14 8s-2 3.5-6 3.5S2 8 2 8Zm1-5.5 10 11',
} as const;

export type IconName = keyof typeof paths;

/** A small line drawing beside a text. It says nothing on its own, so assistive technology skips it. */
export const Icon = ({ name, size = 16 }: { name: IconName; size?: number }) => (
  <svg
    class="icon"
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={paths[name]} />
  </svg>
);
