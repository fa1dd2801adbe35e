import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Question } from '../../models/question';
import { Button, LinkButton } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { TextAreaField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import './question-line.css';

interface QuestionProps {
  t: Translate;
  question: Question;
  /** An answer can be kept here. */
  keeps: boolean;
}

const longestAnswer = 400;

const Answer = ({ t, question }: Pick<QuestionProps, 't' | 'question'>) => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const keep = (event: Event) => {
    event.preventDefault();
    void question.keep();
  };
  return (
    <form class="stack tight" ref={form} onSubmit={keep}>
      <TextAreaField
        label={t('question.answer')}
        rows={2}
        maxLength={longestAnswer}
        value={question.answer.value}
        onValue={(text) => {
          question.answer.value = text;
        }}
      />
      {question.error.value ? <Notice live>{errorText(question.error.value, t)}</Notice> : null}
      <div class="row">
        <Button type="submit" size="small" disabled={question.busy.value || question.answer.value.trim() === ''}>
          {t('question.keep')}
        </Button>
        <LinkButton
          class="small"
          onClick={() => {
            question.answering.value = false;
          }}
        >
          {t('common.cancel')}
        </LinkButton>
      </div>
    </form>
  );
};

/** What became of it, where the button was that was pressed: the focus stays here. */
const Settled = ({ text }: { text: string }) => {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus({ preventScroll: true }), []);
  return (
    <p class="small soft" tabIndex={-1} ref={line}>
      {text}
    </p>
  );
};

/** In the place of a question that was let go of; nothing where none came. */
export const QuestionLetGo = ({ t, question }: Pick<QuestionProps, 't' | 'question'>) =>
  question.letGo.value ? <Settled text={t(`question.letGo.${question.letGo.value}`)} /> : null;

/** What can be done about the question below it: a line of answer, or fewer of them. */
export const QuestionActs = ({ t, question, keeps }: QuestionProps) => {
  const acts = useRef<HTMLDivElement>(null);
  const answering = question.answering.value;
  const wasAnswering = useRef(answering);
  useEffect(() => {
    // The field is gone, and with it the focus: it goes to what opens the field again.
    if (wasAnswering.current && !answering) acts.current?.querySelector('button')?.focus({ preventScroll: true });
    wasAnswering.current = answering;
  }, [answering]);
  if (question.kept.value) return <Settled text={t('question.kept')} />;
  if (answering) return <Answer t={t} question={question} />;
  return (
    <div class="row small question-acts" ref={acts}>
      {keeps ? (
        <LinkButton
          onClick={() => {
            question.answering.value = true;
          }}
        >
          {t('question.write')}
        </LinkButton>
      ) : null}
      <LinkButton onClick={question.leave}>{t('question.notThis')}</LinkButton>
      <LinkButton onClick={question.askLess}>{t('question.less')}</LinkButton>
    </div>
  );
};
