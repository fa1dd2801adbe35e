import type { Translate } from '../../../lib/domain/language/translate';
import type { FormProblem, LimitField } from '../../../lib/domain/limits/limit-form-reading';

const maxShown = 48;

/** A line as it was typed, cut where it would fill the page. */
const shortened = (text: string) => (text.length > maxShown ? `${text.slice(0, maxShown)}…` : text);

/** What is to be put right, in words. */
const problemText = (problem: FormProblem, t: Translate): string => {
  switch (problem.kind) {
    case 'pattern':
      return t('pattern.atLine', {
        line: problem.line,
        text: shortened(problem.text),
        what: t(`pattern.${problem.problem}`),
      });
    case 'number':
      return t('limits.problem.number', { min: problem.min, max: problem.max });
    case 'minutes-missing':
    case 'minutes-many':
      return t(`limits.problem.${problem.kind}`, { max: problem.max });
    case 'sites-missing':
    case 'name-missing':
    case 'name-long':
    case 'days-missing':
    case 'time':
    case 'list-empty':
      return t(`limits.problem.${problem.kind}`);
    default:
      return problem satisfies never;
  }
};

/** The problems of one field, in words. */
export const problemTexts = (problems: readonly FormProblem[], field: LimitField, t: Translate): readonly string[] =>
  problems.filter((problem) => problem.field === field).map((problem) => problemText(problem, t));
