import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '../../ui/button';
import { TextAreaField } from '../../ui/field';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';
import type { StepProps } from './welcome-page';

const maxLength = 240;

/** What matters to the person, in their own words: the first thing that the pause page shows. */
export const MattersStep = ({ t, settings, goOn }: StepProps) => {
  const words = settings.settings.value?.words;
  const typed = useSignal<string | null>(null);
  const act = useAct();
  const text = typed.value ?? words?.reason ?? '';
  useEffect(() => {
    if (typed.peek() === null && words) typed.value = words.reason;
  }, [words, typed]);
  const save = async (event: Event) => {
    event.preventDefault();
    const reason = text.trim();
    const plan = words?.plan ?? '';
    if (await act.run(() => settings.change({ kind: 'set-words', words: { reason, plan } }))) goOn();
  };
  return (
    <>
      <h1 class="voice">{t('welcome.matters.heading')}</h1>
      <p>{t('welcome.matters.about')}</p>
      <form class="stack" onSubmit={save}>
        <TextAreaField
          label={t('welcome.matters.label')}
          hint={t('welcome.matters.hint')}
          maxLength={maxLength}
          value={text}
          onValue={(value) => {
            typed.value = value;
          }}
        />
        <ActProblem act={act} t={t} />
        <div class="row">
          <Button type="submit" variant="main" disabled={act.busy.value || text.trim() === ''}>
            {t('welcome.save')}
          </Button>
        </div>
      </form>
    </>
  );
};
