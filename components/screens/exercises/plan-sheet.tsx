import type { Translate } from '../../../lib/domain/language/translate';
import { Button } from '../../ui/button';
import './plan-sheet.css';

export interface PlanPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A plan on one page: to look over, to print, to put where it is found. Parts without words are left out. */
export const PlanSheet = ({ t, parts }: { t: Translate; parts: readonly PlanPart[] }) => {
  const written = parts
    .map(({ heading, lines }) => ({ heading, lines: lines.map((line) => line.trim()).filter(Boolean) }))
    .filter(({ lines }) => lines.length > 0);
  if (written.length === 0) return <p class="soft">{t('steps.plan.empty')}</p>;
  return (
    <article class="plan-sheet">
      {written.map(({ heading, lines }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <div class="row print-act">
        <Button onClick={() => window.print()}>{t('steps.plan.print')}</Button>
        <span class="small soft">{t('steps.plan.printAbout')}</span>
      </div>
    </article>
  );
};
