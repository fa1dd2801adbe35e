import type { TargetedEvent } from 'preact';
import type { Translate } from '../../../lib/domain/language/translate';
import { describeLimit } from '../../../lib/domain/limits/describe-limit';
import { firstLimitKinds, firstLimitWays, namesSites } from '../../../lib/domain/welcome/first-limit';
import type { FirstLimitModel, FirstLimitNames } from '../../models/welcome';
import { Button } from '../../ui/button';
import { CardChoices, ChipChoices } from '../../ui/choices';
import { Sheet } from '../../ui/sheet';
import { FormField, focusField } from '../limits/form-field';
import { LiveSentence } from '../limits/live-sentence';
import { problemTexts } from '../limits/problem-text';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';
import type { StepProps } from './welcome-page';

const namesOf = (model: FirstLimitModel, t: Translate): FirstLimitNames => ({
  limit: t(`welcome.limit.kinds.${model.typed.value.kind}.name`),
  starter: t('welcome.limit.starter'),
});

interface FormProps {
  t: Translate;
  model: FirstLimitModel;
  names: FirstLimitNames;
}

const Amount = ({ t, model, names }: FormProps) => (
  <FormField
    field="budgets.0"
    label={t('welcome.limit.minutes')}
    problems={problemTexts(model.problemsFor(names), 'budgets.0', t)}
  >
    {(control) => (
      <span class="unit">
        <input
          class="input number"
          type="number"
          inputMode="numeric"
          min={1}
          max={1440}
          {...control}
          value={model.typed.value.minutes}
          onInput={({ currentTarget }) => model.update({ minutes: currentTarget.value })}
        />
        <span class="soft">{t('common.minutes')}</span>
      </span>
    )}
  </FormField>
);

const Sites = ({ t, model, names }: FormProps) => (
  <FormField
    field="sites"
    label={t('limits.sites.label')}
    hint={t('limits.sites.hint')}
    problems={problemTexts(model.problemsFor(names), 'sites', t)}
  >
    {(control) => (
      <textarea
        class="input"
        rows={4}
        dir="ltr"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        {...control}
        value={model.typed.value.sites}
        onInput={({ currentTarget }) => model.update({ sites: currentTarget.value })}
      />
    )}
  </FormField>
);

const Form = ({ t, model, names, onSaved }: FormProps & { onSaved: () => void }) => {
  const act = useAct();
  const { kind, way } = model.typed.value;
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    let there = false;
    const asked = await act.run(async () => {
      there = await model.save(names);
    });
    if (there) onSaved();
    const [first] = model.problemsFor(names);
    if (asked && first) focusField(form, first.field);
  };
  return (
    <form class="stack wide" onSubmit={save}>
      <CardChoices
        label={t('welcome.limit.kind')}
        choices={firstLimitKinds.map((value) => ({
          value,
          label: t(`welcome.limit.kinds.${value}.name`),
          hint: t(`welcome.limit.kinds.${value}.about`),
        }))}
        value={kind}
        onValue={(value) => model.update({ kind: value })}
      />
      {namesSites(kind) ? <Sites t={t} model={model} names={names} /> : null}
      <ChipChoices
        label={t('welcome.limit.way')}
        choices={firstLimitWays.map((value) => ({ value, label: t(`welcome.limit.ways.${value}`) }))}
        value={way}
        onValue={(value) => model.update({ way: value })}
      />
      {way === 'amount' ? <Amount t={t} model={model} names={names} /> : null}
      <LiveSentence t={t} draft={model.soFar(names)} lists={model.listsFor(names)} />
      <ActProblem act={act} t={t} />
      <div class="row">
        <Button type="submit" variant="main" disabled={act.busy.value}>
          {t('limits.form.save')}
        </Button>
      </div>
    </form>
  );
};

/** The limits that are there, each in one sentence. */
const SoFar = ({ t, settings }: Pick<StepProps, 't' | 'settings'>) => {
  const { limits, lists } = settings.settings.value ?? { limits: [], lists: [] };
  if (limits.length === 0) return null;
  return (
    <Sheet heading={t('welcome.limit.soFar')}>
      <ul class="stack">
        {limits.map((limit) => (
          <li key={limit.id}>
            <span class="strong">{limit.name}</span>
            <p class="soft">{describeLimit(limit, t, lists)}</p>
          </li>
        ))}
      </ul>
    </Sheet>
  );
};

/** The first limit, out of a few that many people begin with. */
export const LimitStep = ({ t, settings, firstLimit, goOn }: StepProps) => {
  const names = namesOf(firstLimit, t);
  const known = settings.settings.value !== null;
  return (
    <>
      <h1 class="voice">{t('welcome.limit.heading')}</h1>
      <p>{t('welcome.limit.about')}</p>
      <SoFar t={t} settings={settings} />
      {known && firstLimit.open.value ? (
        <Form t={t} model={firstLimit} names={names} onSaved={goOn} />
      ) : (
        <div class="row">
          <Button variant="main" onClick={goOn}>
            {t('common.next')}
          </Button>
          <Button onClick={() => firstLimit.setOpen(true)}>{t('welcome.limit.another')}</Button>
        </div>
      )}
    </>
  );
};
