import { graceMs } from '../../../lib/domain/commitment/commitment';
import { formatMoment } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { SettingsModel } from '../../models/settings';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { useNow } from '../../ui/use-now';
import { DelayPart } from './delay-part';
import { HoldAllPart } from './hold-all-part';
import { LockPart } from './lock-part';
import { SentencePart } from './sentence-part';
import { WaitingChanges } from './waiting-changes';

interface CommitmentSheetProps {
  t: Translate;
  settings: Settings;
  model: SettingsModel;
}

/** The first day, while it lasts and nothing else keeps a change waiting. */
const Grace = ({ t, settings, model }: CommitmentSheetProps) => {
  const end = settings.firstStartedAt + graceMs;
  const now = useNow(model.now, [end]);
  const { lockedUntil, sentence } = settings.commitment;
  const kept = sentence !== null || (lockedUntil !== null && lockedUntil > now);
  if (kept || now < settings.firstStartedAt || now >= end) return null;
  return <Notice icon="clock">{t('commitment.grace', { moment: formatMoment(end, now, t) })}</Notice>;
};

/** How the limits are kept: what waits, for how long, and the way out. */
export const CommitmentSheet = (props: CommitmentSheetProps) => {
  const { t } = props;
  return (
    <Sheet heading={t('commitment.heading')}>
      <p class="soft">{t('commitment.about')}</p>
      <Grace {...props} />
      <WaitingChanges {...props} level={3} />
      <DelayPart {...props} />
      <LockPart {...props} />
      <SentencePart {...props} />
      <HoldAllPart {...props} />
    </Sheet>
  );
};
