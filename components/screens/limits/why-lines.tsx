import type { WhyView } from '../../../lib/app/protocol/views';
import type { Translate } from '../../../lib/domain/language/translate';

const linesOf = ({ name, everything, patterns, lists, labelled }: WhyView, t: Translate): readonly string[] => [
  ...(everything ? [t('why.everything', { name })] : []),
  ...(patterns.length > 0
    ? [t('why.patterns', { name, patterns: new Intl.ListFormat(t.locale).format(patterns) })]
    : []),
  ...lists.map((list) =>
    list.entry === null
      ? t('why.list', { name, list: list.name ?? '' })
      : t('why.entry', { name, list: list.name ?? '', entry: list.entry }),
  ),
  ...(labelled ? [t('why.labelled', { name })] : []),
];

/** What makes each limit cover a page, a line each. */
export const WhyLines = ({ t, limits }: { t: Translate; limits: readonly WhyView[] }) => (
  <ul class="stack tight">
    {limits.flatMap((limit) =>
      linesOf(limit, t).map((line) => (
        <li key={`${limit.limit} ${line}`}>{limit.onHold ? t('why.onHold', { line }) : line}</li>
      )),
    )}
  </ul>
);
