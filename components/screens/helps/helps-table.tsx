import type { Translate } from '../../../lib/domain/language/translate';
import type { Helping } from '../../../lib/domain/review/helps';

/** A group of pauses with its name in words. */
export interface NamedHelping extends Helping<string> {
  readonly what: string;
}

interface HelpsTableProps {
  t: Translate;
  caption: string;
  rows: readonly NamedHelping[];
}

/** All groups of one kind, in figures. */
export const HelpsTable = ({ t, caption, rows }: HelpsTableProps) => (
  <table class="helps-table">
    <caption class="visually-hidden">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{t('helps.table.when')}</th>
        <th scope="col">{t('helps.table.left')}</th>
        <th scope="col">{t('helps.table.others')}</th>
        <th scope="col">{t('helps.table.says')}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, what, group, others, finding }) => (
        <tr key={key}>
          <th scope="row">{what}</th>
          <td>{t('helps.table.of', { left: group.left, met: group.met })}</td>
          <td>{t('helps.table.of', { left: others.left, met: others.met })}</td>
          <td>{t(`helps.finding.${finding}`)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
