import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Translate } from '../../../lib/domain/language/translate';
import { TextField } from '../../ui/field';
import { longestLine } from './answer-fields';
import { NextStep, StepHeading } from './step';

/** Where a step stands among the others. */
export interface StepPlace {
  readonly step: { readonly value: number };
  readonly count: number;
  readonly next: () => void;
}

interface LineStepProps {
  t: Translate;
  place: StepPlace;
  heading: string;
  about: string;
  label: string;
  line: Signal<string>;
  /** Between the words and the field. */
  children?: ComponentChildren;
}

/** One question, and one line to answer it in. It can be passed over. */
export const LineStep = ({ t, place, heading, about, label, line, children }: LineStepProps) => (
  <>
    <StepHeading>{heading}</StepHeading>
    <p class="lead">{about}</p>
    {children}
    <TextField
      label={label}
      maxLength={longestLine}
      value={line.value}
      onValue={(text) => {
        line.value = text;
      }}
    />
    <NextStep t={t} step={place.step.value} count={place.count} empty={line.value.trim() === ''} onNext={place.next} />
  </>
);

interface WordsStepProps {
  t: Translate;
  place: StepPlace;
  heading: string;
  about: string;
  children?: ComponentChildren;
}

/** A step that only says something. */
export const WordsStep = ({ t, place, heading, about, children }: WordsStepProps) => (
  <>
    <StepHeading>{heading}</StepHeading>
    <p class="lead">{about}</p>
    {children}
    <NextStep t={t} step={place.step.value} count={place.count} onNext={place.next} />
  </>
);
