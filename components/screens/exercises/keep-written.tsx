import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
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

/** What became of it, in the place of the button that was pressed and with the focus that it had. */
const Kept = ({ children }: { children: ComponentChildren }) => (
  <span class="kept-word small soft" tabIndex={-1}>
    <Icon name="check" />
    {children}
  </span>
);

/** The row that holds the button or the word. The focus goes along when the one takes the place of the other. */
const useFollow = (isKept: boolean) => {
  const row = useRef<HTMLDivElement>(null);
  const before = useRef(isKept);
  useEffect(() => {
    if (isKept && !before.current)
      row.current?.querySelector<HTMLElement>('.kept-word')?.focus({ preventScroll: true });
    before.current = isKept;
  }, [isKept]);
  return row;
};

/** At each step of a long exercise: from here on it is kept as the person goes on. */
export const KeepSoFar = ({ t, keeping, onKeep }: KeepProps) => {
  const isKept = keeping.isKept.value;
  const row = useFollow(isKept);
  if (!keeping.possible) return <p class="small soft keep-line">{t('steps.written.private')}</p>;
  return (
    <div class="keep-line" ref={row}>
      {isKept ? (
        <Kept>{t('steps.written.goesOn')}</Kept>
      ) : (
        <Button variant="quiet" size="small" onClick={onKeep}>
          {t('steps.written.soFar')}
        </Button>
      )}
      <Problem t={t} keeping={keeping} />
    </div>
  );
};

/** At the end of an exercise: to keep it, or not. */
export const KeepIt = ({ t, keeping, onKeep }: KeepProps) => {
  const done = keeping.isKept.value && !keeping.error.value;
  const row = useFollow(done);
  if (!keeping.possible) return <p class="small soft">{t('steps.written.private')}</p>;
  return (
    <div class="stack tight">
      <div class="row keep-act" ref={row}>
        {done ? (
          <Kept>{t('steps.written.done')}</Kept>
        ) : (
          <Button variant="main" onClick={onKeep} aria-disabled={keeping.busy.value}>
            {t('steps.written.it')}
          </Button>
        )}
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
    <span class="hint small soft">{t('steps.written.onPauseAbout')}</span>
  </label>
);
