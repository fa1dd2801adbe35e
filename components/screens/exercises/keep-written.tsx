import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import type { EntryBodies, EntryKind } from '../../../lib/domain/notebook/entry-bodies';
import type { Keeping, KeepState } from '../../models/exercise-keeping';
import { Button, LinkButton } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';

interface KeepProps {
  t: Translate;
  keeping: KeepState;
  onKeep: () => unknown;
  /** There is nothing to keep yet. */
  empty?: boolean;
}

/** Nothing typed is lost by it: it stands in the form, to be kept by another try. */
const Problem = ({ t, keeping }: Pick<KeepProps, 't' | 'keeping'>) =>
  keeping.error.value ? <Notice live>{errorText(keeping.error.value, t)}</Notice> : null;

/** Where it was changed in another window too: both are there. */
const MetElsewhere = ({ t, keeping }: Pick<KeepProps, 't' | 'keeping'>) =>
  keeping.met?.value ? <Notice live>{t('steps.written.beside')}</Notice> : null;

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
    const focus = (what: string) => row.current?.querySelector<HTMLElement>(what)?.focus({ preventScroll: true });
    if (isKept && !before.current) focus('.kept-word');
    // Taken out again: the focus was on what is gone now, and is on nothing. Elsewhere, it stays where it is.
    if (!isKept && before.current && document.activeElement === document.body) focus('button');
    before.current = isKept;
  }, [isKept]);
  return row;
};

/** At each step of a long exercise: from here on it is kept as the person goes on. */
export const KeepSoFar = ({ t, keeping, onKeep, empty = false }: KeepProps) => {
  const isKept = keeping.isKept.value;
  const row = useFollow(isKept);
  if (!keeping.possible) return <p class="small soft keep-line">{t('steps.written.private')}</p>;
  return (
    <div class="keep-line" ref={row}>
      {isKept ? (
        <Kept>{t('steps.written.goesOn')}</Kept>
      ) : (
        <Button variant="quiet" size="small" aria-disabled={empty} onClick={onKeep}>
          {t('steps.written.soFar')}
        </Button>
      )}
      <Problem t={t} keeping={keeping} />
      <MetElsewhere t={t} keeping={keeping} />
    </div>
  );
};

/** At the end of an exercise: to keep it, or not. */
export const KeepIt = (props: KeepProps & { onTakeOut?: () => unknown }) => {
  const { t, keeping, onKeep, empty = false, onTakeOut } = props;
  const done = keeping.isKept.value && !keeping.error.value;
  const row = useFollow(done);
  if (!keeping.possible) return <p class="small soft">{t('steps.written.private')}</p>;
  if (empty && !done) return <p class="soft">{t('steps.written.empty')}</p>;
  return (
    <div class="stack tight">
      <div class="row keep-act" ref={row}>
        {done ? (
          <>
            <Kept>{t('steps.written.done')}</Kept>
            {onTakeOut ? (
              <LinkButton class="small" onClick={onTakeOut}>
                {t('steps.written.takeOut')}
              </LinkButton>
            ) : null}
          </>
        ) : (
          <Button variant="main" onClick={onKeep} aria-disabled={keeping.busy.value}>
            {t('steps.written.it')}
          </Button>
        )}
      </div>
      <Problem t={t} keeping={keeping} />
      <MetElsewhere t={t} keeping={keeping} />
    </div>
  );
};

interface KeepNewProps<K extends EntryKind> {
  t: Translate;
  keeping: Keeping<K>;
  /** What there is to keep. */
  body: EntryBodies[K];
}

/** The same for a short exercise, which always writes an entry of its own: it can be taken out again. */
export const KeepNew = <K extends EntryKind>({ t, keeping, body }: KeepNewProps<K>) => (
  <KeepIt t={t} keeping={keeping} onKeep={() => keeping.keep(body)} onTakeOut={() => keeping.takeOut()} />
);

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
