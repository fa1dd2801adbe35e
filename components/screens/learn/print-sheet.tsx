import type { Translate } from '../../../lib/domain/language/translate';
import type { SheetKey } from '../../../lib/domain/learn/pages';
import { sheetParts } from '../../../lib/domain/learn/sheets';
import { Button } from '../../ui/button';

/** A sheet to take along: questions with room for notes, on one page of paper. */
export const PrintSheet = ({ t, sheet }: { t: Translate; sheet: SheetKey }) => (
  <article class="stack wide print-sheet">
    <header class="stack">
      <h1 class="voice-2">{t(`learn.sheets.${sheet}.title`)}</h1>
      <p>{t(`learn.sheets.${sheet}.about`)}</p>
      <div class="row print-act">
        <Button variant="main" onClick={() => window.print()}>
          {t('learn.sheets.print')}
        </Button>
        <p class="small">{t('learn.sheets.hint')}</p>
      </div>
    </header>
    {sheetParts[sheet].map(({ heading, lines }) => (
      <section key={heading} class="stack tight">
        <h2>{t(heading)}</h2>
        <ul class="print-lines">
          {lines.map((line) => (
            <li key={line}>{t(line)}</li>
          ))}
        </ul>
      </section>
    ))}
  </article>
);
