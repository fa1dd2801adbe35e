import type { Translate } from '../../../lib/domain/language/translate';
import type { Remark } from '../../../lib/domain/move-in/moved';

/** Lines that stand for the others of their kind. */
const shown = 4;
const longestShown = 48;

const shortened = (text: string) => (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text);

const textsOf = ({ texts }: Remark, t: Translate): string => {
  const first = texts.slice(0, shown).map(shortened);
  const rest = texts.length - first.length;
  return [...first, ...(rest > 0 ? [t('moveIn.more', { count: rest })] : [])].join(', ');
};

/** What was read otherwise than it stood, or not at all, each with the lines that it is about. */
export const RemarkList = ({ t, remarks }: { t: Translate; remarks: readonly Remark[] }) => (
  <ul class="remarks">
    {remarks.map((remark) => (
      <li key={remark.kind}>
        {t(`moveIn.remark.${remark.kind}`)}
        {remark.texts.length > 0 ? <span class="texts"> {textsOf(remark, t)}</span> : null}
      </li>
    ))}
  </ul>
);
