import type { ComponentChildren } from 'preact';
import type { Translate } from '../../../lib/domain/language/translate';

interface AsTableProps {
  t: Translate;
  caption: string;
  head: readonly string[];
  rows: readonly (readonly ComponentChildren[])[];
}

/** The same as the chart above it, in figures and words. */
export const AsTable = ({ t, caption, head, rows }: AsTableProps) => (
  <details class="disclosure small">
    <summary>{t('summary.asTable')}</summary>
    <div class="table-scroll">
      <table class="plain-table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], index) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);
