import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import type { Exercise } from '../../../lib/domain/exercises/exercises';
import { lapseTimes } from '../../../lib/domain/exercises/review-day';
import type { Translate } from '../../../lib/domain/language/translate';
import { type After, createAfter } from '../../models/after';
import type { NotebookDesk } from '../../models/notebook';
import { createQuestion, type Question } from '../../models/question';
import type { SettingsModel } from '../../models/settings';
import { ButtonLink } from '../../ui/button';
import { ChipChoices } from '../../ui/choices';
import { Sheet } from '../../ui/sheet';
import { OfferChips } from '../exercises/offer-chips';
import { OpenQuestion } from '../notebook/open-question';

interface AfterProps {
  t: Translate;
  client: Client;
  settings: SettingsModel;
  notebook: () => Promise<NotebookDesk>;
}

interface StepsProps extends Pick<AfterProps, 't' | 'notebook'> {
  after: After;
}

const steps = {
  kindness: '#exercises/kindness',
  review: '#exercises/review',
  change: '#notes',
} as const;

interface StepProps extends Pick<AfterProps, 't'> {
  step: keyof typeof steps;
  /** Now is not the time for it: it says when it is. */
  waits?: boolean;
  children?: ComponentChildren;
}

const Step = ({ t, step, waits = false, children }: StepProps) => (
  <li class="entry">
    <div class="stack tight">
      <h2>{t(`notes.after.${step}.heading`)}</h2>
      <p class="soft">{t(`notes.after.${step}.about`)}</p>
    </div>
    {waits ? null : (
      <ButtonLink size="small" variant={step === 'kindness' ? 'main' : 'plain'} href={steps[step]}>
        {t(`notes.after.${step}.act`)}
      </ButtonLink>
    )}
    {children}
  </li>
);

/** What else there is for this step. */
const Others = ({ t, after, offered }: Omit<StepsProps, 'notebook'> & { offered: readonly Exercise[] }) =>
  offered.length === 0 ? null : (
    <div class="stack tight entry-more">
      <p class="small soft">{t('notes.after.others', { count: offered.length })}</p>
      <OfferChips t={t} offered={offered} helped={after.helped.value} />
    </div>
  );

/** Instead of three lines, one question. It stays as it is where the person corrects when it was. */
const useQuestion = ({ after, notebook }: Omit<StepsProps, 't'>): Question | null => {
  const question = useRef<Question | null>(null);
  if (!after.asks.value) return null;
  question.current ??= createQuestion({ place: 'after', store: localStorage, seed: Date.now(), notebook });
  return question.current;
};

const Steps = ({ t, after, notebook }: StepsProps) => {
  const question = useQuestion({ after, notebook });
  return (
    <>
      <ChipChoices
        label={t('records.lapse.when')}
        choices={lapseTimes.map((time) => ({ value: time, label: t(`records.lapse.times.${time}`) }))}
        value={after.time.value}
        onValue={(time) => {
          after.time.value = time;
        }}
      />
      <ol class="entries after-steps">
        <Step t={t} step="kindness">
          <Others t={t} after={after} offered={after.kind.value} />
        </Step>
        <Step t={t} step="review" waits={!after.looksBack.value}>
          <Others t={t} after={after} offered={after.thinking.value} />
          {question ? (
            <div class="entry-more">
              <OpenQuestion
                t={t}
                label={t('notes.after.review.question')}
                question={question}
                keeps={after.keeps.value}
              />
            </div>
          ) : null}
        </Step>
        <Step t={t} step="change" />
      </ol>
    </>
  );
};

/** A goal that can be kept is as good a goal: the way to its form, where what is looser waits as always. */
const AnotherGoal = ({ t, settings, ids }: Pick<AfterProps, 't' | 'settings'> & { ids: readonly string[] }) => {
  const limits = settings.settings.value?.limits.filter(({ id }) => ids.includes(id)) ?? [];
  if (limits.length === 0) return null;
  return (
    <Sheet heading={t('notes.after.goal.heading')}>
      <p>{t('notes.after.goal.about')}</p>
      <div class="row">
        {limits.map(({ id, name }) => (
          <ButtonLink key={id} size="small" href={`#limits/${id}`}>
            {t('notes.after.goal.act', { name })}
          </ButtonLink>
        ))}
      </div>
    </Sheet>
  );
};

/**
 * After a time outside the plan: kindness first, then three lines, then one small change. People and another goal are
 * offered where it was often, and never as a count.
 */
export const AfterScreen = ({ t, client, settings, notebook }: AfterProps) => {
  const after = useMemo(
    () => createAfter(client, notebook, (key) => t(`exercises.${key}.name`)),
    [client, notebook, t],
  );
  return (
    <>
      <header class="stack tight">
        <h1 class="voice" tabIndex={-1}>
          {t('notes.after.heading')}
        </h1>
        <p>{t('notes.after.about')}</p>
      </header>
      {after.isRead.value ? <Steps t={t} after={after} notebook={notebook} /> : null}
      {after.limits.value.length > 0 ? <AnotherGoal t={t} settings={settings} ids={after.limits.value} /> : null}
      {after.people.value ? (
        <Sheet heading={t('notes.after.people.heading')}>
          <p>{t('notes.after.people.about')}</p>
          <div class="row">
            <ButtonLink href="#help">{t('notes.after.people.act')}</ButtonLink>
          </div>
        </Sheet>
      ) : null}
      {after.isRead.value ? (
        <p>
          {t('notes.after.bad')} <a href="#help">{t('notes.after.help')}</a>
        </p>
      ) : null}
    </>
  );
};
