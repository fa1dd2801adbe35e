import { useMemo } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import { bounds } from '../../../lib/domain/limits/bounds';
import type { LimitDraft } from '../../../lib/domain/limits/limit';
import { emptyLimitForm, type LimitForm, limitFormOf } from '../../../lib/domain/limits/limit-form';
import type { SettingsChange } from '../../../lib/domain/settings/change';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { LimitForms } from '../../models/limit-form';
import type { SettingsModel } from '../../models/settings';
import { LimitFormScreen } from '../limits/limit-form-screen';
import { formOfTemplate } from '../limits/limit-templates';
import type { FormStart, Route } from './route';

interface LimitFormRouteProps {
  t: Translate;
  route: Extract<Route, { screen: 'limit' }>;
  settings: Settings;
  model: SettingsModel;
  forms: LimitForms;
  /** The page is in a private window. */
  privateWindow: boolean;
}

/** The form to begin with, or null where the limit that it is made from is not there any more. */
const formToStart = (start: FormStart, settings: Settings, t: Translate): LimitForm | null => {
  if (start.from === 'nothing') return emptyLimitForm;
  if (start.from === 'template') return formOfTemplate(start.template, t, start.hours);
  if (start.from === 'list') {
    const list = settings.lists.find((each) => each.id === start.id);
    return list ? { ...emptyLimitForm, name: list.name, lists: [list.id] } : null;
  }
  const limit = settings.limits.find((each) => each.id === start.id);
  if (!limit) return null;
  const form = limitFormOf(limit);
  return start.from === 'limit'
    ? form
    : { ...form, name: t('limits.copyName', { name: limit.name }).slice(0, bounds.nameLength.max) };
};

const Gone = ({ t }: { t: Translate }) => (
  <>
    <h1 class="voice-2">{t('limits.gone.heading')}</h1>
    <p>{t('limits.gone.about')}</p>
    <p>
      <a href="#limits">{t('limits.gone.back')}</a>
    </p>
  </>
);

/** The form of the limit that the fragment names. A form that was left half filled in is found as it was left. */
export const LimitFormRoute = ({ t, route, settings, model, forms, privateWindow }: LimitFormRouteProps) => {
  const { key, start } = route;
  // Once for each visit: what the person types is not replaced when settings change elsewhere.
  const opened = useMemo(() => {
    const initial = formToStart(start, settings, t);
    if (!initial) return null;
    const form = forms.open(key, () => initial);
    return { form, resumed: form.dirty.peek() };
  }, [key]);
  if (!opened) return <Gone t={t} />;
  const leave = () => {
    forms.discard(key);
    location.hash = '#limits';
  };
  const changeOf = (draft: LimitDraft): SettingsChange =>
    start.from === 'limit' ? { kind: 'edit-limit', id: start.id, draft } : { kind: 'add-limit', draft };
  const save = async (draft: LimitDraft) => {
    await model.change(changeOf(draft), t('limits.saved', { name: draft.name }));
    leave();
  };
  return (
    <LimitFormScreen
      t={t}
      heading={t(start.from === 'limit' ? 'limits.form.edit' : 'limits.form.new')}
      model={opened.form}
      resumed={opened.resumed}
      privateWindow={privateWindow}
      weekStart={settings.preferences.weekStart}
      lists={settings.lists}
      foresee={(draft) => model.foresee(changeOf(draft))}
      now={model.now}
      onSave={save}
      onCancel={leave}
    />
  );
};
