import type { Translate } from '../../../lib/domain/language/translate';
import type { PauseModel } from '../../models/pause';
import { Button } from '../../ui/button';
import { ChipChoices } from '../../ui/choices';
import { errorText } from '../../ui/error-text';
import { TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';

interface GoOnProps {
  model: InstanceType<typeof PauseModel>;
  t: Translate;
}

/** What the protocol takes. */
const intentionLength = 240;

/** The second act of going on: for how long, and what for. No form, so that Enter in the field decides nothing. */
export const GoOn = ({ model, t }: GoOnProps) => {
  const { offered, minutes, intention, busy, error, goOn, pick, setIntention, setOpen } = model.going;
  return (
    <div class="sheet snug go-on" id="go-on">
      <ChipChoices
        label={t('pause.howLong')}
        choices={offered.value.map((count) => ({ value: count, label: t('pause.minutesShort', { count }) }))}
        value={minutes.value}
        onValue={pick}
      />
      <TextField
        label={t('pause.intention')}
        hint={t('pause.intentionHint')}
        maxLength={intentionLength}
        value={intention.value}
        onValue={setIntention}
      />
      {error.value ? <Notice live>{errorText(error.value, t)}</Notice> : null}
      <div class="row">
        <Button aria-disabled={busy.value ? 'true' : undefined} onClick={() => void goOn()}>
          {t('pause.goOn', { count: minutes.value ?? 0 })}
        </Button>
        <Button variant="quiet" onClick={() => setOpen(false)}>
          {t('pause.notNow')}
        </Button>
      </div>
      <p class="small soft">{t('pause.goOnAfter')}</p>
    </div>
  );
};
