import type { ComponentChildren } from 'preact';
import type { Translate } from '../../../lib/domain/language/translate';
import { longestText } from '../../../lib/domain/notebook/body-fields';
import type { Walk } from '../../models/exercise-steps';
import { TextAreaField } from '../../ui/field';
import { NextStep, StepHeading } from './step';

interface WritingProps {
  t: Translate;
  model: Walk;
  heading: string;
  about?: string;
  /** What the field is called; the heading, where it says nothing. */
  label?: string;
  value: string;
  onValue: (text: string) => void;
  rows?: number;
  /** Above the field: what was written before, or words to choose from. */
  children?: ComponentChildren;
}

/** A step that asks one thing and has room to answer it. */
export const Writing = (props: WritingProps) => {
  const { t, model, heading, about, label = t('steps.inOwnWords'), value, onValue, rows = 3, children } = props;
  return (
    <>
      <StepHeading>{heading}</StepHeading>
      {about ? <p class="lead">{about}</p> : null}
      {children}
      <TextAreaField label={label} rows={rows} maxLength={longestText} value={value} onValue={onValue} />
      <StepOn t={t} model={model} empty={value.trim() === ''} />
    </>
  );
};

interface StepOnProps {
  t: Translate;
  model: Walk;
  /** Nothing was said here: the step is passed over. */
  empty?: boolean;
}

/** The way on and the way back of a step that writes. */
export const StepOn = ({ t, model, empty = false }: StepOnProps) => (
  <NextStep t={t} step={model.step.value} count={model.count} empty={empty} onNext={model.next} onBack={model.back} />
);
