import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { LeaveOutView } from '../../../lib/app/protocol/views';
import type { Translate } from '../../../lib/domain/language/translate';
import type { PauseModel } from '../../models/pause';
import { Button, LinkButton } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';
import { askingText, readyText } from '../commitment/asking-text';

interface LeaveOutProps {
  model: InstanceType<typeof PauseModel>;
  t: Translate;
}

const askedText = ({ happening: { ask }, now }: LeaveOutView, t: Translate) => {
  if (!ask) return t('happened.now');
  if (ask.state.kind !== 'waiting') return t('happened.confirm');
  return t('happened.waits', { ready: readyText(ask.state.readyAt, now, t) });
};

/** "Not this site": an exception in every limit that covers it. It is looser, and says beforehand that it waits. */
export const LeaveOut = ({ model, t }: LeaveOutProps) => {
  const foreseen = useSignal<LeaveOutView | null>(null);
  const asked = useSignal<LeaveOutView | null>(null);
  const busy = useSignal(false);
  const error = useSignal<unknown>(null);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (foreseen.value) question.current?.focus();
  }, [foreseen.value]);
  const run = async (ask: boolean) => {
    busy.value = true;
    error.value = null;
    try {
      const view = await model.leaveOut(ask);
      if (ask) asked.value = view;
      else foreseen.value = view;
    } catch (reason) {
      error.value = reason;
    } finally {
      busy.value = false;
    }
  };
  const said = foreseen.value;
  return (
    <div class="stack tight">
      {error.value ? <Notice live>{errorText(error.value, t)}</Notice> : null}
      <p role="status" hidden={!asked.value}>
        {asked.value ? askedText(asked.value, t) : null}
      </p>
      {said && !asked.value ? (
        <>
          <p ref={question} tabIndex={-1}>
            {t('leaveOut.about', { site: said.site, limits: new Intl.ListFormat(t.locale).format(said.limits) })}{' '}
            {askingText(said.happening, said.now, t)}
          </p>
          {model.source.view.value?.private ? <p>{t('leaveOut.private')}</p> : null}
          <div class="row">
            <Button size="small" disabled={busy.value} onClick={() => void run(true)}>
              {t(said.happening.ask ? 'leaveOut.ask' : 'leaveOut.make')}
            </Button>
            <Button
              size="small"
              variant="quiet"
              onClick={() => {
                foreseen.value = null;
              }}
            >
              {t('leaveOut.keep')}
            </Button>
          </div>
        </>
      ) : null}
      {said || asked.value ? null : (
        <p>
          <LinkButton disabled={busy.value} onClick={() => void run(false)}>
            {t('leaveOut.open')}
          </LinkButton>
        </p>
      )}
    </div>
  );
};
