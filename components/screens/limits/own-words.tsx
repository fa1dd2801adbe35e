import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import type { OwnWords } from '../../../lib/domain/settings/settings';
import type { SettingsModel } from '../../models/settings';
import { Button } from '../../ui/button';
import { TextAreaField } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { ActProblem, SavedMark } from '../options/act-status';
import { useAct } from '../options/use-act';

const maxLength = 240;

interface OwnWordsProps {
  t: Translate;
  words: OwnWords;
  model: SettingsModel;
}

/** The person's own sentence and plan, as the pause page shows them. */
export const OwnWordsSheet = ({ t, words, model }: OwnWordsProps) => {
  const typed = useSignal<OwnWords>(words);
  const stored = useSignal<OwnWords>(words);
  const dirty = useComputed(() => typed.value.reason !== stored.value.reason || typed.value.plan !== stored.value.plan);
  const act = useAct();
  // What was saved in another window is shown here too, unless something was typed that is not saved.
  useEffect(() => {
    if (!dirty.peek()) typed.value = words;
    stored.value = words;
  }, [words, typed, stored, dirty]);
  const set = (fields: Partial<OwnWords>) => {
    typed.value = { ...typed.value, ...fields };
  };
  const save = (event: Event) => {
    event.preventDefault();
    const { reason, plan } = typed.value;
    void act.run(() => model.change({ kind: 'set-words', words: { reason: reason.trim(), plan: plan.trim() } }));
  };
  return (
    <Sheet heading={t('limits.words.heading')}>
      <p class="soft">{t('limits.words.about')}</p>
      <form class="stack own-words" onSubmit={save}>
        <TextAreaField
          label={t('limits.words.reason')}
          hint={t('limits.words.reasonHint')}
          maxLength={maxLength}
          value={typed.value.reason}
          onValue={(reason) => set({ reason })}
        />
        <TextAreaField
          label={t('limits.words.plan')}
          hint={t('limits.words.planHint')}
          maxLength={maxLength}
          value={typed.value.plan}
          onValue={(plan) => set({ plan })}
        />
        <ActProblem act={act} t={t} />
        <div class="row">
          <Button type="submit" disabled={act.busy.value || !dirty.value}>
            {t('limits.words.save')}
          </Button>
          <SavedMark act={act} t={t} />
        </div>
      </form>
    </Sheet>
  );
};
