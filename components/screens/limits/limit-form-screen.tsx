import { useRef } from 'preact/hooks';
import type { Happening } from '../../../lib/domain/commitment/happening';
import type { Translate } from '../../../lib/domain/language/translate';
import type { LimitDraft, Weekday } from '../../../lib/domain/limits/limit';
import type { NamedList } from '../../../lib/domain/lists/subscription';
import type { LimitFormModel } from '../../models/limit-form';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { askingText } from '../commitment/asking-text';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';
import { focusField } from './form-field';
import { LiveSentence } from './live-sentence';
import { NameSection } from './name-section';
import { problemTexts } from './problem-text';
import type { SectionProps } from './section-props';
import { SitesSection } from './sites-section';
import { StrengthSection } from './strength-section';
import { WhenSection } from './when-section';

interface LimitFormScreenProps {
  t: Translate;
  heading: string;
  model: LimitFormModel;
  /** The form was left half filled in and opened again. */
  resumed: boolean;
  privateWindow: boolean;
  weekStart: Weekday;
  /** The lists that there are to choose from. */
  lists: readonly NamedList[];
  /** What saving this draft would do now. */
  foresee: (draft: LimitDraft) => Happening;
  now: () => number;
  onSave: (draft: LimitDraft) => Promise<void>;
  onCancel: () => void;
}

/** One limit, to be filled in. What is typed stays as it was typed until it is saved or cancelled. */
export const LimitFormScreen = (props: LimitFormScreenProps) => {
  const { t, heading, model, resumed, privateWindow, weekStart, lists, foresee, now, onSave, onCancel } = props;
  const element = useRef<HTMLFormElement>(null);
  const act = useAct();
  const problems = model.problems.value;
  const soFar = model.soFar.value;
  const foreseen = soFar ? foresee(soFar) : null;
  const asking = foreseen && askingText(foreseen, now(), t);
  const section: SectionProps = {
    t,
    form: model.form.value,
    update: (fields) => model.update(fields),
    problemsOf: (field) => problemTexts(problems, field, t),
  };
  const save = (event: Event) => {
    event.preventDefault();
    const draft = model.submit();
    if (draft) return void act.run(() => onSave(draft));
    const first = model.problems.value[0];
    // After the problems are drawn, so that the field is read with what there is to put right.
    if (first) setTimeout(() => element.current && focusField(element.current, first.field));
  };
  return (
    <form class="limit-form" ref={element} onSubmit={save} noValidate>
      <div class="stack wide">
        <h1 class="voice-2">{heading}</h1>
        {resumed ? <Notice>{t('limits.form.resumed')}</Notice> : null}
        {privateWindow ? <Notice icon="private">{t('limits.form.private')}</Notice> : null}
        <SitesSection {...section} lists={lists} />
        <StrengthSection {...section} />
        <WhenSection {...section} weekStart={weekStart} />
        <NameSection {...section} suggestedName={model.suggestedName.value} />
      </div>
      <aside class="outcome">
        <LiveSentence t={t} draft={soFar} lists={lists} />
        {asking ? <p class="small">{asking}</p> : null}
        <ActProblem act={act} t={t} />
        {problems.length > 0 ? <p class="small">{t('limits.form.problems', { count: problems.length })}</p> : null}
        <div class="row">
          <Button type="submit" variant="main" disabled={act.busy.value}>
            {t(foreseen?.kind === 'waits' ? 'limits.form.ask' : 'limits.form.save')}
          </Button>
          <Button variant="quiet" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </div>
      </aside>
    </form>
  );
};
