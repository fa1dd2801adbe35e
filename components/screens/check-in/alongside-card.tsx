import { useSignal } from '@preact/signals';
import type { Translate } from '../../../lib/domain/language/translate';
import type { CheckInModel } from '../../models/check-in';
import { isSnoozed, snooze } from '../../models/snooze';
import { Button, ButtonLink } from '../../ui/button';
import { Sheet } from '../../ui/sheet';

interface CardProps {
  t: Translate;
  model: CheckInModel;
}

const fourWeeksMs = 28 * 24 * 60 * 60_000;

/** People who answer day and night, where the answers ask for them; never put away. */
const Lines = ({ t }: Pick<CardProps, 't'>) => (
  <Sheet heading={t('checkIn.crisis.heading')}>
    <p>{t('checkIn.crisis.about')}</p>
    <div class="row">
      <ButtonLink variant="main" href="#help">
        {t('checkIn.crisis.act')}
      </ButtonLink>
    </div>
  </Sheet>
);

/** "You might want a person alongside you": a card, and no alarm; "not now" puts it away for four weeks. */
export const AlongsideCard = ({ t, model }: CardProps) => {
  const away = useSignal(isSnoozed(localStorage, 'alongside', Date.now()));
  if (model.lines.value) return <Lines t={t} />;
  if (!model.someone.value || away.value) return null;
  const notNow = () => {
    snooze(localStorage, 'alongside', Date.now() + fourWeeksMs);
    away.value = true;
  };
  return (
    <Sheet heading={t('checkIn.alongside.heading')}>
      <p>{t('checkIn.alongside.about')}</p>
      <div class="row">
        <ButtonLink href="#help">{t('checkIn.alongside.find')}</ButtonLink>
        <ButtonLink variant="quiet" href="#learn/therapist">
          {t('checkIn.alongside.questions')}
        </ButtonLink>
        <Button variant="quiet" onClick={notNow}>
          {t('checkIn.alongside.notNow')}
        </Button>
      </div>
    </Sheet>
  );
};
