import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import { formatClockTime } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import { weekdayName } from '../../../lib/domain/language/weekday-name';
import { type CalmHour, proposedCalmHour } from '../../../lib/domain/review/calm-hour';
import type { Preferences } from '../../../lib/domain/settings/settings';
import type { SettingsModel } from '../../models/settings';
import { Button } from '../../ui/button';
import { SwitchField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { ActProblem, SavedMark } from '../options/act-status';
import { weekFrom } from '../options/days';
import { useAct } from '../options/use-act';
import { Preference } from './preference';
import { hours } from './preferences';

interface CalmHourProps {
  t: Translate;
  client: Client;
  preferences: Preferences;
  model: SettingsModel;
}

const When = ({ t, model, preferences, hour }: CalmHourProps & { hour: CalmHour }) => (
  <>
    <Preference
      t={t}
      model={model}
      label={t('settings.week.note.day')}
      about={null}
      value={hour.weekday}
      values={weekFrom(preferences.weekStart)}
      nameOf={(day) => weekdayName(day, t, 'long')}
      patchOf={(weekday) => ({ calmHour: { ...hour, weekday } })}
    />
    <Preference
      t={t}
      model={model}
      label={t('settings.week.note.time')}
      about={null}
      value={hour.time}
      values={hours}
      nameOf={(time) => formatClockTime(time, t)}
      patchOf={(time) => ({ calmHour: { ...hour, time } })}
    />
  </>
);

/** A note once a week, off by itself. The browser is asked for its permission as the person turns it on, and only then. */
export const CalmHourPart = (props: CalmHourProps) => {
  const { t, client, model, preferences } = props;
  const { calmHour } = preferences;
  const act = useAct();
  const mayTell = useSignal(true);
  const isOn = calmHour !== null;
  useEffect(() => {
    if (!isOn) return;
    void client.hasPermission('notifications').then((granted) => {
      mayTell.value = granted;
    });
  }, [isOn, client, mayTell]);
  const allow = async () => {
    mayTell.value = await client.requestPermission('notifications').catch(() => false);
    return mayTell.value;
  };
  const save = (hour: CalmHour | null) => model.change({ kind: 'set-preferences', preferences: { calmHour: hour } });
  const turn = (on: boolean) =>
    void act.run(async () => {
      if (!on || (await allow())) await save(on ? proposedCalmHour : null);
    });
  return (
    <>
      <div class="preference">
        <SwitchField
          label={t('settings.week.note.label')}
          hint={t('settings.week.note.about')}
          on={isOn}
          onTurn={turn}
        />
        <SavedMark act={act} t={t} />
        <ActProblem act={act} t={t} />
      </div>
      {mayTell.value ? null : (
        <Notice live>
          <p>{t('settings.week.note.mayNot')}</p>
          {isOn ? (
            <div>
              <Button size="small" onClick={() => void allow()}>
                {t('settings.week.note.allow')}
              </Button>
            </div>
          ) : null}
        </Notice>
      )}
      {calmHour ? <When {...props} hour={calmHour} /> : null}
    </>
  );
};
