import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Preferences } from '../../../lib/domain/settings/settings';
import type { SettingsModel } from '../../models/settings';
import { SelectField, SwitchField } from '../../ui/field';
import { ActProblem, SavedMark } from '../options/act-status';
import { useAct } from '../options/use-act';

interface Parts {
  t: Translate;
  model: SettingsModel;
}

interface PreferenceProps<T extends string | number> extends Parts {
  label: ComponentChildren;
  about: ComponentChildren;
  value: T;
  values: readonly T[];
  nameOf: (value: T) => string;
  /** The change that choosing a value makes. */
  patchOf: (value: T) => Partial<Preferences>;
}

/** One preference: chosen is saved. A stored value that is not among the usual ones is offered with them. */
export const Preference = <T extends string | number>(props: PreferenceProps<T>) => {
  const { t, model, label, about, value, values, nameOf, patchOf } = props;
  const act = useAct();
  const asked = useSignal(false);
  const offered = values.includes(value) ? values : [value, ...values];
  return (
    <div class="preference">
      <SelectField
        label={label}
        hint={about}
        value={String(value)}
        options={offered.map((each) => ({ value: String(each), label: nameOf(each) }))}
        onValue={(chosen) => {
          const found = offered.find((each) => String(each) === chosen);
          if (found === undefined) return;
          void act.run(async () => {
            const { ask } = await model.change({ kind: 'set-preferences', preferences: patchOf(found) });
            asked.value = ask !== null;
          });
        }}
      />
      <SavedMark act={act} t={t}>
        {asked.value ? t('options.asked') : null}
      </SavedMark>
      <ActProblem act={act} t={t} />
    </div>
  );
};

interface SwitchProps extends Parts {
  label: ComponentChildren;
  about: ComponentChildren;
  on: boolean;
  patchOf: (on: boolean) => Partial<Preferences>;
}

/** One preference that is on or off: turned is saved. */
export const PreferenceSwitch = ({ t, model, label, about, on, patchOf }: SwitchProps) => {
  const act = useAct();
  const turn = (wanted: boolean) =>
    void act.run(() => model.change({ kind: 'set-preferences', preferences: patchOf(wanted) }));
  return (
    <div class="preference">
      <SwitchField label={label} hint={about} on={on} onTurn={turn} />
      <SavedMark act={act} t={t} />
      <ActProblem act={act} t={t} />
    </div>
  );
};
