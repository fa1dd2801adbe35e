import type { PauseView } from '../../../lib/app/protocol/views';
import { formatMinutes } from '../../../lib/domain/language/format-duration';
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

/** The pass out of an allowance that a block offers, in the words of its button; null where it offers none. */
const passesLeft = (view: PauseView | null, t: Translate) => {
  const allowance = view?.verdict?.kind === 'block' ? view.verdict.allowance : null;
  if (!view || !allowance) return null;
  const scarce = view.standings.find(({ allowanceLeft }) => allowanceLeft === allowance.left);
  const all = scarce?.limit.allowance?.perWeek ?? allowance.left;
  return { minutes: formatMinutes(allowance.minutes, t), count: allowance.left, all };
};

/** The second act of going on: for how long, and what for. No form, so that Enter in the field decides nothing. */
export const GoOn = ({ model, t }: GoOnProps) => {
  const left = passesLeft(model.source.view.value, t);
  const { offered, minutes, intention, busy, error, goOn, pick, setIntention, setOpen } = model.going;
  return (
    <div class="sheet snug go-on" id="go-on">
      {left ? (
        <p class="small soft">{t('pause.passAbout')}</p>
      ) : (
        <ChipChoices
          label={t('pause.howLong')}
          choices={offered.value.map((count) => ({ value: count, label: t('pause.minutesShort', { count }) }))}
          value={minutes.value}
          onValue={pick}
        />
      )}
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
          {left ? t('pause.pass', left) : t('pause.goOn', { count: minutes.value ?? 0 })}
        </Button>
        <Button variant="quiet" onClick={() => setOpen(false)}>
          {t('pause.notNow')}
        </Button>
      </div>
      <p class="small soft">{t('pause.goOnAfter')}</p>
    </div>
  );
};
