import type { Translate } from '../../../lib/domain/language/translate';
import type { EntryBodies } from '../../../lib/domain/notebook/entry-bodies';
import type { NotebookDesk } from '../../models/notebook';
import { ButtonLink } from '../../ui/button';
import { TextAreaField, TextField } from '../../ui/field';
import { type BodyFormProps, type BodyViewProps, EntryPart } from './entry-part';

const longestLine = 240;

interface PartProps {
  t: Translate;
  desk: NotebookDesk;
}

const isBlank = (...texts: readonly string[]) => texts.every((text) => text.trim() === '');

const TextView = ({ entry }: BodyViewProps<'reason'> | BodyViewProps<'card'>) => (
  <p class="voice-2 own">{entry.body.text}</p>
);

const ReasonForm = ({ t, body, onBody }: BodyFormProps<'reason'>) => (
  <TextAreaField
    label={t('notes.reasons.label')}
    hint={t('notes.reasons.hint')}
    maxLength={longestLine}
    value={body.text}
    onValue={(text) => onBody({ text })}
  />
);

export const ReasonsPart = ({ t, desk }: PartProps) => (
  <EntryPart
    t={t}
    desk={desk}
    kind="reason"
    words={{ heading: t('notes.reasons.heading'), about: t('notes.reasons.about'), add: t('notes.reasons.add') }}
    first={{ text: '' }}
    isEmpty={({ text }) => isBlank(text)}
    Form={ReasonForm}
    View={TextView}
    onPause
  />
);

const CardForm = ({ t, body, onBody }: BodyFormProps<'card'>) => (
  <TextAreaField
    label={t('notes.cards.label')}
    hint={t('notes.cards.hint')}
    maxLength={longestLine}
    value={body.text}
    onValue={(text) => onBody({ text })}
  />
);

export const CardsPart = ({ t, desk }: PartProps) => (
  <EntryPart
    t={t}
    desk={desk}
    kind="card"
    words={{ heading: t('notes.cards.heading'), about: t('notes.cards.about'), add: t('notes.cards.add') }}
    first={{ text: '' }}
    isEmpty={({ text }) => isBlank(text)}
    Form={CardForm}
    View={TextView}
    onPause
  />
);

const ValueForm = ({ t, body, onBody }: BodyFormProps<'value'>) => (
  <>
    <TextField
      label={t('notes.values.word')}
      maxLength={60}
      value={body.word}
      onValue={(word) => onBody({ ...body, word })}
    />
    <TextField
      label={t('notes.values.line')}
      hint={t('notes.values.lineHint')}
      maxLength={longestLine}
      value={body.line}
      onValue={(line) => onBody({ ...body, line })}
    />
  </>
);

const ValueView = ({ entry: { body } }: BodyViewProps<'value'>) => (
  <>
    <p class="voice-2 own">{body.word}</p>
    {body.line ? <p>{body.line}</p> : null}
  </>
);

export const ValuesPart = ({ t, desk }: PartProps) => (
  <EntryPart
    t={t}
    desk={desk}
    kind="value"
    words={{ heading: t('notes.values.heading'), about: t('notes.values.about'), add: t('notes.values.add') }}
    first={{ word: '', line: '' }}
    isEmpty={({ word }) => isBlank(word)}
    Form={ValueForm}
    View={ValueView}
    onPause
  >
    <ButtonLink variant="quiet" size="small" href="#exercises/sort">
      {t('notes.values.sort')}
    </ButtonLink>
  </EntryPart>
);

const emptyPlan: EntryBodies['ifThen'] = { goal: '', best: '', obstacle: '', cue: '', act: '' };

const PlanForm = ({ t, body, onBody }: BodyFormProps<'ifThen'>) => (
  <>
    <TextField
      label={t('notes.plans.cue')}
      hint={t('notes.plans.cueHint')}
      maxLength={longestLine}
      value={body.cue}
      onValue={(cue) => onBody({ ...body, cue })}
    />
    <TextField
      label={t('notes.plans.act')}
      hint={t('notes.plans.actHint')}
      maxLength={longestLine}
      value={body.act}
      onValue={(act) => onBody({ ...body, act })}
    />
  </>
);

const PlanView = ({ t, entry: { body } }: BodyViewProps<'ifThen'>) => (
  <p class="voice-2 own">{t('notes.plans.line', { cue: body.cue, act: body.act })}</p>
);

export const PlansPart = ({ t, desk }: PartProps) => (
  <EntryPart
    t={t}
    desk={desk}
    kind="ifThen"
    words={{ heading: t('notes.plans.heading'), about: t('notes.plans.about'), add: t('notes.plans.add') }}
    first={emptyPlan}
    isEmpty={({ cue, act }) => isBlank(cue) || isBlank(act)}
    Form={PlanForm}
    View={PlanView}
    onPause
  >
    <ButtonLink variant="quiet" size="small" href="#exercises/ifThen">
      {t('notes.plans.build')}
    </ButtonLink>
  </EntryPart>
);
