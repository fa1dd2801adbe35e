import type { ComponentChildren } from 'preact';
import type { Translate } from '../../../lib/domain/language/translate';
import { errorText } from '../../ui/error-text';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import type { Act } from './use-act';

/** "Saved", where it happened. The place is there before the word, so that assistive technology reads it. */
export const SavedMark = ({ act, t, children }: { act: Act; t: Translate; children?: ComponentChildren }) => (
  <span class="saved small soft" role="status">
    {act.done.value ? (
      <>
        <Icon name="check" />
        {children ?? t('options.saved')}
      </>
    ) : null}
  </span>
);

/** Why an act failed, in words. */
export const ActProblem = ({ act, t }: { act: Act; t: Translate }) =>
  act.error.value === null ? null : (
    <Notice tone="near" live>
      {errorText(act.error.value, t)}
    </Notice>
  );
