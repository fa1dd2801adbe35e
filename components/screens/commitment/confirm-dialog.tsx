import { useSignal } from '@preact/signals';
import { describeAsk } from '../../../lib/domain/commitment/describe-ask';
import { isSentence } from '../../../lib/domain/commitment/gate';
import type { Ask } from '../../../lib/domain/commitment/pending';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { SettingsModel } from '../../models/settings';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';
import { AskLines } from './ask-lines';
import { TypedSentence } from './typed-sentence';

interface ConfirmDialogProps {
  t: Translate;
  settings: Settings;
  model: SettingsModel;
  /** What is to be confirmed. */
  ask: Ask;
  open: boolean;
  onClose: () => void;
  /** It took effect. */
  onDone: () => void;
}

/** Says once more what changes, asks for the person's own sentence where they chose one, and makes it so. */
export const ConfirmDialog = ({ t, settings, model, ask, open, onClose, onDone }: ConfirmDialogProps) => {
  const typed = useSignal('');
  const act = useAct();
  const { sentence } = settings.commitment;
  const matches = sentence === null || isSentence(sentence, typed.value);
  const close = () => {
    typed.value = '';
    onClose();
  };
  const confirm = async () => {
    const done = await act.run(() => model.change({ kind: 'confirm', ask: ask.id, typed: typed.value }));
    if (done) onDone();
  };
  return (
    <Dialog
      open={open}
      heading={t('confirm.heading')}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('confirm.keep')}</Button>
          <Button variant="main" disabled={!matches || act.busy.value} onClick={() => void confirm()}>
            {t('confirm.confirm')}
          </Button>
        </>
      }
    >
      <p class="small soft">{t('confirm.about')}</p>
      <AskLines lines={describeAsk(ask.changes, settings, t)} />
      {sentence === null ? null : (
        <TypedSentence
          t={t}
          sentence={sentence}
          typed={typed.value}
          onTyped={(text) => {
            typed.value = text;
          }}
        />
      )}
      <ActProblem act={act} t={t} />
    </Dialog>
  );
};
