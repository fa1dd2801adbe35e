import type { ComponentChildren } from 'preact';
import type { Happening } from '../../../lib/domain/commitment/happening';
import type { Translate } from '../../../lib/domain/language/translate';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { askingText } from './asking-text';

interface LooserQuestionProps {
  t: Translate;
  open: boolean;
  heading: string;
  /** What would be so. */
  children: ComponentChildren;
  /** What the act would do now. */
  foreseen: Happening;
  now: number;
  /** The way out of the question, the act where it takes effect at once, and the act where it is asked for. */
  labels: { readonly keep: string; readonly confirm: string; readonly ask: string };
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks before a looser act, and says beforehand that it waits and until when. */
export const LooserQuestion = (props: LooserQuestionProps) => {
  const { t, open, heading, children, foreseen, now, labels, onClose, onConfirm } = props;
  const asking = askingText(foreseen, now, t);
  return (
    <Dialog
      open={open}
      heading={heading}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{labels.keep}</Button>
          <Button variant="main" onClick={onConfirm}>
            {foreseen.ask ? labels.ask : labels.confirm}
          </Button>
        </>
      }
    >
      {children}
      {asking ? (
        <p>
          {asking} {t('asking.keeps')}
        </p>
      ) : null}
    </Dialog>
  );
};
