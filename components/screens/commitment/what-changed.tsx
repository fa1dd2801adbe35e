import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { undoWithinMs } from '../../../lib/domain/commitment/commitment';
import type { Undoable } from '../../../lib/domain/commitment/traces';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { SettingsModel } from '../../models/settings';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useNow } from '../../ui/use-now';
import { ActProblem } from '../options/act-status';
import { focusHeading } from '../options/focus-heading';
import { useAct } from '../options/use-act';
import { noteMs, told } from './news-text';

interface WhatChangedProps {
  t: Translate;
  settings: Settings;
  model: SettingsModel;
}

/** What the last change did, and for ten minutes the way back. It lies over the page, so that nothing moves for it. */
export const WhatChanged = ({ t, settings, model }: WhatChangedProps) => {
  const text = useRef<HTMLParagraphElement>(null);
  const dismissed = useSignal<string | null>(null);
  const act = useAct();
  const news = model.news.value;
  const state = news?.happening.ask?.state;
  const now = useNow(model.now, [
    ...settings.undoable.map(({ at }) => at + undoWithinMs),
    ...(news ? [news.at + noteMs] : []),
    ...(state?.kind === 'waiting' ? [state.readyAt] : []),
  ]);
  const found = told(settings, news, now, t);
  const shown = found && found.key !== dismissed.value ? found : null;
  const undo = async ({ id }: Undoable) => {
    if (await act.run(() => model.change({ kind: 'undo', id }))) text.current?.focus();
  };
  const dismiss = () => {
    dismissed.value = shown?.key ?? null;
    model.forgetNews();
    // The button that was pressed is gone.
    focusHeading({ scroll: false });
  };
  return (
    <section class={shown ? 'what-changed shown' : 'what-changed'} aria-label={t('happened.region')}>
      <p role="status" tabIndex={-1} ref={text}>
        {shown ? (
          <>
            <Icon name={news?.happening.ask ? 'clock' : 'check'} />
            {shown.text}
          </>
        ) : null}
      </p>
      {shown ? (
        <div class="row">
          {shown.undo ? (
            <Button size="small" disabled={act.busy.value} onClick={() => shown.undo && void undo(shown.undo)}>
              {t('common.undo')}
            </Button>
          ) : null}
          <Button size="small" variant="quiet" class="icon-only" aria-label={t('happened.dismiss')} onClick={dismiss}>
            <Icon name="close" />
          </Button>
        </div>
      ) : null}
      {shown ? <ActProblem act={act} t={t} /> : null}
    </section>
  );
};
