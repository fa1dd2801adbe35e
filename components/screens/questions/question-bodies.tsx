import type { ComponentType } from 'preact';
import type { QuestionKey } from '../../../lib/domain/review/question-memory';
import { Button, ButtonLink } from '../../ui/button';
import { OwnChoiceQuestion } from '../own-choice/own-choice-question';
import { LookBackBody } from './look-back-body';
import type { QuestionProps } from './question-route';

/** As in the welcome, a quarter later. Who was asked or pushed is shown the page for that. */
const OwnChoiceBody = ({ t, settings, question }: QuestionProps) => (
  <>
    <p>{t('ownChoice.about')}</p>
    <OwnChoiceQuestion
      t={t}
      settings={settings}
      onAnswer={(said) => {
        question.answer();
        if (said !== 'own') location.hash = 'help/installed';
      }}
    />
    {question.isLess ? null : <p class="small soft">{t('ownChoice.again')}</p>}
  </>
);

const LimitReviewBody = ({ t, question }: QuestionProps) => (
  <>
    <p>{t('questions.limitReview.about')}</p>
    <div class="row">
      <Button onClick={() => question.answer(true)}>{t('questions.limitReview.keep')}</Button>
      <ButtonLink href={`#limits/${question.about}`} onClick={() => question.answer(true)}>
        {t('questions.limitReview.change')}
      </ButtonLink>
      <Button variant="quiet" onClick={() => question.answer()}>
        {t('questions.limitReview.later')}
      </Button>
    </div>
  </>
);

const HardLimitBody = ({ t, question }: QuestionProps) => (
  <>
    <p>{t('questions.hardLimit.about')}</p>
    <div class="row">
      <ButtonLink href={`#limits/${question.about}`} onClick={() => question.answer()}>
        {t('questions.hardLimit.change')}
      </ButtonLink>
      <ButtonLink href="#exercises/ifThen" onClick={() => question.answer()}>
        {t('questions.hardLimit.plan')}
      </ButtonLink>
      <ButtonLink href="#exercises/weather" onClick={() => question.answer()}>
        {t('questions.hardLimit.hours')}
      </ButtonLink>
      <ButtonLink href="#help" onClick={() => question.answer()}>
        {t('questions.hardLimit.someone')}
      </ButtonLink>
      <Button variant="quiet" onClick={() => question.answer()}>
        {t('questions.hardLimit.keep')}
      </Button>
    </div>
  </>
);

const ExitRampBody = ({ t, question }: QuestionProps) => (
  <>
    <p>{t('questions.exitRamp.about')}</p>
    <div class="row">
      <Button onClick={() => question.answer()}>{t('questions.exitRamp.keep')}</Button>
      <ButtonLink href="#limits" onClick={() => question.answer()}>
        {t('questions.exitRamp.see')}
      </ButtonLink>
    </div>
  </>
);

interface Card {
  readonly heading: (props: QuestionProps) => string;
  readonly Body: ComponentType<QuestionProps>;
}

const nameOf = ({ question }: QuestionProps) => question.limit?.name ?? '';

const cards: Readonly<Record<QuestionKey, Card>> = {
  ownChoice: { heading: ({ t }) => t('ownChoice.heading'), Body: OwnChoiceBody },
  lookBack: {
    heading: ({ t, question }) => t('questions.lookBack.heading', { count: question.lookBack?.weeks ?? 0 }),
    Body: LookBackBody,
  },
  hardLimit: {
    heading: (props) => props.t('questions.hardLimit.heading', { name: nameOf(props) }),
    Body: HardLimitBody,
  },
  limitReview: {
    heading: (props) =>
      props.t('questions.limitReview.heading', { name: nameOf(props), count: props.question.limitWeeks }),
    Body: LimitReviewBody,
  },
  exitRamp: { heading: ({ t }) => t('questions.exitRamp.heading'), Body: ExitRampBody },
};

/** The heading of a question's card, and what stands below it until something was said. */
export const cardOf = (
  props: QuestionProps,
): { readonly heading: string; readonly Body: ComponentType<QuestionProps> } => {
  const { heading, Body } = cards[props.question.key];
  return { heading: heading(props), Body };
};
