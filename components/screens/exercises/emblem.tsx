import type { JSX } from 'preact';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';

const drawings: Readonly<Record<ExerciseKey, JSX.Element>> = {
  surf: (
    <>
      <path d="M5 27c6-9 11-9 15 0s9 9 15 0" />
      <circle class="full" cx="12.4" cy="15.6" r="3.4" />
    </>
  ),
  breathing: (
    <>
      <circle cx="20" cy="20" r="14" class="faint" />
      <circle cx="20" cy="20" r="9" class="faint" />
      <circle class="full" cx="20" cy="20" r="4.4" />
    </>
  ),
  stop: (
    <>
      <path class="faint" d="M8 9h24M8 17h18" />
      <path d="M8 25h21" />
      <circle class="full" cx="11" cy="33" r="3.2" />
    </>
  ),
  halt: (
    <>
      <path d="M7 7h11v11H7zM22 7h11v11H22zM7 22h11v11H7z" />
      <path class="full" d="M21 21h13v13H21z" />
    </>
  ),
  grounding: (
    <>
      <path d="M5 20s5.5-9 15-9 15 9 15 9-5.5 9-15 9-15-9-15-9Z" />
      <circle class="full" cx="20" cy="20" r="4.4" />
    </>
  ),
  reset: (
    <>
      <path d="M20 5c6 8 10 12.6 10 18a10 10 0 0 1-20 0c0-5.4 4-10 10-18Z" />
      <circle class="full" cx="20" cy="24" r="4.4" />
    </>
  ),
  delay: (
    <>
      <path d="M8 33h24M8 26h8v7M24 33v-7h8v7" />
      <path class="full" d="M13 6h14v7h-7v7h-7z" />
    </>
  ),
  room: (
    <>
      <path d="M12 33V8h16v25M7 33h26" />
      <circle class="full" cx="23.6" cy="21" r="1.8" />
    </>
  ),
  unhook: (
    <>
      <path d="M32 12c0-3.4-5-6-12-6S8 8.6 8 12v8c0 3.4 5 6 12 6" />
      <path class="faint" d="M14 13h12M14 19h7" />
      <circle class="full" cx="29" cy="27" r="2.8" />
      <circle class="full" cx="33.5" cy="34" r="1.8" />
    </>
  ),
  values: (
    <>
      <path class="faint" d="M20 33V20" />
      <path d="M20 24c-7 0-11-4-11-11 7 0 11 4 11 11ZM20 20c0-7 4-11 11-11 0 7-4 11-11 11Z" />
      <circle class="full" cx="20" cy="33" r="3" />
    </>
  ),
  morning: (
    <>
      <path d="M5 29h30" />
      <path class="faint" d="M20 6v5M7 12l3.4 3.4M33 12l-3.4 3.4" />
      <path class="full" d="M11 29a9 9 0 0 1 18 0z" />
    </>
  ),
  endings: (
    <>
      <path class="faint" d="M20 33V24c0-6 8-5 10-12" />
      <path d="M20 33V24c0-6-8-5-10-12" />
      <circle class="full" cx="10" cy="9" r="3" />
    </>
  ),
  ifThen: (
    <>
      <path d="M6 20h9M25 20h9M29 15l5 5-5 5" />
      <circle class="full" cx="20" cy="20" r="4.4" />
    </>
  ),
  abc: (
    <>
      <path d="M12 20h16" />
      <circle cx="8" cy="20" r="4" />
      <circle class="full" cx="20" cy="20" r="4.4" />
      <circle cx="32" cy="20" r="4" />
    </>
  ),
  thoughts: (
    <>
      <path d="M20 8v24M10 32h20M8 14h24" />
      <path class="faint" d="M4 24l4-10 4 10zM28 24l4-10 4 10z" />
      <circle class="full" cx="20" cy="8" r="3" />
    </>
  ),
  rulers: (
    <>
      <path d="M5 26h30M5 26v-8M12.5 26v-4M20 26v-8M27.5 26v-4M35 26v-8" />
      <circle class="full" cx="27.5" cy="13" r="3.4" />
    </>
  ),
  weather: (
    <>
      <path d="M6 8h28v24H6zM6 16h28M15.3 8v24M24.6 8v24M6 24h28" />
      <path class="full" d="M24.6 24H34v8h-9.4z" />
    </>
  ),
  balance: (
    <>
      <path d="M20 32V12M6 14l28-4M13 32h14" />
      <path class="faint" d="M3 23l3-9 3 9zM31 19l3-9 3 9z" />
      <circle class="full" cx="20" cy="12" r="3" />
    </>
  ),
  sort: (
    <>
      <path d="M6 9h12v8H6zM22 9h12v8H22zM6 23h12v8H6z" />
      <path class="full" d="M22 23h12v8H22z" />
    </>
  ),
  surroundings: (
    <>
      <path d="M7 33V17L20 7l13 10v16z" />
      <path class="faint" d="M13 33V22h14v11" />
      <circle class="full" cx="20" cy="27" r="3" />
    </>
  ),
  review: (
    <>
      <path d="M33 20a13 13 0 1 1-4-9.4M33 6v6h-6" />
      <circle class="full" cx="20" cy="20" r="4.4" />
    </>
  ),
  ahead: (
    <>
      <path d="M9 34V6h16l6 6v22z" />
      <path class="faint" d="M14 16h10M14 22h12M14 28h8" />
      <circle class="full" cx="31" cy="8" r="3.4" />
    </>
  ),
  safety: (
    <>
      <path d="M20 5l13 5v9c0 8-6 13-13 16-7-3-13-8-13-16v-9z" />
      <circle class="full" cx="20" cy="19" r="4.4" />
    </>
  ),
  reach: (
    <>
      <path d="M6 10h22v14H17l-6 6v-6H6z" />
      <circle class="full" cx="31" cy="28" r="3.4" />
    </>
  ),
  kindness: (
    <>
      <path d="M6 22c4 9 9 12 14 12s10-3 14-12" />
      <path class="full" d="M20 24c-6-4.4-8-7-8-10a4.2 4.2 0 0 1 8-1.8A4.2 4.2 0 0 1 28 14c0 3-2 5.6-8 10Z" />
    </>
  ),
  leaveWell: (
    <>
      <path d="M8 7h24v18l-8 8H8z" />
      <path class="faint" d="M24 33v-8h8" />
      <path class="full" d="M13 14h14v3H13z" />
    </>
  ),
  intention: (
    <>
      <path class="faint" d="M7 32h26" />
      <path d="M9 27 26 10l5 5-17 17" />
      <circle class="full" cx="29.5" cy="9.5" r="3.4" />
    </>
  ),
  windDown: (
    <>
      <path d="M29 25A12 12 0 0 1 15 8a13 13 0 1 0 14 17Z" />
      <circle class="full" cx="28" cy="12" r="2.4" />
    </>
  ),
  goodThings: (
    <>
      <path class="faint" d="M5 33h30" />
      <circle cx="11" cy="25" r="5" />
      <circle cx="29" cy="25" r="5" />
      <circle class="full" cx="20" cy="12" r="5" />
    </>
  ),
};

/** A small drawing for an exercise; its name beside it says it. */
export const Emblem = ({ name }: { name: ExerciseKey }) => (
  <svg class="emblem" width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
    {drawings[name]}
  </svg>
);
