import type { Translate } from '../../../lib/domain/language/translate';
import { Button } from '../../ui/button';
import './plan-sheet.css';

export interface PlanPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The parts of a plan that have words. */
export const PlanLines = ({ parts }: { parts: readonly PlanPart[] }) => (
  <>
    {parts
      .map(({ heading, lines }) => ({ heading, lines: lines.map((line) => line.trim()).filter(Boolean) }))
      .filter(({ lines }) => lines.length > 0)
      .map(({ heading, lines }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
  </>
);

/** A plan on one page: to look over, to print, to put where it is found. Nothing where nothing is written. */
export const PlanSheet = ({ t, parts }: { t: Translate; parts: readonly PlanPart[] }) => {
  if (parts.every(({ lines }) => lines.every((line) => line.trim() === ''))) return null;
  return (
    <article class="plan-sheet">
      <PlanLines parts={parts} />
      <div class="row print-act">
        <Button onClick={() => window.print()}>{t('steps.plan.print')}</Button>
        <span class="small soft">{t('steps.plan.printAbout')}</span>
      </div>
    </article>
  );
};
