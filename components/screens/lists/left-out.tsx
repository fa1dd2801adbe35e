import type { Translate } from '../../../lib/domain/language/translate';
import { type LeftOut, leftOutOf } from '../../../lib/domain/lists/left-out';
import type { ListAccount } from '../../../lib/domain/lists/list-account';

const Reason = ({ t, left }: { t: Translate; left: LeftOut }) => (
  <li>
    {t(`lists.leftOut.reasons.${left.reason}`, { count: left.count })}
    {left.examples.length === 0 ? null : (
      <details class="disclosure small">
        <summary>{t('lists.leftOut.examples')}</summary>
        <ul class="examples">
          {left.examples.map(({ line, text }) => (
            <li key={`${line} ${text}`}>
              {line > 0 ? <span class="soft">{t('lists.leftOut.line', { line })} </span> : null}
              <code dir="ltr">{text}</code>
            </li>
          ))}
        </ul>
      </details>
    )}
  </li>
);

/** What a list said that is not in force, and why. What lists hold is explicit: an example is shown only when asked for. */
export const LeftOutLines = ({ t, account }: { t: Translate; account: ListAccount }) => {
  const left = leftOutOf(account);
  if (left.length === 0) return null;
  const count = left.reduce((sum, each) => sum + each.count, 0);
  return (
    <details class="disclosure small">
      <summary>{t('lists.leftOut.summary', { count })}</summary>
      <ul class="left-out">
        {left.map((each) => (
          <Reason key={each.reason} t={t} left={each} />
        ))}
      </ul>
    </details>
  );
};
