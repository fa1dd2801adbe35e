import type { ComponentChildren } from 'preact';
import type { Translate } from '../../../lib/domain/language/translate';
import type { KeepState } from '../../models/exercise-keeping';
import { Button } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';

interface KeepProps {
  t: Translate;
  keeping: KeepState;
  onKeep: () => unknown;
}

/** Nothing typed is lost by it: it stands in the form, to be kept by another try. */
const Problem = ({ t, keeping }: Pick<KeepProps, 't' | 'keeping'>) =>
  keeping.error.value ? <Notice live>{errorText(keeping.error.value, t)}</Notice> : null;

/** What became of it. The place is there before the word, so that it is read out. */
const Kept = ({ children }: { children: ComponentChildren }) => (
  <span class="kept-word small soft" role="status">
    {children ? (
      <>
        <Icon name="check" />
        {children}
      </>
    ) : null}
  </span>
);

/** At each step of a long exercise: from here on it is kept as the person goes on. */
export const KeepSoFar = ({ t, keeping, onKeep }: KeepProps) => {
  if (!keeping.possible) return <p class="small soft keep-line">{t('steps.keep.private')}</p>;
  return (
    <div class="keep-line">
      {keeping.isKept.value ? null : (
        <Button variant="quiet" size="small" onClick={onKeep}>
          {t('steps.keep.soFar')}
        </Button>
      )}
      <Kept>{keeping.isKept.value ? t('steps.keep.goesOn') : null}</Kept>
      <Problem t={t} keeping={keeping} />
    </div>
  );
};

/** At the end of an exercise: to keep it, or not. */
export const KeepIt = ({ t, keeping, onKeep }: KeepProps) => {
  if (!keeping.possible) return <p class="small soft">{t('steps.keep.private')}</p>;
  const done = keeping.isKept.value && !keeping.error.value;
  return (
    <div class="stack tight">
      <div class="row keep-act">
        {done ? null : (
          <Button variant="main" onClick={onKeep} aria-disabled={keeping.busy.value}>
            {t('steps.keep.it')}
          </Button>
        )}
        <Kept>{done ? t('steps.keep.done') : null}</Kept>
      </div>
      <Problem t={t} keeping={keeping} />
    </div>
  );
};

interface OnPauseProps {
  t: Translate;
  label: string;
  on: boolean;
  onTurn: (on: boolean) => void;
}

/** Whether a line that is kept may stand on the pause page. None does by itself. */
export const OnPause = ({ t, label, on, onTurn }: OnPauseProps) => (
  <label class="check on-pause">
    <input type="checkbox" checked={on} onChange={(event) => onTurn(event.currentTarget.checked)} />
    <span>{label}</span>
    <span class="hint small soft">{t('steps.keep.onPauseAbout')}</span>
  </label>
);
