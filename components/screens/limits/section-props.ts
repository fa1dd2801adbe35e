import type { Translate } from '../../../lib/domain/language/translate';
import type { LimitForm } from '../../../lib/domain/limits/limit-form';
import type { LimitField } from '../../../lib/domain/limits/limit-form-reading';

/** What every part of the form gets. */
export interface SectionProps {
  t: Translate;
  form: LimitForm;
  update: (fields: Partial<LimitForm>) => void;
  /** What is to be put right at a field, in words. */
  problemsOf: (field: LimitField) => readonly string[];
}
