import type { Translate } from '../../../lib/domain/language/translate';
import { gotHarder, type ThenAndNow } from '../../../lib/domain/review/check-in';
import { Button, ButtonLink } from '../../ui/button';
import type { QuestionProps } from './question-route';
import '../summary/summary.css';

/** A median in the words of the check-in; one between two steps names both. */
const inWords = (line: ThenAndNow['line'], value: number, t: Translate): string => {
  const word = (step: number) =>
    line === 'wellbeing' ? t(`summary.felt.${step as 0}`) : t(`summary.steps.${step as 0}`); // CAST: a step of the check-in
  const [low, high] = [Math.floor(value), Math.ceil(value)];
  return low === high ? word(low) : t('questions.lookBack.between', { low: word(low), high: word(high) });
};

/** The first weeks and the last ones side by side, in words; where it got harder, people first. */
export const LookBackBody = ({ t, question }: QuestionProps) => {
  const { weeks = 0, lines = [] } = question.lookBack ?? {};
  const harder = gotHarder(lines);
  return (
    <>
      <p>{t('questions.lookBack.about')}</p>
      <div class="table-scroll">
        <table class="plain-table then-and-now">
          <thead>
            <tr>
              <td />
              <th scope="col">{t('questions.lookBack.first')}</th>
              <th scope="col">{t('questions.lookBack.last')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ line, first, last }) => (
              <tr key={line}>
                <th scope="row">{t(`summary.lines.${line}`)}</th>
                <td>{inWords(line, first, t)}</td>
                <td>{inWords(line, last, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="small soft">{t('questions.lookBack.note', { count: weeks })}</p>
      {harder ? <p>{t('questions.lookBack.harder')}</p> : null}
      <div class="row">
        {harder ? (
          <ButtonLink variant="main" href="#help" onClick={() => question.answer()}>
            {t('questions.lookBack.help')}
          </ButtonLink>
        ) : null}
        <Button onClick={() => question.answer()}>{t('questions.lookBack.seen')}</Button>
      </div>
    </>
  );
};
