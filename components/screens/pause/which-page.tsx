import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { WhyView } from '../../../lib/app/protocol/views';
import type { Translate } from '../../../lib/domain/language/translate';
import { describeLimit } from '../../../lib/domain/limits/describe-limit';
import type { PauseModel } from '../../models/pause';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';
import { WhyLines } from '../limits/why-lines';
import { LeaveOut } from './leave-out';

export interface WhichPageProps {
  model: InstanceType<typeof PauseModel>;
  t: Translate;
}

const Why = ({ model, t }: WhichPageProps) => {
  const limits = useSignal<readonly WhyView[] | null>(null);
  const error = useSignal<unknown>(null);
  useEffect(() => {
    model.why().then(
      (found) => {
        limits.value = found;
      },
      (reason: unknown) => {
        error.value = reason;
      },
    );
  }, []);
  if (error.value) return <Notice live>{errorText(error.value, t)}</Notice>;
  return limits.value ? <WhyLines t={t} limits={limits.value} /> : <p>{t('common.loading')}</p>;
};

/** Which page, which rules, and why they cover it. Fetched when the person asks. */
export const WhichPage = ({ model, t }: WhichPageProps) => {
  const view = model.source.view.value;
  if (!view?.address) return null;
  return (
    <div class="stack tight which-page">
      <p class="address">{view.address.href}</p>
      {view.standings.map(({ limit, strength }) => (
        <p key={`${limit.number} ${strength}`}>{describeLimit(limit, t, view.settings.lists)}</p>
      ))}
      <h2 class="small">{t('why.heading')}</h2>
      <Why model={model} t={t} />
      <LeaveOut model={model} t={t} />
    </div>
  );
};
