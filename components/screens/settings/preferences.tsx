import { formatClockTime, formatMinutes, formatSeconds } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import { weekdayName } from '../../../lib/domain/language/weekday-name';
import type { Preferences } from '../../../lib/domain/settings/settings';
import type { SettingsModel } from '../../models/settings';
import { Sheet } from '../../ui/sheet';
import { weekFrom } from '../options/days';
import { Preference, PreferenceSwitch } from './preference';

interface PreferencesProps {
  t: Translate;
  preferences: Preferences;
  model: SettingsModel;
}

export const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
const idleChoices = [15, 30, 60, 120, 300, 600, 1800, 3600];
const gapChoices = [5, 10, 15, 20, 30, 45, 60];
const warningChoices: readonly Preferences['warningSeconds'][] = [0, 30, 60, 120, 300];
const languageChoices: readonly Preferences['language'][] = ['auto', 'en', 'es'];

/** Each language by its own name; the browser's own choice in words. */
const languageName = (language: Preferences['language'], t: Translate): string => {
  if (language === 'auto') return t('settings.language.auto');
  return language === 'en' ? 'English' : 'Español';
};

const inSecondsOrMinutes = (seconds: number, t: Translate) =>
  seconds < 60 ? formatSeconds(seconds, t) : formatMinutes(Math.round(seconds / 60), t);

const DayAndWeek = ({ t, preferences, model }: PreferencesProps) => (
  <Sheet heading={t('settings.days.heading')}>
    <Preference
      t={t}
      model={model}
      label={t('settings.dayStart.label')}
      about={t('settings.dayStart.about')}
      value={preferences.dayStart}
      values={hours}
      nameOf={(time) => formatClockTime(time, t)}
      patchOf={(dayStart) => ({ dayStart })}
    />
    <Preference
      t={t}
      model={model}
      label={t('settings.weekStart.label')}
      about={t('settings.weekStart.about')}
      value={preferences.weekStart}
      values={weekFrom(1)}
      nameOf={(day) => weekdayName(day, t, 'long')}
      patchOf={(weekStart) => ({ weekStart })}
    />
  </Sheet>
);

const Counting = ({ t, preferences, model }: PreferencesProps) => (
  <Sheet heading={t('settings.counting.heading')}>
    <Preference
      t={t}
      model={model}
      label={t('settings.idle.label')}
      about={t('settings.idle.about')}
      value={preferences.idleSeconds}
      values={idleChoices}
      nameOf={(seconds) => inSecondsOrMinutes(seconds, t)}
      patchOf={(idleSeconds) => ({ idleSeconds })}
    />
    <Preference
      t={t}
      model={model}
      label={t('settings.gap.label')}
      about={t('settings.gap.about')}
      value={preferences.visitGapMinutes}
      values={gapChoices}
      nameOf={(minutes) => formatMinutes(minutes, t)}
      patchOf={(visitGapMinutes) => ({ visitGapMinutes })}
    />
    <Preference
      t={t}
      model={model}
      label={t('settings.warning.label')}
      about={t('settings.warning.about')}
      value={preferences.warningSeconds}
      values={warningChoices}
      nameOf={(seconds) => (seconds === 0 ? t('settings.warning.none') : inSecondsOrMinutes(seconds, t))}
      patchOf={(warningSeconds) => ({ warningSeconds })}
    />
  </Sheet>
);

const OnThePage = ({ t, preferences, model }: PreferencesProps) => (
  <Sheet heading={t('settings.onPage.heading')}>
    <PreferenceSwitch
      t={t}
      model={model}
      label={t('settings.chip.label')}
      about={t('settings.chip.about')}
      on={preferences.chip}
      patchOf={(chip) => ({ chip })}
    />
    <PreferenceSwitch
      t={t}
      model={model}
      label={t('settings.fade.label')}
      about={t('settings.fade.about')}
      on={preferences.fade}
      patchOf={(fade) => ({ fade })}
    />
  </Sheet>
);

/** Every preference, each with one sentence on what it does. */
export const PreferenceSheets = (props: PreferencesProps) => {
  const { t, preferences, model } = props;
  return (
    <>
      <DayAndWeek {...props} />
      <Counting {...props} />
      <OnThePage {...props} />
      <Sheet heading={t('settings.language.heading')}>
        <Preference
          t={t}
          model={model}
          label={t('settings.language.label')}
          about={t('settings.language.about')}
          value={preferences.language}
          values={languageChoices}
          nameOf={(language) => languageName(language, t)}
          patchOf={(language) => ({ language })}
        />
      </Sheet>
    </>
  );
};
