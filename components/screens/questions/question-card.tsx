import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { cardOf } from './question-bodies';
import type { QuestionProps } from './question-route';

/** What became of it, where its acts were: the focus goes there with it. */
const Outcome = ({ t, question }: QuestionProps) => {
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => line.current?.focus({ preventScroll: true }), []);
  const said = question.said ?? 'answered';
  return (
    <p ref={line} role="status" tabIndex={-1}>
      {t(`questions.said.${said}`)}
      {said === 'answered' ? null : (
        <>
          {' '}
          <a href="#settings">{t('questions.settings')}</a>
        </>
      )}
    </p>
  );
};

/** How often it may come: quiet, below its acts. */
const HowOften = ({ t, question }: QuestionProps) => (
  <div class="stack tight">
    <div class="row">
      {question.isLess ? null : (
        <Button variant="quiet" size="small" onClick={question.askLess}>
          {t('questions.less')}
        </Button>
      )}
      <Button variant="quiet" size="small" onClick={question.askNever}>
        {t('questions.never')}
      </Button>
    </div>
    <p class="small soft">{t(question.isLess ? 'questions.about' : 'questions.lessAbout')}</p>
  </div>
);

/** One question that nobody asked for, on This week: its acts, and the two ways to be rid of it. */
export const QuestionCard = (props: QuestionProps) => {
  const { question } = props;
  const { heading, Body } = cardOf(props);
  return (
    <Sheet heading={heading}>
      {question.said === null ? (
        <>
          <Body {...props} />
          <HowOften {...props} />
        </>
      ) : (
        <Outcome {...props} />
      )}
    </Sheet>
  );
};
