import type { Night } from '../../../../lib/domain/exercises/night';

const radius = 44;
const around = 2 * Math.PI * radius;

/** Where a clock time stands on the dial: midnight at the foot, noon at the top. */
const placeOf = (share: number) => {
  const angle = (share + 0.25) * 2 * Math.PI;
  return { x: 60 + radius * Math.cos(angle), y: 60 + radius * Math.sin(angle) };
};

/** The night as a part of the day. What it shows is said in the words beside it. */
export const NightDial = ({ night: { from, share } }: { night: Night }) => {
  const [asleep, awake] = [placeOf(from), placeOf(from + share)];
  return (
    <svg class="night-dial" viewBox="0 0 120 120" aria-hidden="true">
      <circle class="day" cx="60" cy="60" r={radius} />
      <circle
        class="night"
        cx="60"
        cy="60"
        r={radius}
        pathLength={around}
        stroke-dasharray={`${share * around} ${around}`}
        transform={`rotate(${from * 360 + 90} 60 60)`}
      />
      <circle class="asleep" cx={asleep.x} cy={asleep.y} r="8" />
      <circle class="awake" cx={awake.x} cy={awake.y} r="8" />
    </svg>
  );
};
