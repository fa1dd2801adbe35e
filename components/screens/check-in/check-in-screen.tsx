import { useEffect, useMemo, useState } from 'preact/hooks';
import { checkInLines, dailyParts, helpers, upsets } from '../../../lib/domain/notebook/check-in-body';
import { clueKeys } from '../../../lib/domain/notebook/clues';
import { type CheckInModel, createCheckIn } from '../../models/check-in';
import type { NotebookDesk } from '../../models/notebook';
import { AnyChoices } from '../../ui/any-choices';
import { ButtonLink } from '../../ui/button';
import { ChipChoices } from '../../ui/choices';
import { errorText } from '../../ui/error-text';
import { TextAreaField } from '../../ui/field';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { Sheet } from '../../ui/sheet';
import { Rating } from '../exercises/rating';
import { formatDays } from '../options/days';
import { AlongsideCard } from './alongside-card';
import type { CheckInProps } from './check-in-route';
import { PhqPart } from './phq-part';
import './check-in.css';

interface PartProps extends Pick<CheckInProps, 't'> {
  model: CheckInModel;
}

const steps = [0, 1, 2, 3, 4] as const;

/** The four lines, each in words. */
const Lines = ({ t, model }: PartProps) => {
  const answers = model.answers.value;
  return (
    <Sheet heading={t('checkIn.week')}>
      {checkInLines.map((line) => (
        <ChipChoices
          key={line}
          label={t(`checkIn.lines.${line}`)}
          choices={steps.map((value) => ({ value, label: t(`checkIn.steps.${value}`) }))}
          value={answers[line]}
          onValue={(step) => void model.set({ [line]: step })}
        />
      ))}
      {(answers.daily ?? 0) > 0 ? (
        <AnyChoices
          label={t('checkIn.dailyWhich')}
          choices={dailyParts.map((value) => ({ value, label: t(`checkIn.dailyParts.${value}`) }))}
          values={answers.dailyParts}
          onValues={(values) => void model.set({ dailyParts: values })}
        />
      ) : null}
    </Sheet>
  );
};

const Wellbeing = ({ t, model }: PartProps) => (
  <Sheet heading={t('checkIn.overall')}>
    <ChipChoices
      label={t('checkIn.wellbeing')}
      choices={steps.map((value) => ({ value, label: t(`checkIn.felt.${value}`) }))}
      value={model.answers.value.wellbeing}
      onValue={(wellbeing) => void model.set({ wellbeing })}
    />
    <AnyChoices
      label={t('checkIn.clues')}
      choices={clueKeys.map((value) => ({ value, label: t(`urge.clue.${value}`) }))}
      values={model.answers.value.clues}
      onValues={(clues) => void model.set({ clues })}
    />
    <AnyChoices
      label={t('checkIn.helpedWhat')}
      choices={helpers.map((value) => ({ value, label: t(`checkIn.helped.${value}`) }))}
      values={model.answers.value.helped}
      onValues={(helped) => void model.set({ helped })}
    />
  </Sheet>
);

const longestReason = 240;

const Rulers = ({ t, model }: PartProps) => {
  const answers = model.answers.value;
  return (
    <Sheet heading={t('checkIn.change')}>
      <Rating
        t={t}
        label={t('checkIn.importance')}
        labelHidden={false}
        ends={[t('checkIn.notAtAll'), t('checkIn.veryMuch')]}
        value={answers.importance}
        onValue={(importance) => void model.set({ importance })}
      />
      {(answers.importance ?? 0) > 0 ? (
        <TextAreaField
          label={t('checkIn.whyNotLower')}
          maxLength={longestReason}
          value={answers.whyNotLower}
          onValue={(whyNotLower) => void model.set({ whyNotLower })}
        />
      ) : null}
      <Rating
        t={t}
        label={t('checkIn.confidence')}
        labelHidden={false}
        ends={[t('checkIn.notAtAll'), t('checkIn.veryMuch')]}
        value={answers.confidence}
        onValue={(confidence) => void model.set({ confidence })}
      />
      {answers.confidence !== null ? (
        <TextAreaField
          label={t('checkIn.lift')}
          maxLength={longestReason}
          value={answers.lift}
          onValue={(lift) => void model.set({ lift })}
        />
      ) : null}
    </Sheet>
  );
};

const More = ({ t, model }: PartProps) => (
  <Sheet heading={t('checkIn.more')}>
    <details class="disclosure">
      <summary>{t('checkIn.upset.open')}</summary>
      <ChipChoices
        label={t('checkIn.upset.label')}
        choices={upsets.map((value) => ({ value, label: t(`checkIn.upset.${value}`) }))}
        value={model.answers.value.upset}
        onValue={(upset) => void model.set({ upset })}
      />
    </details>
    <PhqPart t={t} model={model} />
    <p class="small soft">{t('checkIn.others')}</p>
  </Sheet>
);

/** The person's days of the present week, first and last. */
const useWeek = (client: CheckInProps['client']) => {
  const [days, setDays] = useState<readonly [string, string] | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    client.ask({ type: 'week.get', weeksBack: 0 }).then((week) => {
      const [first, last] = [week.days[0], week.days.at(-1)];
      if (first && last) setDays([first, last]);
    }, setError);
  }, [client]);
  return { days, error };
};

interface QuestionsProps extends CheckInProps {
  desk: NotebookDesk;
  days: readonly [string, string];
}

const Questions = ({ t, desk, days }: QuestionsProps) => {
  const model = useMemo(() => createCheckIn(desk, days[0]), [desk, days]);
  useEffect(() => model.follow(), [model]);
  if (!model.ready.value) return <Loading t={t} />;
  return (
    <>
      <p class="small soft">{t('checkIn.days', { days: formatDays(days[0], days[1], t) })}</p>
      {desk.kept ? null : <Notice>{t('checkIn.private')}</Notice>}
      <Lines t={t} model={model} />
      <Wellbeing t={t} model={model} />
      <Rulers t={t} model={model} />
      <More t={t} model={model} />
      {model.error.value ? <Notice live>{errorText(model.error.value, t)}</Notice> : null}
      {model.met.value ? <Notice live>{t('checkIn.met')}</Notice> : null}
      <AlongsideCard t={t} model={model} />
      <div class="row">
        <ButtonLink variant="main" href="#week">
          {t('common.done')}
        </ButtonLink>
        <span class="small soft" role="status">
          {model.kept.value ? t('checkIn.kept') : ''}
        </span>
      </div>
      <p class="small soft">{t('checkIn.footer')}</p>
    </>
  );
};

/** The weekly check-in: ninety seconds, every question optional, and no total. */
export const CheckInScreen = (props: CheckInProps) => {
  const { t, client, notebook } = props;
  const { days, error } = useWeek(client);
  const [desk, setDesk] = useState<NotebookDesk | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const open = () => {
    setProblem(null);
    notebook().then(setDesk, setProblem);
  };
  useEffect(open, [notebook]);
  const failed = error ?? problem ?? desk?.problem.value ?? null;
  return (
    <>
      <header class="stack tight">
        <h1 class="voice-2" tabIndex={-1}>
          {t('checkIn.heading')}
        </h1>
        <p class="soft">{t('checkIn.about')}</p>
        <p>
          {t('checkIn.safety')} <a href="#help">{t('checkIn.safetyLink')}</a>
        </p>
      </header>
      {failed ? <ProblemNotice t={t} problem={failed} onAgain={open} /> : null}
      {desk && days ? <Questions {...props} desk={desk} days={days} /> : null}
    </>
  );
};
