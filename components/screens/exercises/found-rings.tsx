import type { Translate } from '../../../lib/domain/language/translate';
import './found-rings.css';

interface FoundRingsProps {
  t: Translate;
  found: number;
  count: number;
}

/** How many are found, as rings that fill. */
export const FoundRings = ({ t, found, count }: FoundRingsProps) => (
  <div>
    <ol class="found" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <li key={index} class={index < found ? 'full' : undefined} />
      ))}
    </ol>
    <span class="visually-hidden" role="status">
      {found > 0 ? t('steps.foundOf', { found, count }) : ''}
    </span>
  </div>
);
