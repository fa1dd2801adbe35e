interface BarProps {
  used: number;
  of: number;
  /** What it measures and how far it is, in words. Left out where the text beside the bar says it already. */
  label?: string;
  /** Amber: more than four fifths. Decided here unless given. */
  near?: boolean;
}

const nearShare = 0.8;

/** Whether so much of an amount is used that the bar turns amber. */
const isNear = (used: number, of: number): boolean => of > 0 && used / of > nearShare;

/** How much of an amount is used. */
export const Bar = ({ used, of, label, near = isNear(used, of) }: BarProps) => {
  const share = of > 0 ? Math.min(1, Math.max(0, used / of)) : 0;
  const fill = <i style={{ width: `${share * 100}%` }} data-empty={share === 0 ? '' : undefined} />;
  const look = near ? 'bar near' : 'bar';
  if (!label) {
    return (
      <div class={look} aria-hidden="true">
        {fill}
      </div>
    );
  }
  return (
    <div class={look} role="img" aria-label={label}>
      {fill}
    </div>
  );
};
