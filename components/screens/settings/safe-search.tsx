import { useSignal } from '@preact/signals';
import type { Translate } from '../../../lib/domain/language/translate';
import { type EngineId, engineIds, engineNames } from '../../../lib/domain/search/engine-names';
import { turnEngines } from '../../../lib/domain/search/turn-engines';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { SettingsModel } from '../../models/settings';
import { SeveralChips } from '../../ui/choices';
import { SwitchField } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { ActProblem, SavedMark } from '../options/act-status';
import { useAct } from '../options/use-act';

interface SafeSearchProps {
  t: Translate;
  settings: Settings;
  model: SettingsModel;
}

/** Which search engines are asked to leave adult results out: all with one switch, or each by itself. */
export const SafeSearchSheet = ({ t, settings, model }: SafeSearchProps) => {
  const act = useAct();
  const asked = useSignal(false);
  const on = settings.preferences.safeSearch;
  const turn = (chosen: readonly EngineId[]) =>
    void act.run(async () => {
      const safeSearch = [...turnEngines(settings, chosen, model.now())];
      const { ask } = await model.change({ kind: 'set-preferences', preferences: { safeSearch } });
      asked.value = ask !== null;
    });
  return (
    <Sheet heading={t('settings.safeSearch.heading')}>
      <p>{t('settings.safeSearch.about')}</p>
      <div class="preference">
        <SwitchField
          label={t('settings.safeSearch.every.label')}
          hint={t('settings.safeSearch.every.about')}
          on={on.length === engineIds.length}
          onTurn={(every) => turn(every ? engineIds : [])}
        />
        <SavedMark act={act} t={t}>
          {asked.value ? t('options.asked') : null}
        </SavedMark>
        <ActProblem act={act} t={t} />
      </div>
      <SeveralChips
        label={t('settings.safeSearch.engines')}
        choices={engineIds.map((id) => ({ value: id, label: engineNames[id] }))}
        values={on}
        onValues={turn}
      />
      <p class="small soft">{t('settings.safeSearch.notes')}</p>
    </Sheet>
  );
};
