import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { LimitField } from '../../../lib/domain/limits/limit-form-reading';
import { Icon } from '../../ui/icon';

interface ProblemsProps {
  id: string;
  texts: readonly string[];
}

/** More problems than this are counted, not read out one by one. */
const maxShown = 6;

/** What is to be put right at a field, one line each. */
export const Problems = ({ id, texts }: ProblemsProps) =>
  texts.length === 0 ? null : (
    <ul class="problems" id={id}>
      {texts.slice(0, maxShown).map((text) => (
        <li key={text} class="problem">
          <Icon name="about" />
          <span>{text}</span>
        </li>
      ))}
      {texts.length > maxShown ? <li class="problem more">{`+ ${texts.length - maxShown}`}</li> : null}
    </ul>
  );

/** What a control of the form carries. */
interface FormControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

interface FormFieldProps {
  /** Where focus goes when this field has the first problem. */
  field: LimitField;
  label: ComponentChildren;
  labelHidden?: boolean;
  hint?: ComponentChildren;
  problems: readonly string[];
  children: (control: FormControl) => ComponentChildren;
}

/** A field of the limit form: it may have several problems, and it is found by its name when one is to be put right. */
export const FormField = ({ field, label, labelHidden = false, hint, problems, children }: FormFieldProps) => {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', problems.length > 0 ? `${id}-problems` : ''].filter(Boolean).join(' ');
  return (
    <div class="field" data-field={field}>
      <label class={labelHidden ? 'visually-hidden' : 'label'} for={id}>
        {label}
      </label>
      {hint ? (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': problems.length > 0 ? 'true' : undefined,
      })}
      <Problems id={`${id}-problems`} texts={problems} />
    </div>
  );
};

interface FormGroupProps {
  field: LimitField;
  problems: readonly string[];
  children: ComponentChildren;
}

/** The same for a group of controls that has its own legend. */
export const FormGroup = ({ field, problems, children }: FormGroupProps) => {
  const id = useId();
  const bad = problems.length > 0;
  return (
    <div class="field" data-field={field} role={bad ? 'group' : undefined} aria-describedby={bad ? id : undefined}>
      {children}
      <Problems id={id} texts={problems} />
    </div>
  );
};

/** Moves focus to the first control of a field. */
export const focusField = (form: HTMLElement, field: LimitField): void => {
  const place = form.querySelector(`[data-field="${CSS.escape(field)}"]`) ?? form;
  const control = place.querySelector<HTMLElement>('input, textarea, select, button');
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
};
